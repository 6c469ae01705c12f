import type { Deadline } from '../../domain/gpmi/deadline.ts';
import type { EvaluationFacts } from '../../domain/evaluation/evaluationFacts.ts';
import type { GpmiFacts, VersionFacts } from '../../domain/gpmi/gpmiFacts.ts';

/** A GPMI as the columns below answer it. */
export type FactsRow = Omit<GpmiFacts, 'revision' | 'versions' | 'evaluations'> & {
  factsRevision: number;
  versions: VersionFacts[];
  evaluations: EvaluationFacts[];
};

/**
 * The process facts of each row of `gpmi`, from one statement, so from one moment. `decidedOn` is the earliest decision
 * whose three months still run, or were ended by this very GPMI (A53): the first signature answers all of them, and is
 * late by the first.
 */
export const FACTS_COLUMNS = `
  gpmi.ocmw_id as "ocmwId", gpmi.id as "gpmiId", gpmi.major, gpmi.facts_revision as "factsRevision",
  gpmi.is_closed as "isClosed",
  gpmi.last_minor as "lastMinor", gpmi.ended_on as "endedOn", gpmi.end_reason as "endReason",
  gpmi.silenced_from as "silencedFrom",
  (
    select min(obligation.decided_on)
    from obligation
    where obligation.ocmw_id = gpmi.ocmw_id and obligation.case_file_id = gpmi.case_file_id
      and (obligation.fulfilled_by_gpmi_id is null or obligation.fulfilled_by_gpmi_id = gpmi.id)
  ) as "decidedOn",
  (
    select coalesce(json_agg(json_build_object(
      'versionId', version.id, 'minor', version.minor, 'status', version.status,
      'validatedOn', version.validated_on,
      'beginOn', case when version.status <> 'inProgress' then version.begin_on end, 'endOn', version.end_on, 'presentedOn', version.presented_on,
      'signedOn', version.signed_on, 'hadEvaluation', version.had_evaluation,
      'hadNewerVersion', version.had_newer_version) order by version.minor), '[]')
    from gpmi_version version
    where version.ocmw_id = gpmi.ocmw_id and version.gpmi_id = gpmi.id
  ) as versions,
  (
    select coalesce(json_agg(json_build_object(
      'evaluationId', evaluation.id, 'versionId', evaluation.version_id, 'status', evaluation.status,
      'heldOn', evaluation.held_on, 'isInPerson', evaluation.is_in_person)
      order by evaluation.created_at, evaluation.id), '[]')
    from evaluation
    where evaluation.ocmw_id = gpmi.ocmw_id and evaluation.gpmi_id = gpmi.id
  ) as evaluations,
  (
    select coalesce(json_agg(json_build_object(
      'key', deadline.key, 'kind', deadline.kind, 'versionId', deadline.version_id, 'dueOn', deadline.due_on,
      'remindOn', deadline.remind_on, 'rule', deadline.rule, 'because', deadline.because)
      order by deadline.remind_on, deadline.due_on, deadline.key), '[]')
    from deadline
    where deadline.ocmw_id = gpmi.ocmw_id and deadline.gpmi_id = gpmi.id and deadline.state = 'pending'
  ) as deadlines`;

export function factsOf(row: FactsRow): GpmiFacts {
  const { ocmwId, gpmiId, major, decidedOn, lastMinor, endedOn, endReason, silencedFrom, deadlines, isClosed } = row;
  return {
    ...{ ocmwId, gpmiId, major, revision: row.factsRevision, decidedOn, lastMinor },
    versions: Object.fromEntries(row.versions.map((version) => [version.versionId, version])),
    evaluations: Object.fromEntries(row.evaluations.map((evaluation) => [evaluation.evaluationId, evaluation])),
    ...{ endedOn, endReason, silencedFrom, deadlines: deadlines satisfies Deadline[], isClosed },
  };
}
