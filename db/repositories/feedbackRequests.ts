import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';
import type { MailState } from '../../domain/mail/mail.ts';
import { FeedbackRequestEntity, type FeedbackRequestRow } from '../entities/feedbackRequest.ts';
import type { Tenant } from '../tenant.ts';

/** How far the mail of a request came. */
export type MailProgress = { state: MailState; attempts: number; lastError: string | null; sentAt: Date | null };

export type FeedbackRequests = {
  insert: (request: FeedbackRequest) => Promise<void>;
  find: (feedbackRequestId: string) => Promise<FeedbackRequest | undefined>;
  /** Those of an evaluation in the order in which they were asked, each with its mail. */
  list: (evaluationId: string) => Promise<(FeedbackRequest & { mail: MailProgress | null })[]>;
  /** Writes an answer, or that it was taken over, over the revision before; whoever calls holds the GPMI. */
  save: (request: FeedbackRequest) => Promise<void>;
};

const COLUMNS = `
  request.id, request.evaluation_id as "evaluationId", request.caseworker_id as "caseworkerId",
  request.service_name as "serviceName", request.service_email as "serviceEmail", request.question,
  request.asked_by as "askedBy", request.asked_on as "askedOn", request.state, request.answer,
  request.answered_on as "answeredOn", request.answered_by as "answeredBy", request.taken_over_on as "takenOverOn",
  request.taken_over_by as "takenOverBy", request.revision`;

const FIND = `select ${COLUMNS} from feedback_request request where request.ocmw_id = $1 and request.id = $2`;

const LIST = `
  select ${COLUMNS}, mail.state as "mailState", mail.attempts, mail.last_error as "lastError", mail.sent_at as "sentAt"
  from feedback_request request
  left join mail on mail.ocmw_id = request.ocmw_id and mail.feedback_request_id = request.id
  where request.ocmw_id = $1 and request.evaluation_id = $2
  order by request.created_at, request.id`;

type MailColumns = Omit<MailProgress, 'state'> & { mailState: MailState | null };

const mailOf = ({ mailState: state, attempts, lastError, sentAt }: MailColumns): MailProgress | null =>
  state === null ? null : { state, attempts, lastError, sentAt };

type Columns = Omit<FeedbackRequestRow, 'ocmwId' | 'createdAt' | 'changedAt'>;

const recipientOf = ({ caseworkerId, serviceName, serviceEmail }: Columns): FeedbackRequest['to'] =>
  caseworkerId === null
    ? { kind: 'service', name: serviceName ?? '', email: serviceEmail ?? '' }
    : { kind: 'caseworker', caseworkerId };

/** A row as a request; the checks of the table see to it that what belongs to a state is there. */
function requestOf(row: Columns): FeedbackRequest {
  const { id: feedbackRequestId, evaluationId, question, askedBy, askedOn, revision, state } = row;
  const asked = { feedbackRequestId, evaluationId, to: recipientOf(row), question, askedBy, askedOn, revision };
  const { answer, answeredOn, answeredBy, takenOverOn, takenOverBy } = row;
  if (answer === null || answeredOn === null || answeredBy === null)
    return { ...asked, state: 'asked', received: null, takenOver: null };
  const received = { answer, answeredOn, answeredBy };
  if (state !== 'takenOver' || takenOverOn === null || takenOverBy === null)
    return { ...asked, state: 'answered', received, takenOver: null };
  return { ...asked, state, received, takenOver: { takenOverOn, takenOverBy } };
}

const UNANSWERED = { answer: null, answeredOn: null, answeredBy: null };
const NOT_TAKEN_OVER = { takenOverOn: null, takenOverBy: null };

const progressOf = ({ state, received, takenOver, revision }: FeedbackRequest) => ({
  ...{ state, revision },
  ...(received ?? UNANSWERED),
  ...(takenOver ?? NOT_TAKEN_OVER),
});

export const createFeedbackRequests = ({ manager, sql, ocmwId, at }: Tenant): FeedbackRequests => ({
  insert: async (request) => {
    const { feedbackRequestId: id, evaluationId, to, question, askedBy, askedOn } = request;
    const whom =
      to.kind === 'caseworker'
        ? { caseworkerId: to.caseworkerId, serviceName: null, serviceEmail: null }
        : { caseworkerId: null, serviceName: to.name, serviceEmail: to.email };
    const row = { ocmwId, id, evaluationId, ...whom, question, askedBy, askedOn, ...progressOf(request) };
    await manager.insert(FeedbackRequestEntity, { ...row, createdAt: at, changedAt: at });
  },
  find: async (feedbackRequestId) => {
    const [row] = await sql<Columns>(FIND, [ocmwId, feedbackRequestId]);
    return row && requestOf(row);
  },
  list: async (evaluationId) => {
    const rows = await sql<Columns & MailColumns>(LIST, [ocmwId, evaluationId]);
    return rows.map((row) => ({ ...requestOf(row), mail: mailOf(row) }));
  },
  save: async (request) => {
    const { feedbackRequestId: id, revision } = request;
    const { affected } = await manager.update(
      FeedbackRequestEntity,
      { ocmwId, id, revision: revision - 1 },
      { ...progressOf(request), changedAt: at },
    );
    if (affected !== 1) throw new Error(`Request ${id} is not at the revision before ${String(revision)}.`);
  },
});
