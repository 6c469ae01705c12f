import pg from 'pg';
import { QueryFailedError } from 'typeorm';

/**
 * PostgreSQL cannot be reached, is starting or stopping, or did not answer in time. It passes: the same request may
 * succeed later. When it came in the middle of a commit, nobody knows whether that commit was made.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';

  constructor(reason: string) {
    super(`The database cannot be used now: ${reason}`);
  }
}

/** A statement that PostgreSQL refused: a fault of the program. It never holds the values that were sent. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(message: string, code: string, constraint: string | undefined) {
    super(message);
    this.code = code;
    this.constraint = constraint;
  }
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';

/** The server says that it is not there, or not for us: shutdown, crash, start-up, too many connections, time is up. */
const SQLSTATES_OF_ABSENCE = ['57P01', '57P02', '57P03', '57P05', '53300', '57014', '25P03', '25P04'];
const CONNECTION_EXCEPTIONS = '08';
const DATA_EXCEPTIONS = '22';

const SOCKET_ERRORS = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** What the drivers say without a code. */
const WORDS_OF_ABSENCE =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|query read timeout|connection error|connection ended unexpectedly|client was closed|query runner already released/i;

type Coded = { code?: unknown; constraint?: unknown; errors?: unknown };

const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null ? (error as Coded).code : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** True when the database itself was not there, whatever was asked of it. */
export function isAbsence(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const code = codeOf(error);
  if (code !== undefined) {
    const isNamed = SQLSTATES_OF_ABSENCE.includes(code) || SOCKET_ERRORS.includes(code);
    if (isNamed || (code.length === 5 && code.startsWith(CONNECTION_EXCEPTIONS))) return true;
  }
  if (error instanceof AggregateError) return error.errors.some(isAbsence);
  return code === undefined && error instanceof Error && WORDS_OF_ABSENCE.test(error.message);
}

/**
 * True when the same transaction may well succeed if it is run anew: it fell to another one that ran beside it. A
 * unique key counts too: whoever was second finds the first one's row in the next run, and can say so.
 */
export const isWorthAnotherRun = (error: unknown): boolean =>
  [SERIALIZATION_FAILURE, DEADLOCK, UNIQUE_VIOLATION].includes(codeOf(error) ?? '');

/**
 * What leaves this folder: an error of the driver carries the statement, its parameters and the row that was refused,
 * which are data of persons and would end up in a log. Any other error stays as it is.
 */
export function withoutData(error: unknown): unknown {
  if (isAbsence(error)) {
    return error instanceof DatabaseUnavailable ? error : new DatabaseUnavailable(codeOf(error) ?? reasonOf(error));
  }
  if (!(error instanceof QueryFailedError || error instanceof pg.DatabaseError)) return error;
  const code = codeOf(error) ?? 'unknown';
  const { constraint } = error as Coded;
  // The message of a data exception quotes the value.
  const message = code.startsWith(DATA_EXCEPTIONS) ? 'A value does not fit its type.' : error.message;
  const clean = new DatabaseError(message, code, typeof constraint === 'string' ? constraint : undefined);
  clean.stack = [`${clean.name}: ${message} (${code})`, ...callSites(error)].join('\n');
  return clean;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

const callSites = ({ stack }: Error): string[] => (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
