import { CentreSheet } from '../../domain/centre/centreSheet.ts';

/** The sheet of a fictitious centre, complete; `change` says what is not usual. */
export const aSheet = (change: Partial<Record<keyof CentreSheet, unknown>> = {}): CentreSheet =>
  CentreSheet.parse({
    ...{ nameNl: 'OCMW Proefdorp', nameFr: 'CPAS de Proefdorp', region: 'brussels', languages: ['fr', 'nl'] },
    address: { street: 'Dorpsplein 1', postalCode: '9990', municipality: 'Proefdorp' },
    decidingBody: 'specialCommittee',
    labourCourtNl: 'arbeidsrechtbank van Proefdorp, Rechtstraat 1, 9990 Proefdorp',
    labourCourtFr: 'tribunal du travail de Proefdorp, Rechtstraat 1, 9990 Proefdorp',
    ...{ dataProtectionContact: 'dpo@proefdorp.example', phone: '+32 9 999 00 00', email: 'welkom@proefdorp.example' },
    representatives: [{ name: 'Marleen Goossens', functionNl: 'voorzitter', functionFr: 'présidente' }],
    closingDays: [{ on: '2031-07-20', name: 'Brugdag' }],
    ...change,
  });
