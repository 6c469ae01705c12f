import type { Caseworker } from '../centre/centre.ts';
import type { Finding } from '../finding.ts';
import type { Refusal } from '../refusal.ts';
import { accepted, refused, type Result } from '../result.ts';
import { evaluationRefusal, type Evaluated } from './feedbackRefusal.ts';
import type { FeedbackRequest } from './feedbackRequest.ts';

type Asked = Pick<FeedbackRequest, 'feedbackRequestId' | 'evaluationId' | 'to' | 'question' | 'askedBy' | 'askedOn'>;

/** Another caseworker of the centre, who is still there (D015): nobody asks himself. */
function recipientFindings({ to, askedBy }: Asked, caseworkers: readonly Caseworker[]): Finding[] {
  if (to.kind === 'service') return [];
  const named = caseworkers.find(({ caseworkerId }) => caseworkerId === to.caseworkerId);
  const about = { rule: 'D015', severity: 'hard', path: ['to', 'caseworkerId'], params: {} } as const;
  if (named === undefined) return [{ code: 'unknownCaseworker', ...about }];
  if (!named.isActive) return [{ code: 'caseworkerLeft', ...about }];
  return named.caseworkerId === askedBy ? [{ code: 'askedOneself', ...about }] : [];
}

/** Asks a second caseworker or an outside service for feedback, while the evaluation is a draft (R168). */
export function askFeedback(
  evaluated: Evaluated,
  asked: Asked,
  caseworkers: readonly Caseworker[],
): Result<FeedbackRequest, Refusal> {
  const refusal = evaluationRefusal('askFeedback', evaluated);
  if (refusal !== undefined) return refused(refusal);
  const findings = recipientFindings(asked, caseworkers);
  if (findings.length > 0) return refused({ code: 'contentRefused', findings });
  return accepted({ ...asked, state: 'asked', received: null, takenOver: null, revision: 1 });
}
