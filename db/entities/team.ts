import { table } from './table.ts';

/** Caseworkers who share files. */
export type TeamRow = { ocmwId: string; id: string; name: string; revision: number };

export const TeamEntity = table<TeamRow>('team', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  name: { type: 'text' },
  revision: { type: 'integer' },
});
