import { z } from 'zod';
import { PlainDate } from '../calendar/plainDate.ts';
import { IncomePeriodDetails } from './incomePeriod.ts';

/** What the Crossroads Bank (NL KSZ, FR BCSS) says of the income of a person (A41, A47). */
export const KszAnswer = z.strictObject({
  periods: z.array(IncomePeriodDetails),
  /** The last day of the first subsidy that another centre got for this person; null when there was none. */
  subsidyElsewhereLastOn: PlainDate.nullable(),
});
export type KszAnswer = z.infer<typeof KszAnswer>;
