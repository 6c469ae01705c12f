import type { PlainDate } from '../calendar/plainDate.ts';
import type { Refusal } from '../refusal.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { AidDecision, AidRequest } from './caseFile.ts';

/**
 * The decision of the centre on a request, with its three dates (A65). Only a request for the integration income is
 * decided; one that was opened for a GPMI alone has nothing to grant (R003).
 */
export function recordDecision(
  request: AidRequest,
  decision: AidDecision,
  today: PlainDate,
): Result<AidRequest, Refusal> {
  const { decidedOn, grantedFrom, notifiedOn, isGranted } = decision;
  if (request.purpose !== 'integrationIncome') return refused({ code: 'decisionNotPossible' });
  if (decidedOn > today) return refused({ code: 'dayInTheFuture', field: 'decidedOn', today });
  if (decidedOn < request.openedOn) return refused({ code: 'decisionBeforeRequest', openedOn: request.openedOn });
  if (notifiedOn !== null && notifiedOn > today) {
    return refused({ code: 'dayInTheFuture', field: 'notifiedOn', today });
  }
  if (notifiedOn !== null && notifiedOn < decidedOn) return refused({ code: 'notifiedBeforeDecision', decidedOn });
  if (isGranted !== (grantedFrom !== null)) return refused({ code: 'grantWithoutStart' });
  return accepted({ ...request, decision });
}
