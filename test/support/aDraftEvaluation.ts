import type { Clock } from '../../domain/calendar/clock.ts';
import { aSigned } from './aSigned.ts';
import type { Caller } from './caller.ts';
import type { Draft } from './journey.ts';
import type { TestService } from './startService.ts';

/** A draft evaluation at revision 1, held on 10 March 2031, of a GPMI that was signed the day before. */
export async function aDraftEvaluation(
  call: Caller,
  service: TestService,
  clock: Clock & { set: (iso: string) => void },
): Promise<Draft & { evaluationId: string; path: string }> {
  const draft = await aSigned(call, service, clock);
  return { ...draft, ...(await anotherEvaluation(call, draft)) };
}

/** A further one of the same GPMI. */
export async function anotherEvaluation(
  call: Caller,
  { versionId }: Pick<Draft, 'versionId'>,
): Promise<{ evaluationId: string; path: string }> {
  const given = { heldOn: '2031-03-10', contact: 'homeVisit', result: 'reached' };
  const added = await call('post', `/gpmi-versions/${versionId}/evaluations`, given).expect(201);
  const { evaluationId } = added.body as { evaluationId: string };
  return { evaluationId, path: `/evaluations/${evaluationId}` };
}
