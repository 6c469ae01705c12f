import { randomUUID } from 'node:crypto';
import type { NextFunction, Request } from 'express';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ApiResponse } from './apiResponse.ts';

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const UNMATCHED = 'unmatched';

export type Figures = { registry: Registry; requests: Histogram<'route' | 'method' | 'status'> };

/** The figures of this process, each set in a registry of its own so that two services in one process do not mix. */
export function createFigures(): Figures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route, method and status.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  return { registry, requests };
}

/**
 * Gives each request a number, and notes how it went: route, method, status, duration. Never an address as it was
 * called, a query, a body or a person: none of them belongs in a log.
 */
export const telemetry =
  (logger: Logger, { requests }: Figures) =>
  (request: Request, response: ApiResponse, next: NextFunction): void => {
    const started = performance.now();
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.locals.routeId = null;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const durationMs = performance.now() - started;
      const route = response.locals.routeId ?? UNMATCHED;
      const { method } = request;
      // A client that went away before the answer was complete has no status of ours; 499 is what proxies write.
      const status = response.writableFinished ? response.statusCode : 499;
      requests.observe({ route, method, status: String(status) }, durationMs / 1000);
      logger.info({ requestId, route, method, status, durationMs: Math.round(durationMs) }, 'request');
    });
    next();
  };
