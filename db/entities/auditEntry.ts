import type { AuditEntry } from '../work.ts';
import { table } from './table.ts';

/** Who did or read what. Rows are only ever added. */
export type AuditEntryRow = AuditEntry & { ocmwId: string; id: string; happenedAt: Date };

export const AuditEntryEntity = table<AuditEntryRow>('audit_entry', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  event: { type: 'text' },
  subjectId: { type: 'uuid' },
  actorId: { type: 'uuid', nullable: true },
  commandId: { type: 'uuid', nullable: true },
  detail: { type: 'jsonb' },
  happenedAt: { type: 'timestamptz' },
});
