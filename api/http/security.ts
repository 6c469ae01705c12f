import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Answers are data: nothing in them may run, be framed or be embedded. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
});

/** Personal data are never kept by a browser or a proxy. */
export function notStored(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'no-store');
  next();
}

/**
 * For the page that shows the API: its own scripts and styles, calls to this service and to the issuer that it logs in
 * at. The login opens in a window of its own, which must be able to report back.
 */
export const pagePolicy = (issuerOrigin: string | null): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...(issuerOrigin === null ? [] : [issuerOrigin])],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'unsafe-none' },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
