import type { EventData, TimelineEventName } from '../../domain/record/event.ts';
import { table } from './table.ts';

/** One thing that happened to a GPMI, in the words of the caseworker's timeline. Rows are only ever added. */
export type TimelineEventRow = {
  ocmwId: string;
  id: string;
  gpmiId: string;
  versionId: string | null;
  number: string;
  event: TimelineEventName;
  /** null when a timer caused it and nobody acted. */
  actorId: string | null;
  /** The command that caused it (null: a timer): a second run of the same command adds no second row. */
  commandId: string | null;
  data: EventData;
  happenedAt: Date;
};

export const TimelineEventEntity = table<TimelineEventRow>('timeline_event', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  gpmiId: { type: 'uuid' },
  versionId: { type: 'uuid', nullable: true },
  number: { type: 'text' },
  event: { type: 'text' },
  actorId: { type: 'uuid', nullable: true },
  commandId: { type: 'uuid', nullable: true },
  data: { type: 'jsonb' },
  happenedAt: { type: 'timestamptz' },
});
