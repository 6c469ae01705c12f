import { errors, jwtVerify } from 'jose';
import { FUNCTIONS_OF, type FunctionSet } from '../../domain/access/accessFunction.ts';
import type { Actor } from '../../domain/access/actor.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { problem, type Problem } from './problems.ts';

/** Signatures by a private key that only the issuer has; never a shared secret, never none. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;
const RETRY_AFTER_SECONDS = 5;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Who a login stands for. */
export type KnownLogin = { ocmwId: string; caseworkerId: string; functionSet: FunctionSet };

/** From the `Authorization` header to the person who acts, asked anew at every request: a change works on the next. */
export type Authenticate = (authorization: string | undefined) => Promise<Result<Actor, Problem>>;

type Dependencies = {
  issuer: string;
  audience: string;
  findLogin: (issuer: string, subject: string) => Promise<KnownLogin | undefined>;
};

const notLoggedIn = (challenge: string): Problem =>
  problem('unauthenticated', { headers: { 'WWW-Authenticate': challenge } });
const NO_TOKEN = notLoggedIn('Bearer realm="gpmi"');
const BAD_TOKEN = notLoggedIn('Bearer realm="gpmi", error="invalid_token"');
const ISSUER_DOWN = problem('issuerUnavailable', { headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) } });

/** The errors that are about the token itself. */
const ABOUT_THE_TOKEN = new Set<string>([
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSMultipleMatchingKeys.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
]);

const isAboutTheToken = (fault: unknown): boolean =>
  fault instanceof errors.JOSEError && ABOUT_THE_TOKEN.has(fault.code);

/** The subject of a token that its issuer signed for this service and that is still valid. */
async function subjectOf(
  token: string,
  known: Issuer,
  { issuer, audience }: Dependencies,
): Promise<Result<string, Problem>> {
  try {
    const { payload } = await jwtVerify(token, await known.keys(), {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'sub'],
    });
    return payload.sub === undefined || payload.sub === '' ? refused(BAD_TOKEN) : accepted(payload.sub);
  } catch (fault) {
    // All that can fail here besides the token is asking its issuer.
    return refused(isAboutTheToken(fault) ? BAD_TOKEN : ISSUER_DOWN);
  }
}

/** Verifies bearer tokens against the issuer's keys, and finds the person behind them. */
export function createAuthenticate(dependencies: Dependencies): Authenticate {
  const known = createIssuer(dependencies.issuer);
  return async (authorization) => {
    if (authorization === undefined) return refused(NO_TOKEN);
    const token = BEARER.exec(authorization.trim())?.[1];
    if (token === undefined) return refused(BAD_TOKEN);

    const subject = await subjectOf(token, known, dependencies);
    if (!subject.ok) return subject;
    const login = await dependencies.findLogin(dependencies.issuer, subject.value);
    if (login === undefined) return refused(problem('loginUnknown'));
    const { ocmwId, caseworkerId, functionSet } = login;
    return accepted({ ocmwId, caseworkerId, functions: FUNCTIONS_OF[functionSet] });
  };
}
