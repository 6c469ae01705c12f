import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';

/** `key: null` leaves the key out. */
type Options = { revision?: number; key?: string | null; language?: string };
type Method = 'get' | 'post' | 'put' | 'delete';

/** Calls the API as one person: token, key and revision are put where they belong. */
export const createCaller =
  (app: Express, token: string) =>
  (method: Method, path: string, body?: unknown, { revision, key, language }: Options = {}): request.Test => {
    const call = request(app)[method](`/api/v1${path}`).set('authorization', `Bearer ${token}`);
    if (method !== 'get' && key !== null) call.set('idempotency-key', key ?? randomUUID());
    if (revision !== undefined) call.set('if-match', `"${String(revision)}"`);
    if (language !== undefined) call.set('accept-language', language);
    return body === undefined ? call : call.send(body as object);
  };

export type Caller = ReturnType<typeof createCaller>;
