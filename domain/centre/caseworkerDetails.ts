import { z } from 'zod';
import { Language } from '../language.ts';
import { Gender, Name } from '../person/person.ts';
import { ShortText } from '../text.ts';

/** What a centre keeps of a caseworker (R012), as it is given; the gender decides the words of the contract (R013, A36). */
export const CaseworkerDetails = z.strictObject({
  name: Name,
  gender: Gender,
  /** What he does at the centre, in the centre's own words; never printed. */
  function: ShortText.nullable(),
  email: z.email().max(200),
  phone: ShortText.nullable(),
  language: Language,
  /** null for one who is in no team. */
  teamId: z.uuid().nullable(),
});
export type CaseworkerDetails = z.infer<typeof CaseworkerDetails>;
