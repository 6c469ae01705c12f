import type { StoredEvaluation } from '../../db/repositories/evaluations.ts';
import { EVALUATION_ACTIONS, isEvaluationActionOffered } from '../../domain/access/evaluationActions.ts';
import type { EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { evaluationDayRefusal } from '../../domain/evaluation/evaluationDay.ts';
import { evaluationIncoherences } from '../../domain/evaluation/evaluationFindings.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refused, type Result } from '../../domain/result.ts';
import type { RequestContext, Work } from '../execution/execution.ts';
import { staleRevision } from '../execution/staleRevision.ts';
import { getEvaluation, type EvaluationView } from './evaluationView.ts';

type Asked = { evaluationId: string; revision: number; content: EvaluationContent; commandId: string };

/** Why an evaluation cannot be saved now; undefined when it can. */
async function refusalOf(
  work: Work,
  facts: GpmiFacts,
  evaluation: StoredEvaluation,
  { revision }: Asked,
): Promise<Refusal | undefined> {
  const { evaluationId, status } = evaluation;
  if (evaluation.revision !== revision) {
    return await staleRevision(work, evaluationId, { seen: revision, current: evaluation.revision });
  }
  if (isEvaluationActionOffered('editEvaluation', facts, evaluation)) return undefined;
  if (facts.isClosed) return { code: 'closed' };
  const { rule } = EVALUATION_ACTIONS.editEvaluation;
  return { code: 'actionNotAvailable', action: 'editEvaluation', status, locks: [], rule };
}

/**
 * Saves an evaluation that was not validated yet, as often as a person likes, finished or not (R116). It goes straight
 * to the database and works while the engine is down: the process counts an evaluation from its validation on (A08).
 */
export async function saveEvaluation(
  work: Work,
  { actor, today }: RequestContext,
  asked: Asked,
): Promise<Result<EvaluationView, Refusal>> {
  const { evaluationId, revision, content, commandId } = asked;
  const evaluation = await work.evaluations.find(evaluationId);
  const found = evaluation && (await work.versions.findWithFacts(evaluation.versionId));
  if (evaluation === undefined || found === undefined) return refused({ code: 'notFound' });
  const { stored, facts } = found;
  const refusal =
    (await refusalOf(work, facts, evaluation, asked)) ?? evaluationDayRefusal(facts, content.heldOn, today);
  if (refusal !== undefined) return refused(refusal);
  const findings = evaluationIncoherences(content, stored.content);
  if (findings.length > 0) return refused({ code: 'contentRefused', findings });
  if (!(await work.evaluations.saveDraft(evaluationId, revision, content))) {
    const now = await work.evaluations.find(evaluationId);
    return refused((now && (await refusalOf(work, facts, now, asked))) ?? { code: 'notFound' });
  }

  const { gpmiId, versionId } = evaluation;
  const { caseworkerId: actorId } = actor;
  const detail = { revision: revision + 1, paths: changedPaths(evaluation.content, content) };
  await work.audit.add({ event: 'evaluation.changed', subjectId: evaluationId, actorId, commandId, detail });
  const number = formatNumber(stored.number);
  await work.timeline.addSaved({ gpmiId, versionId, number, actorId, commandId, evaluationId });
  return await getEvaluation(work, actor, evaluationId, today);
}
