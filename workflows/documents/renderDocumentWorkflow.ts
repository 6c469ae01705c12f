import { proxyActivities } from '@temporalio/workflow';
import type { DocumentActivities } from '../../activities/documents/documentActivities.ts';
import type { RenderRequest } from './messages.ts';

const { renderContract, renderEvaluation } = proxyActivities<DocumentActivities>({
  startToCloseTimeout: '2 minutes',
  // A worker that was killed over it is noticed by then, not only when the two minutes are over.
  heartbeatTimeout: '8 seconds',
  retry: { maximumAttempts: 3, initialInterval: '500 milliseconds', maximumInterval: '5 seconds' },
});

/** Has one paper made in the worker: a burst queues here, and a crash is tried again. */
export async function renderDocumentWorkflow(request: RenderRequest): Promise<{ sha256: string }> {
  const { evaluationId } = request;
  return evaluationId === undefined
    ? await renderContract(request)
    : await renderEvaluation({ ...request, evaluationId });
}
