import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { aContent } from '../builders/aContent.ts';
import { aPerson } from '../builders/aPerson.ts';
import type { Caller } from './caller.ts';

export type Draft = { caseFileId: string; aidRequestId: string; gpmiId: string; versionId: string };

/** A complete content with an open end, whose caseworkers are those of the demo centre. */
export function completeContent(change: Partial<GpmiContent> = {}): GpmiContent {
  const caseworkerId = demoCaseworkerId('anke.peeters');
  return aContent
    .withNeedsAnalysis({ caseworkerId })
    .withOpenEnd()
    .with({
      manager: { caseworkerId, mustSign: true },
      replacement: { caseworkerId: demoCaseworkerId('bram.claes'), mustSign: false },
    })
    .with(change)
    .build();
}

/** Opens a file with a granted request and makes a GPMI from it, as a caseworker does. */
export async function aDraft(
  call: Caller,
  { openedOn, decidedOn }: { openedOn: string; decidedOn: string | null },
): Promise<Draft> {
  const file = await call('post', '/case-files', { person: aPerson() }).expect(201);
  const { caseFileId } = file.body as { caseFileId: string };
  const request = await call('post', `/case-files/${caseFileId}/aid-requests`, {
    openedOn,
    purpose: 'integrationIncome',
  }).expect(201);
  const { aidRequestId } = request.body as { aidRequestId: string };
  if (decidedOn !== null) {
    const decision = { isGranted: true, decidedOn, grantedFrom: decidedOn };
    await call('put', `/aid-requests/${aidRequestId}/decision`, decision, { revision: 1 }).expect(200);
  }
  const gpmi = await call('post', `/aid-requests/${aidRequestId}/gpmis`).expect(201);
  const { gpmiId, versionId } = gpmi.body as { gpmiId: string; versionId: string };
  return { caseFileId, aidRequestId, gpmiId, versionId };
}

/** The same, filled in and validated: *to sign*, at revision 3. */
export async function aValidated(
  call: Caller,
  days: { openedOn: string; decidedOn: string | null },
  change: Partial<GpmiContent> = {},
): Promise<Draft> {
  const draft = await aDraft(call, days);
  await call('put', `/gpmi-versions/${draft.versionId}`, completeContent(change), { revision: 1 }).expect(200);
  await call('post', `/gpmi-versions/${draft.versionId}/validation`, undefined, { revision: 2 }).expect(200);
  return draft;
}
