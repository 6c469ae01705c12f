import { createHash } from 'node:crypto';

/** The name of some bytes. */
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
