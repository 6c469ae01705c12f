import { addDays, type PlainDate } from '../calendar/plainDate.ts';

/** Calendar days to think it over before signing (R212; law of 26 May 2002 art. 6 §3). A constant of the law (A03). */
export const REFLECTION_DAYS = 5;

/** The days of reflection: full calendar days, the day of the hand-over not counted, no shift for a weekend (TC4). */
export const reflectionPeriod = (presentedOn: PlainDate): { fromOn: PlainDate; untilOn: PlainDate } => ({
  fromOn: addDays(presentedOn, 1),
  untilOn: addDays(presentedOn, REFLECTION_DAYS),
});

/** NL bedenktijd, FR délai de réflexion: the first day on which the contract may be signed (R212, A03). */
export const firstDayToSign = (presentedOn: PlainDate): PlainDate => addDays(reflectionPeriod(presentedOn).untilOn, 1);
