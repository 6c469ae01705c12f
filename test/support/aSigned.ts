import type { Clock } from '../../domain/calendar/clock.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import type { Caller } from './caller.ts';
import { aDraft, completeContent, type Draft } from './journey.ts';
import { daysOf, sign } from './signing.ts';
import type { TestService } from './startService.ts';

const PRESENTED_ON = '2031-03-03';
const TODAY = '2031-03-10';

type Change = Partial<Omit<GpmiContent, 'beginOn'>> & { beginOn?: string };

/** The revision of a version that came the usual way to its signature. */
export const SIGNED_REVISION = 5;

/**
 * A GPMI that was signed on 9 March 2031. With `after` it is a further GPMI of the same file. Leaves the clock at 10 March.
 */
export async function aSigned(
  call: Caller,
  service: TestService,
  clock: Clock & { set: (iso: string) => void },
  { beginOn = '2031-03-01', ...change }: Change = {},
  after?: Draft,
): Promise<Draft> {
  clock.set(PRESENTED_ON);
  const draft = after === undefined ? await aDraft(call, DAYS) : await further(call, after);
  const content = completeContent({ ...change, beginOn: day(beginOn) });
  await call('put', `/gpmi-versions/${draft.versionId}`, content, { revision: 1 }).expect(200);
  await sign(call, service, daysOf(clock), { versionId: draft.versionId, revision: 2 });
  clock.set(TODAY);
  return draft;
}

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };

/** A further GPMI of the same file, blank. */
export async function further(call: Caller, { caseFileId, aidRequestId }: Draft): Promise<Draft> {
  const gpmi = await call('post', `/aid-requests/${aidRequestId}/gpmis`).expect(201);
  return { caseFileId, aidRequestId, ...(gpmi.body as { gpmiId: string; versionId: string }) };
}
