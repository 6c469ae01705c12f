import { z } from 'zod';
import { PlainDate } from '../calendar/plainDate.ts';
import { Language } from '../language.ts';
import { Address, Name } from '../person/person.ts';
import { ShortText } from '../text.ts';

const REPRESENTATIVES_AT_MOST = 10;
const CLOSING_DAYS_AT_MOST = 200;

/** NL gewest, FR région: where the centre is, and with it the words that its law uses. */
export const Region = z.enum(['flanders', 'brussels', 'wallonia']);
export type Region = z.infer<typeof Region>;

/** Who decides on the integration income: the council or its special committee (C10). */
export const DecidingBody = z.enum(['council', 'specialCommittee']);
export type DecidingBody = z.infer<typeof DecidingBody>;

/** NL wettelijk vertegenwoordiger, FR représentant légal: on paper for the centre, and no outside signer (C12). */
const Representative = z.strictObject({ name: Name, functionNl: Name, functionFr: Name });

/** NL sluitingsdag, FR jour de fermeture: a day on which this very centre is closed, beside the public holidays (TC6). */
const ClosingDay = z.strictObject({ on: PlainDate, name: Name });

const isEachOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

/**
 * NL beschrijvende fiche van het OCMW, FR fiche descriptive du CPAS: what the centre says of itself, on paper and to
 * whoever works with it (R007–R008). Names, address and region must be given; a text that is not known yet is empty.
 */
export const CentreSheet = z.strictObject({
  nameNl: Name,
  nameFr: Name,
  address: Address,
  region: Region,
  /** The languages in which the centre serves the public, the usual one first. */
  languages: z
    .array(Language)
    .min(1)
    .refine((languages) => isEachOnce(languages), { error: 'namedTwice' }),
  decidingBody: DecidingBody,
  /** The labour court with its address, as a contract names it. */
  labourCourtNl: ShortText,
  labourCourtFr: ShortText,
  dataProtectionContact: ShortText,
  /** Where a person with a question calls or writes. */
  phone: ShortText,
  email: z.email().max(200).or(z.literal('')),
  representatives: z.array(Representative).max(REPRESENTATIVES_AT_MOST),
  closingDays: z
    .array(ClosingDay)
    .max(CLOSING_DAYS_AT_MOST)
    .refine((days) => isEachOnce(days.map(({ on }) => on)), { error: 'namedTwice' }),
});
export type CentreSheet = z.infer<typeof CentreSheet>;
