import { table } from './table.ts';

/** What was asked under which key, and what it came to. */
export type CommandRow = {
  ocmwId: string;
  id: string;
  actorId: string;
  key: string;
  kind: string;
  /** null once it was purged. */
  body: unknown;
  bodyHash: string;
  /** null while it runs. */
  answer: unknown;
  recordedAt: Date;
  /** null while it runs. */
  answeredAt: Date | null;
};

export const CommandEntity = table<CommandRow>('command', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  actorId: { type: 'uuid' },
  key: { type: 'text' },
  kind: { type: 'text' },
  body: { type: 'jsonb', nullable: true },
  bodyHash: { type: 'text' },
  answer: { type: 'json', nullable: true },
  recordedAt: { type: 'timestamptz' },
  answeredAt: { type: 'timestamptz', nullable: true },
});
