import type { Finding, Path } from '../../domain/finding.ts';
import { ruleOf, type Refusal, type RefusalCode } from '../../domain/refusal.ts';
import type { Unavailable, UnavailableCode } from '../../usecases/execution/unavailable.ts';

/** Why a request never came to a use case: something about its form, its sender or the way it was sent. */
export type RequestProblemCode =
  | 'unauthenticated'
  | 'loginUnknown'
  | 'shape'
  | 'jsonBroken'
  | 'requestBroken'
  | 'contentTypeUnsupported'
  | 'bodyTooLarge'
  | 'pathUnknown'
  | 'methodNotAllowed'
  | 'idempotencyKeyMissing'
  | 'idempotencyKeyMalformed'
  | 'ifMatchMissing'
  | 'ifMatchMalformed';

export type ProblemCode = RefusalCode | UnavailableCode | RequestProblemCode | 'issuerUnavailable' | 'internal';

/** The status of every problem. A refusal that is not in here does not compile. */
export const PROBLEMS = {
  notFound: { status: 404 },
  keyReused: { status: 422 },
  invalidCursor: { status: 400 },
  programFault: { status: 500 },
  functionMissing: { status: 403 },
  closed: { status: 409 },
  actionNotAvailable: { status: 409 },
  staleRevision: { status: 412 },
  confirmationMissing: { status: 422 },
  contentRefused: { status: 422 },
  incomplete: { status: 422 },
  dayInTheFuture: { status: 422 },
  notPresented: { status: 422 },
  presentedBeforeValidation: { status: 422 },
  presentedBeforePaper: { status: 422 },
  paperMissing: { status: 422 },
  reflectionPeriodRunning: { status: 422 },
  signedAfterEnd: { status: 422 },
  reasonMissing: { status: 422 },
  agreementsRefused: { status: 422 },
  evaluatedBeforeSignature: { status: 422 },
  endedBeforeSignature: { status: 422 },
  notAskedOfYou: { status: 403 },
  answeredBeforeAsked: { status: 422 },
  feedbackTooLong: { status: 422 },
  aidRequestClosed: { status: 409 },
  registerNumberTaken: { status: 422 },
  decisionBeforeRequest: { status: 422 },
  notifiedBeforeDecision: { status: 422 },
  grantWithoutStart: { status: 422 },
  decisionNotPossible: { status: 422 },
  unknownCaseworker: { status: 422 },
  caseworkerLeft: { status: 422 },
  lastSupervisor: { status: 409 },
  unknownTeam: { status: 422 },
  teamNameTaken: { status: 422 },
  teamInUse: { status: 409 },
  lastDayBeforeFirst: { status: 422 },
  periodsOverlap: { status: 422 },
  logoTooLarge: { status: 422 },
  logoTooManyPixels: { status: 422 },
  logoNotAPicture: { status: 422 },
  registerNumberMissing: { status: 422 },
  codeTaken: { status: 422 },
  choiceNotAvailable: { status: 422 },
  choiceInUse: { status: 409 },
  choiceFixed: { status: 409 },
  lifeDomainMismatch: { status: 422 },

  unauthenticated: { status: 401 },
  loginUnknown: { status: 403 },
  shape: { status: 400 },
  jsonBroken: { status: 400 },
  requestBroken: { status: 400 },
  contentTypeUnsupported: { status: 415 },
  bodyTooLarge: { status: 413 },
  pathUnknown: { status: 404 },
  methodNotAllowed: { status: 405 },
  idempotencyKeyMissing: { status: 400 },
  idempotencyKeyMalformed: { status: 400 },
  ifMatchMissing: { status: 428 },
  ifMatchMalformed: { status: 400 },

  outcomeUnknown: { status: 503 },
  databaseUnavailable: { status: 503 },
  engineUnavailable: { status: 503 },
  documentUnavailable: { status: 503 },
  nationalRegisterUnavailable: { status: 503 },
  kszUnavailable: { status: 503 },
  issuerUnavailable: { status: 503 },
  internal: { status: 500 },
} as const satisfies Record<ProblemCode, { status: number }>;

/** The part of the request that an input error points into; a rule's finding points into the content. */
export type Place = 'path' | 'query' | 'body';

export type Params = Readonly<Record<string, unknown>>;

/** One thing that is wrong with the input: where, what, and the data for its text. */
export type InputError = { pointer: string; code: string; params: Params } & (
  { kind: 'shape'; in: Place } | { kind: 'finding'; rule: string; severity: Finding['severity'] }
);

/** An answer that says why not, before it has a language (RFC 9457). */
export type Problem = {
  code: ProblemCode;
  rule: string | null;
  params: Params;
  errors: readonly InputError[];
  headers: Readonly<Record<string, string>>;
};

/** A problem of the request itself. */
export const problem = (
  code: ProblemCode,
  { params = {}, errors = [], headers = {} }: Partial<Pick<Problem, 'params' | 'errors' | 'headers'>> = {},
): Problem => ({ code, rule: null, params, errors, headers });

/** A path as a JSON pointer (RFC 6901); the whole value is the empty pointer. */
export const jsonPointer = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const inputError = ({ code, rule, severity, path, params }: Finding): InputError => ({
  kind: 'finding',
  pointer: jsonPointer(path),
  code,
  rule,
  severity,
  params: { field: lastNameOf(path), ...params },
});

/** The field that a path ends in, whatever item of a list it is in. */
const lastNameOf = (path: Path): string => path.findLast((part) => typeof part === 'string') ?? '';

/** A refusal as a problem: its code, its rule, its data, and its findings one by one. */
export function problemOf(refusal: Refusal): Problem {
  const { code, rule: _rule, findings = [], ...params }: RefusalParts = refusal;
  return { code, rule: ruleOf(refusal), params, errors: findings.map(inputError), headers: {} };
}
type RefusalParts = { code: RefusalCode; rule?: string; findings?: readonly Finding[] };

/** Why it could not be reached, where a text says so. */
function reasonShown(code: UnavailableCode, reason: string | undefined): Params {
  if (code === 'documentUnavailable') return { reason: reason ?? 'unknown' };
  const isOutside = code === 'nationalRegisterUnavailable' || code === 'kszUnavailable';
  return isOutside ? { outsideReason: reason ?? 'away' } : {};
}

/** What could not be reached now, with the time after which another try makes sense. */
export const unavailableProblem = ({ code, retryAfterSeconds, reason }: Unavailable): Problem =>
  problem(code, {
    params: reasonShown(code, reason),
    headers: { 'Retry-After': String(Math.ceil(retryAfterSeconds)) },
  });
