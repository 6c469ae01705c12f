import type { Actor } from '../../domain/access/actor.ts';
import type { Work } from './execution.ts';

type Change = { event: string; subjectId: string; commandId: string; revision: number; paths: readonly string[] };

/** Keeps which fields of a record changed, and at which revision: what whoever saves too late is told (`staleRevision`). */
export const auditChange = async (
  work: Work,
  { caseworkerId: actorId }: Pick<Actor, 'caseworkerId'>,
  { event, subjectId, commandId, revision, paths }: Change,
): Promise<void> => {
  await work.audit.add({ event, subjectId, actorId, commandId, detail: { revision, paths } });
};
