import { aPerson } from '../builders/aPerson.ts';
import type { Chance } from '../crash/support/chance.ts';
import type { World } from './ask.ts';
import type { Ids } from './callOf.ts';
import { daysAfter, type Day } from './days.ts';
import { EMPTY_FILE, type CaseFile } from './state.ts';

type Made = { caseFileId: string; aidRequestId: string };

const DECIDED_OF_TEN = 7;

/** A file with the requests that GPMIs are made from; mostly the integration income was granted, and a limit runs. */
export async function openFile(
  { callers: { anke } }: World,
  chance: Chance,
  today: Day,
): Promise<{ ids: Ids; file: CaseFile }> {
  const opened = await anke('post', '/case-files', { person: aPerson() }).expect(201);
  const { caseFileId } = opened.body as Made;
  const openedOn = daysAfter(today, -10);
  const decidedOn = daysAfter(today, -5);
  const request = async (purpose: 'integrationIncome' | 'gpmiOnly'): Promise<string> => {
    const made = await anke('post', `/case-files/${caseFileId}/aid-requests`, { openedOn, purpose }).expect(201);
    return (made.body as Made).aidRequestId;
  };
  const decide = async (aidRequestId: string, isGranted: boolean): Promise<void> => {
    const decision = { isGranted, decidedOn, grantedFrom: isGranted ? decidedOn : null };
    await anke('put', `/aid-requests/${aidRequestId}/decision`, decision, { revision: 1 }).expect(200);
  };
  const granted = await request('integrationIncome');
  const gpmiOnly = await request('gpmiOnly');
  const refused = await request('integrationIncome');
  const isDecided = chance.below(10) < DECIDED_OF_TEN;
  if (isDecided) await decide(granted, true);
  await decide(refused, false);
  return {
    ids: { caseFile: caseFileId, aidRequests: { granted, gpmiOnly, refused }, named: new Map() },
    file: { ...structuredClone(EMPTY_FILE), decidedOn: isDecided ? decidedOn : null },
  };
}
