import { day } from '../../domain/calendar/plainDate.ts';
import type { Centre } from '../../domain/centre/centre.ts';
import { labelsOf } from '../../domain/codeList/codeLabels.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../db/shipped/codeListsAsShipped.ts';
import { EMPTY_CONTENT, type Goal, type GpmiContent, type Step } from '../../domain/gpmi/gpmiContent.ts';
import type { OutsidePerson } from '../../domain/gpmi/sections/outsidePerson.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';

const A_CASEWORKER_ID = '0197a3c0-0000-7000-8000-000000000001';
export const ANOTHER_CASEWORKER_ID = '0197a3c0-0000-7000-8000-000000000002';

/** The register number that belongs to the sample person; it never lies in a snapshot. */
export const A_REGISTER_NUMBER = '85073003328';

export const aCentre: Centre = {
  ocmwId: '0197a3c0-0000-7000-8000-0000000000aa',
  nameNl: 'OCMW Zonnebeek',
  nameFr: 'CPAS de Zonnebeek',
  address: { street: 'Kerkstraat 12', postalCode: '1990', municipality: 'Zonnebeek' },
  region: 'flanders',
  languages: ['nl'],
  decidingBody: 'specialCommittee',
  labourCourtNl: 'Arbeidsrechtbank te Zonnebeek, Rechtbanklaan 1, 1990 Zonnebeek',
  labourCourtFr: 'Tribunal du travail de Zonnebeek, avenue du Tribunal 1, 1990 Zonnebeek',
  dataProtectionContact: 'gegevens@ocmw-zonnebeek.example',
  phone: '02 555 01 23',
  email: 'info@ocmw-zonnebeek.example',
  representatives: [
    { name: 'Amélie Verstraeten', functionNl: 'voorzitter', functionFr: 'présidente' },
    { name: 'Hugo De Coninck', functionNl: 'algemeen directeur', functionFr: 'directeur général' },
  ],
  closingDays: [],
  logoSha256: null,
  revision: 1,
};

export const aStep = (step: Partial<Step> = {}): Step => ({
  id: 's1',
  kind: 'appointment',
  otherKind: null,
  description: 'Elke maand langskomen bij de maatschappelijk werker.',
  period: { kind: 'days', fromOn: day('2026-03-01'), untilOn: day('2026-08-31') },
  isReached: false,
  agreement: 'consensus',
  goalId: null,
  actionAreaId: null,
  ...step,
});

export const aGoal = (goal: Partial<Goal> = {}): Goal => ({
  id: 'g1',
  text: 'Een vaste job vinden in de zorg.',
  direction: 'towards',
  horizon: 'binnen zes maanden',
  isFeasible: true,
  conditions: null,
  ...goal,
});

export const anExtraPerson = (person: Partial<OutsidePerson> = {}): OutsidePerson => ({
  id: 'p1',
  name: 'Noor Dupré',
  function: 'trajectbegeleider',
  organisation: 'vzw Werkhaven',
  isInvolved: true,
  expectation: 'Zoekt elke week samen met de begunstigde naar vacatures.',
  mustSign: true,
  ...person,
});

const minimalContent: GpmiContent = {
  ...EMPTY_CONTENT,
  beginOn: day('2026-03-01'),
  end: { kind: 'on', endOn: day('2027-02-28') },
  manager: { caseworkerId: A_CASEWORKER_ID, mustSign: true },
  needsAnalysis: {
    doneOn: day('2026-02-10'),
    caseworkerId: A_CASEWORKER_ID,
    kind: 'talk',
    reference: null,
    needs: null,
    problems: null,
    wishes: null,
    expectations: null,
    strengths: null,
    weakPoints: null,
    abilities: null,
    centreCanDo: null,
  },
  beneficiarySteps: [aStep()],
};

/** Nothing more than what no contract can be validated without (A32). */
export const aMinimalSnapshot: GpmiSnapshot = {
  number: { major: 1, minor: 0 },
  fileReference: 'D-2026-0417',
  centre: { ...aCentre, representatives: [], phone: '', email: '' },
  person: {
    name: 'Peeters',
    firstName: 'Sam',
    bornOn: day('1985-07-30'),
    gender: 'm',
    language: 'nl',
    address: null,
    phone: null,
    email: null,
    isHomeless: false,
  },
  requestedOn: day('2026-02-02'),
  grantDecidedOn: null,
  manager: { name: 'Els Janssens', gender: 'f', mustSign: true },
  replacement: null,
  content: minimalContent,
  labels: labelsOf(CODE_LISTS_AS_SHIPPED),
};

/** A contract as most of them are. */
export const aTypicalSnapshot: GpmiSnapshot = {
  ...aMinimalSnapshot,
  centre: aCentre,
  person: {
    ...aMinimalSnapshot.person,
    name: 'Ben Saïd',
    firstName: 'Yasmine',
    gender: 'f',
    address: { street: 'Lindelaan 7 bus 3', postalCode: '1990', municipality: 'Zonnebeek' },
  },
  grantDecidedOn: day('2026-02-16'),
  replacement: { name: 'Jan Maes', gender: 'm', mustSign: false },
  content: {
    ...minimalContent,
    replacement: { caseworkerId: ANOTHER_CASEWORKER_ID, mustSign: false },
    needsAnalysis: { ...minimalContent.needsAnalysis!, kind: 'socialBalance', reference: 'SB-2026-03' },
    goals: [
      aGoal(),
      aGoal({
        id: 'g2',
        text: 'Geen nieuwe schulden maken.\nDe huidige schulden afbetalen.',
        horizon: 'binnen twee jaar',
      }),
    ],
    actionAreas: [
      { id: 'a1', area: 'work', description: 'Actiegebied dat nooit gedrukt wordt: werk.' },
      { id: 'a2', area: 'debt', description: 'Actiegebied dat nooit gedrukt wordt: schuld.' },
      { id: 'a3', area: 'health', description: 'Actiegebied dat nooit gedrukt wordt: gezondheid.' },
    ],
    beneficiarySteps: [
      aStep(),
      aStep({ id: 's2', kind: 'jobSearch', description: 'Elke week twee keer solliciteren.', agreement: 'unilateral' }),
      aStep({
        id: 's3',
        kind: 'other',
        otherKind: 'Rijbewijs halen',
        description: 'De theorie leren en examen doen.\nDe boeken zijn te leen in de bibliotheek.',
        period: { kind: 'words', text: 'voor het einde van de zomer' },
      }),
    ],
    centreSteps: [
      aStep({ id: 'c1', kind: 'budget', description: 'Een afbetalingsplan onderhandelen met de schuldeisers.' }),
      aStep({
        id: 'c2',
        kind: 'guidance',
        description: 'Begeleiden bij het schrijven van sollicitatiebrieven.',
        period: { kind: 'days', fromOn: day('2026-03-15'), untilOn: null },
      }),
    ],
    extraPersons: [
      anExtraPerson(),
      anExtraPerson({
        id: 'p2',
        name: 'Karim Ben Saïd',
        function: 'broer',
        organisation: null,
        isInvolved: false,
        expectation: null,
        mustSign: false,
      }),
    ],
  },
};

/** The same snapshot with another content. */
export const withContent = (snapshot: GpmiSnapshot, content: Partial<GpmiContent>): GpmiSnapshot => ({
  ...snapshot,
  content: { ...snapshot.content, ...content },
});
