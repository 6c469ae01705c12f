import { day } from '../../domain/calendar/plainDate.ts';
import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import type { Caller } from './caller.ts';
import { aDraft, completeContent, type Draft } from './journey.ts';
import type { TestService } from './startService.ts';

const PRESENTED_ON = '2031-03-03';
const SIGNED_ON = '2031-03-09';
const TODAY = '2031-03-10';

type Change = Partial<Omit<GpmiContent, 'beginOn'>> & { beginOn?: string };

/**
 * A GPMI that was signed on 9 March 2031; its paper is put into the store, because the tests that use this are not about
 * papers. With `after` it is a further GPMI of the same file. Leaves the clock at 10 March.
 */
export async function aSigned(
  call: Caller,
  service: TestService,
  clock: { set: (iso: string) => void },
  { beginOn = '2031-03-01', ...change }: Change = {},
  after?: Draft,
): Promise<Draft> {
  clock.set(PRESENTED_ON);
  const draft = after === undefined ? await aDraft(call, DAYS) : await further(call, after);
  const version = `/gpmi-versions/${draft.versionId}`;
  const content = completeContent({ ...change, beginOn: day(beginOn) });
  await call('put', version, content, { revision: 1 }).expect(200);
  await call('post', `${version}/validation`, undefined, { revision: 2 }).expect(200);
  await service.inTenant(service.ocmwId, async (work) => {
    const key = { versionId: draft.versionId, revision: 3, template: 'contract', templateVersion: 't', language: 'nl' };
    await work.documents.put({ ...key, language: 'nl' }, Buffer.from(draft.versionId));
  });
  const presented = { presentedOn: PRESENTED_ON, language: 'nl' };
  await call('post', `${version}/presentation`, presented, { revision: 3 }).expect(200);
  clock.set(SIGNED_ON);
  await call('post', `${version}/signature`, { signedOn: SIGNED_ON, confirm: true }, { revision: 4 }).expect(200);
  clock.set(TODAY);
  return draft;
}

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };

async function further(call: Caller, { caseFileId, aidRequestId }: Draft): Promise<Draft> {
  const gpmi = await call('post', `/aid-requests/${aidRequestId}/gpmis`).expect(201);
  return { caseFileId, aidRequestId, ...(gpmi.body as { gpmiId: string; versionId: string }) };
}
