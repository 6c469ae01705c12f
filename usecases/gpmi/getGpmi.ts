import type { DeadlineRow, Page, Work } from '../../db/work.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import { evaluationSummary, type EvaluationSummary } from '../../domain/evaluation/evaluationSummary.ts';
import type { EndReason } from '../../domain/gpmi/endReason.ts';
import { versionsInOrder } from '../../domain/gpmi/gpmiFacts.ts';
import { versionInForce } from '../../domain/gpmi/inForce.ts';
import { versionSummary, type VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import type { TimelineEvent } from '../../domain/record/event.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RequestContext } from '../execution/execution.ts';

/** One GPMI as a whole: its versions and who has the work now (A63). */
export type GpmiView = {
  gpmiId: string;
  caseFileId: string;
  aidRequestId: string;
  major: number;
  /** Counts committed changes of the process; what ends it or hands it on must name this in `If-Match`. */
  revision: number;
  isClosed: boolean;
  responsibleId: string | null;
  endedOn: PlainDate | null;
  endReason: EndReason | null;
  /** The version whose contract holds today; null when none does (A26, A60). */
  versionInForceId: string | null;
  versions: VersionSummary[];
  evaluations: EvaluationSummary[];
};

export async function getGpmi(
  work: Work,
  { actor, today }: RequestContext,
  gpmiId: string,
): Promise<Result<GpmiView, Refusal>> {
  const gpmi = await work.gpmis.find(gpmiId);
  const facts = await work.gpmis.findFacts(gpmiId);
  if (gpmi === undefined || facts === undefined) return refused({ code: 'notFound' });
  const versions: VersionSummary[] = [];
  for (const version of versionsInOrder(facts)) {
    const stored = await work.versions.find(version.versionId);
    if (stored !== undefined) versions.push(versionSummary(facts, version, stored, actor, today));
  }
  const evaluations = await work.evaluations.list(gpmiId);
  const { major, revision, isClosed, endedOn, endReason } = facts;
  return accepted({
    ...gpmi,
    ...{ major, revision, isClosed, endedOn, endReason, versions },
    versionInForceId: versionInForce(facts, today)?.versionId ?? null,
    evaluations: evaluations.map((evaluation) => evaluationSummary(facts, evaluation, actor)),
  });
}

/** What happened to a GPMI, the latest first. A deleted one keeps its timeline. */
export async function getTimeline(
  work: Work,
  gpmiId: string,
  page: Page,
): Promise<Result<{ rows: (TimelineEvent & { actorName: string | null })[]; next: string | null }, Refusal>> {
  if ((await work.gpmis.find(gpmiId)) === undefined) return refused({ code: 'notFound' });
  const { rows, next } = await work.timeline.list(gpmiId, page);
  const names = new Map((await work.caseworkers.list()).map(({ caseworkerId, name }) => [caseworkerId, name]));
  return accepted({
    rows: rows.map((row) => ({ ...row, actorName: row.actorId === null ? null : (names.get(row.actorId) ?? null) })),
    next,
  });
}

/** What is due for a GPMI and why. */
export async function getDeadlines(work: Work, gpmiId: string): Promise<Result<{ deadlines: DeadlineRow[] }, Refusal>> {
  if ((await work.gpmis.find(gpmiId)) === undefined) return refused({ code: 'notFound' });
  return accepted({ deadlines: await work.deadlines.list(gpmiId) });
}
