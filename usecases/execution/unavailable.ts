/** What could not be reached, or whose outcome is not known yet. */
export type UnavailableCode =
  | 'outcomeUnknown'
  | 'databaseUnavailable'
  | 'engineUnavailable'
  | 'documentUnavailable'
  | 'nationalRegisterUnavailable'
  | 'kszUnavailable';

/** A fault that passes: the same request may succeed later. Never an answer to a command. */
export class Unavailable extends Error {
  readonly code: UnavailableCode;
  readonly retryAfterSeconds: number;
  /** A code that says more, when there is more to say; never data of a person. */
  readonly reason: string | undefined;

  constructor(code: UnavailableCode, retryAfterSeconds: number, reason?: string, cause?: unknown) {
    super(reason === undefined ? code : `${code}: ${reason}`, { cause });
    this.name = 'Unavailable';
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.reason = reason;
  }
}
