import type { Chance } from '../crash/support/chance.ts';
import type { Command } from './command.ts';
import type { Day } from './days.ts';
import { versionName, type CaseFile, type Gpmi, type Version } from './state.ts';

/** How likely something is asked next, compared with all else that could be. */
export type Candidate = { weight: number; make: () => Command };
/** What a choice is made from. */
export type Choice = { chance: Chance; file: CaseFile; today: Day };

export const happens = (chance: Chance, ofAHundred: number): boolean => chance.below(100) < ofAHundred;

/** The head of a command about a version as a careful person asks it. */
export const careful = (gpmi: Gpmi, version: Version) => ({
  who: 'anke' as const,
  version: versionName(gpmi, version),
  revision: version.revision,
  confirm: true,
});
