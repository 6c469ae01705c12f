import { accepted, refused, type Result } from '../../domain/result.ts';
import { problem, type Problem } from './problems.ts';

/** 1 to 200 visible ASCII characters: it is stored as it is, and compared by the byte. */
const KEY = /^[\x21-\x7e]{1,200}$/;
/** The revision as the `ETag` shows it, or as a person types it. */
const REVISION = /^(?:"(\d{1,9})"|(\d{1,9}))$/;

/** The `Idempotency-Key`, which makes the same command sent twice one command. */
export function idempotencyKey(header: string | undefined): Result<string, Problem> {
  if (header === undefined || header === '') return refused(problem('idempotencyKeyMissing'));
  return KEY.test(header) ? accepted(header) : refused(problem('idempotencyKeyMalformed'));
}

/** The revision in `If-Match`: what the person had on screen when he decided. */
export function expectedRevision(header: string | undefined): Result<number, Problem> {
  if (header === undefined || header === '') return refused(problem('ifMatchMissing'));
  const [, quoted, bare] = REVISION.exec(header.trim()) ?? [];
  const digits = quoted ?? bare;
  return digits === undefined ? refused(problem('ifMatchMalformed')) : accepted(Number(digits));
}
