import type { Actor } from '../../domain/access/actor.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';
import type { Work } from '../../db/work.ts';

export type { Work } from '../../db/work.ts';

/** Who asks, and the day it is in Brussels: made at the edge, passed in as data. */
export type RequestContext = { actor: Actor; today: PlainDate };

/**
 * What the audit says of a request: `subject.pastParticiple`, and the record it is about; null for the record that
 * the command makes, which gets the command's id.
 */
export type AuditSpec = { event: string; subjectId: string | null };

/** A request that changes something, as it is recorded before it is carried out. */
export type RecordedRequest = {
  /** The client's `Idempotency-Key`. */
  key: string;
  /** The route: the same key on another route is another command, and refused. */
  kind: string;
  /** All that decides the outcome: path parameters, body and revision. */
  body: unknown;
};

export type Executors = {
  /** One tenant transaction. The audit row is committed before the value is returned: no audit, no answer. */
  read: <Value>(
    context: RequestContext,
    audit: AuditSpec,
    run: (work: Work) => Promise<Result<Value, Refusal>>,
  ) => Promise<Result<Value, Refusal>>;
  /**
   * Records the command by its key, carries it out and keeps its answer, all in one transaction. The same key again
   * gets the stored answer; the same key with another body is refused. A refusal must come before the first write.
   */
  write: <Value>(
    context: RequestContext,
    request: RecordedRequest,
    audit: AuditSpec,
    run: (work: Work, commandId: string) => Promise<Result<Value, Refusal>>,
  ) => Promise<Result<Value, Refusal>>;
  /**
   * Records the command and looks at what it is for in one transaction, then has the workflow carry it out, and
   * returns its answer. What the look refuses is answered at once.
   */
  process: (
    context: RequestContext,
    request: RecordedRequest,
    look: (work: Work, commandId: string) => Promise<Result<CarryOut<unknown>, Refusal>>,
  ) => Promise<Result<unknown, Refusal>>;
};

/** What is done with a command after it was recorded, outside of any transaction. */
export type CarryOut<Value> = () => Promise<Result<Value, Refusal>>;
