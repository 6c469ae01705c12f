import type { NextFunction, Request } from 'express';
import type { Logger } from 'pino';
import { Unavailable } from '../../usecases/execution/unavailable.ts';
import type { ApiResponse } from './apiResponse.ts';
import { ResponseMismatch } from './responseMismatch.ts';
import { problem, unavailableProblem, type Problem } from './problems.ts';
import { sendProblem } from './sendProblem.ts';

const CODE = /^\w{1,60}$/;

/** The places in our code that an error went through, without its message: that may quote what somebody typed. */
const frames = (stack: string | undefined): string[] =>
  (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));

const isError = (fault: unknown): fault is Error => typeof fault === 'object' && fault !== null && 'stack' in fault;

/** What may be written down of a fault. A message stays out: a driver's may hold the values of a person. */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!isError(fault)) return { kind: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' && CODE.test(fault.code) ? fault.code : undefined;
  return {
    kind: fault.name,
    ...(code !== undefined && { code }),
    ...(fault instanceof ResponseMismatch && { paths: fault.paths }),
    frames: frames(fault.stack),
    ...(fault.cause !== undefined && { cause: describeFault(fault.cause) }),
  };
}

/** Faults of the HTTP layer itself, such as an address that cannot be decoded, carry a status below 500. */
const isRequestFault = (fault: unknown): boolean =>
  typeof fault === 'object' &&
  fault !== null &&
  'status' in fault &&
  typeof fault.status === 'number' &&
  fault.status >= 400 &&
  fault.status < 500;

function problemOfFault(fault: unknown, requestId: string): Problem {
  if (fault instanceof Unavailable) return unavailableProblem(fault);
  if (isRequestFault(fault)) return problem('requestBroken');
  return problem('internal', { params: { incidentId: requestId } });
}

/** The last stop of every fault: tells the person no more than a number, and the log where it happened. */
export const faults =
  (logger: Logger) =>
  // Express knows a fault handler by its four parameters.
  (fault: unknown, request: Request, response: ApiResponse, _next: NextFunction): void => {
    const { requestId, routeId } = response.locals;
    const found = problemOfFault(fault, requestId);
    if (found.code === 'internal') {
      logger.error({ requestId, route: routeId, fault: describeFault(fault) }, 'unexpected fault');
    } else if (fault instanceof Unavailable) {
      const cause = fault.cause === undefined ? null : describeFault(fault.cause);
      logger.warn({ requestId, route: routeId, code: fault.code, cause }, 'unavailable');
    }
    if (response.headersSent) return void response.destroy();
    sendProblem(request, response, found);
  };
