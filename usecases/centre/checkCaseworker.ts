import type { CaseworkerDetails } from '../../domain/centre/caseworkerDetails.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Work } from '../execution/execution.ts';

/** What is wrong with the data of a caseworker beyond their shape; undefined when nothing is. */
export async function checkCaseworker(
  work: Work,
  { teamId }: Pick<CaseworkerDetails, 'teamId'>,
): Promise<Refusal | undefined> {
  const isKnown = teamId === null || (await work.teams.find(teamId)) !== undefined;
  return isKnown ? undefined : { code: 'unknownTeam', field: 'teamId' };
}
