import { settleObligations } from '../../db/settleObligations.ts';
import type { StoredVersion, Work } from '../../db/work.ts';
import type { AccessFunction } from '../../domain/access/accessFunction.ts';
import { endDay } from '../../domain/gpmi/contractEnd.ts';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import { firstSignedOn, withVersion, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import { versionSummary, type VersionSummary } from '../../domain/gpmi/versionSummary.ts';
import { EVENT_OF_COMMAND, type EventData } from '../../domain/record/event.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { Checked } from './checkContent.ts';

type Change = {
  before: GpmiFacts;
  after: GpmiFacts;
  stored: StoredVersion;
  command: GpmiCommand;
  reason: string | null;
  functions: readonly AccessFunction[];
  checked: Checked;
};

/** The days that the timeline's sentence needs, and the person's own words where a rule asked for them (A69). */
function eventData(command: GpmiCommand, summary: VersionSummary | null, reason: string | null): EventData {
  const said = reason === null ? {} : { reason };
  switch (command.kind) {
    case 'present':
      return { presentedOn: command.presentedOn, firstDayToSign: summary?.firstDayToSign ?? null, ...said };
    case 'markSigned':
      return { signedOn: command.signedOn, daysLate: summary?.daysLate ?? 0, ...said };
    default:
      return said;
  }
}

/** At validation the contract's last day becomes a fact of the process: a signature may not lie after it (A57). */
function withFrozenEnd({ after, stored, command }: Change): GpmiFacts {
  const version = after.versions[command.versionId];
  if (command.kind !== 'validate' || version === undefined) return after;
  return withVersion(after, { ...version, endOn: endDay(stored.content.end) });
}

async function record(work: Work, change: Change, summary: VersionSummary | null, revision: number): Promise<void> {
  const { command, stored } = change;
  const { commandId, actorId, gpmiId, versionId } = command;
  const event = EVENT_OF_COMMAND[command.kind];
  await Promise.all([
    work.timeline.add({
      gpmiId,
      versionId,
      number: formatNumber(stored.number),
      event,
      actorId,
      commandId,
      data: eventData(command, summary, change.reason),
    }),
    work.audit.add({ event, subjectId: versionId, actorId, commandId, detail: { revision, paths: ['status'] } }),
  ]);
}

/** The contract in the person's language is made ahead: whoever validates asks for the paper next. */
async function renderAhead(work: Work, { checked, stored }: Change): Promise<void> {
  if (checked.snapshot == null || checked.validatedRevision == null) return;
  const { language } = checked.snapshot.person;
  const { versionId } = stored;
  await work.outbox.add({ kind: 'renderContract', versionId, revision: checked.validatedRevision, language });
}

/** Writes all that one accepted command changes. Runs inside the command's transaction. */
export async function commit(work: Work, change: Change): Promise<Result<VersionSummary | null, Refusal>> {
  const { command, stored, functions, checked, before } = change;
  const after = withFrozenEnd(change);
  const revision = await work.versions.recordTransition(command.versionId, checked);
  if (firstSignedOn(before) !== firstSignedOn(after)) await settleObligations(work, stored.caseFileId, after);
  const facts: GpmiFacts = { ...after, revision: before.revision + 1, deadlines: deadlinesOf(after) };
  await Promise.all([work.gpmis.saveFacts(facts), work.deadlines.merge(facts.gpmiId, facts.deadlines)]);

  const version = facts.versions[command.versionId];
  const summary =
    version === undefined ? null : versionSummary(facts, version, { revision, content: stored.content }, { functions });
  await record(work, change, summary, revision);
  await renderAhead(work, change);
  return accepted(summary);
}
