import type { OutboxMessage } from '../work.ts';
import { table } from './table.ts';

/** What must still be told to others; deleted when it was. */
export type OutboxRow = {
  ocmwId: string;
  id: string;
  message: OutboxMessage;
  attempts: number;
  dueAt: Date;
  /** A code; null while it has not failed. */
  lastError: string | null;
  createdAt: Date;
};

export const OutboxEntity = table<OutboxRow>('outbox', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  message: { type: 'jsonb' },
  attempts: { type: 'integer' },
  dueAt: { type: 'timestamptz' },
  lastError: { type: 'text', nullable: true },
  createdAt: { type: 'timestamptz' },
});
