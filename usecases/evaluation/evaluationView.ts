import type { StoredEvaluation } from '../../db/repositories/evaluations.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { adviceAfter, type Advice } from '../../domain/evaluation/advice.ts';
import type { EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { evaluationFindings } from '../../domain/evaluation/evaluationFindings.ts';
import { evaluationSummary, type EvaluationSummary } from '../../domain/evaluation/evaluationSummary.ts';
import type { Finding } from '../../domain/finding.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Work } from '../execution/execution.ts';

/** One evaluation whole: what was written, what is still missing, and what it leads to. */
export type EvaluationView = EvaluationSummary & {
  /** Of the version that is evaluated. */
  number: string;
  content: EvaluationContent;
  /** While it is a draft: all that stands between it and its validation, and what is only advised. */
  findings: Finding[];
  /** Whether a new version or a new GPMI is due after it, and why (R159–R161). */
  advice: Advice[];
};

/** The view of an evaluation that was read; a refusal when its version is gone. */
export async function evaluationView(
  work: Work,
  actor: Actor,
  evaluation: StoredEvaluation,
  today: PlainDate,
): Promise<Result<EvaluationView, Refusal>> {
  const found = await work.versions.findWithFacts(evaluation.versionId);
  if (found === undefined) return refused({ code: 'notFound' });
  const { content, status } = evaluation;
  return accepted({
    ...evaluationSummary(found.facts, evaluation, actor),
    number: formatNumber(found.stored.number),
    content,
    findings: status === 'draft' ? evaluationFindings(content, found.stored.content, today) : [],
    advice: adviceAfter(content),
  });
}

/** Reads one evaluation with everything a page needs. */
export async function getEvaluation(
  work: Work,
  actor: Actor,
  evaluationId: string,
  today: PlainDate,
): Promise<Result<EvaluationView, Refusal>> {
  const evaluation = await work.evaluations.find(evaluationId);
  return evaluation === undefined
    ? refused({ code: 'notFound' })
    : await evaluationView(work, actor, evaluation, today);
}
