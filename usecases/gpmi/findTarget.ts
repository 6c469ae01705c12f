import type { StoredEvaluation } from '../../db/repositories/evaluations.ts';
import type { Work } from '../../db/work.ts';
import { versionsInOrder, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { staleRevision } from '../execution/staleRevision.ts';

/** What a command is about: a version, an evaluation, or the GPMI as a whole. */
export type Subject = { versionId: string } | { evaluationId: string } | { gpmiId: string };

/** What was found of it. */
export type Target = {
  facts: GpmiFacts;
  /** For a whole GPMI: its latest signed version, or its latest one. */
  versionId: string;
  evaluation: StoredEvaluation | undefined;
};

type Located = Target & { subjectId: string; revision: number };

async function locateVersion(work: Work, versionId: string): Promise<Located | undefined> {
  const found = await work.versions.findWithFacts(versionId);
  if (found === undefined) return undefined;
  const { facts, stored } = found;
  return { facts, versionId, evaluation: undefined, subjectId: versionId, revision: stored.revision };
}

async function locateEvaluation(work: Work, evaluationId: string): Promise<Located | undefined> {
  const evaluation = await work.evaluations.find(evaluationId);
  const facts = evaluation && (await work.gpmis.findFacts(evaluation.gpmiId));
  if (evaluation === undefined || facts === undefined) return undefined;
  const { versionId, revision } = evaluation;
  return { facts, versionId, evaluation, subjectId: evaluationId, revision };
}

async function locateGpmi(work: Work, gpmiId: string): Promise<Located | undefined> {
  const facts = await work.gpmis.findFacts(gpmiId);
  if (facts === undefined) return undefined;
  const versions = versionsInOrder(facts);
  const latest = versions.findLast(({ status }) => status === 'signed') ?? versions.at(-1);
  if (latest === undefined) return undefined;
  return { facts, versionId: latest.versionId, evaluation: undefined, subjectId: gpmiId, revision: facts.revision };
}

function locate(work: Work, subject: Subject): Promise<Located | undefined> {
  if ('evaluationId' in subject) return locateEvaluation(work, subject.evaluationId);
  return 'versionId' in subject ? locateVersion(work, subject.versionId) : locateGpmi(work, subject.gpmiId);
}

/**
 * What a command is about, unless it is gone, or the screen that the person looked at is out of date. A revision of null
 * asks for none: the command only adds something.
 */
export async function findTarget(
  work: Work,
  subject: Subject,
  revision: number | null,
): Promise<Result<Target, Refusal>> {
  const found = await locate(work, subject);
  if (found === undefined) return refused({ code: 'notFound' });
  if (revision === null || found.revision === revision) return accepted(found);
  return refused(await staleRevision(work, found.subjectId, { seen: revision, current: found.revision }));
}
