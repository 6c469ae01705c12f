import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Because, DeadlineKind } from '../../domain/gpmi/deadline.ts';
import { table } from './table.ts';

/** A day that matters, whether somebody was told, and whether it still matters. */
export type DeadlineEntityRow = {
  ocmwId: string;
  id: string;
  gpmiId: string;
  key: string;
  kind: DeadlineKind;
  versionId: string;
  dueOn: PlainDate;
  remindOn: PlainDate;
  rule: string;
  because: Because;
  /** That of the GPMI; null when nobody was named. */
  responsibleId: string | null;
  /** False for a day that only moves the process on: it is in nobody's worklist. */
  isForPeople: boolean;
  state: 'pending' | 'reminded' | 'cancelled';
  /** null until the reminder was sent; stays when the deadline is cancelled (A62). */
  remindedAt: Date | null;
  createdAt: Date;
};

export const DeadlineEntity = table<DeadlineEntityRow>('deadline', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  gpmiId: { type: 'uuid' },
  key: { type: 'text' },
  kind: { type: 'text' },
  versionId: { type: 'uuid' },
  dueOn: { type: 'date' },
  remindOn: { type: 'date' },
  rule: { type: 'text' },
  because: { type: 'jsonb' },
  responsibleId: { type: 'uuid', nullable: true },
  isForPeople: { type: 'boolean' },
  state: { type: 'text' },
  remindedAt: { type: 'timestamptz', nullable: true },
  createdAt: { type: 'timestamptz' },
});
