import { settleFile } from '../../db/settleFile.ts';
import type { Work } from '../../db/work.ts';
import { endDay } from '../../domain/gpmi/contractEnd.ts';
import type { CommandOutcome } from '../../domain/gpmi/commandOutcome.ts';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import { withVersion, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { EVENT_OF_COMMAND } from '../../domain/record/event.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { Change } from './change.ts';
import { eventData, numberAfter, versionAfter } from './eventOfCommand.ts';
import { outcomeOf } from './outcomeOf.ts';
import { writeRecords } from './writeRecords.ts';

/** At validation the days of the contract become facts of the process: they decide what is in force, and when it ends. */
function withFrozenDays({ after, found, command }: Change): GpmiFacts {
  const version = after.versions[command.versionId];
  if (command.kind !== 'validate' || version === undefined) return after;
  const { beginOn, end } = found.stored.content;
  return withVersion(after, { ...version, beginOn, endOn: endDay(end) });
}

/** What can change which obligation is answered and which GPMI is in force: a signature, and an end. */
const CONCERNS_THE_FILE: readonly GpmiCommand['kind'][] = ['markSigned', 'markUnsigned', 'endGpmi'];

/** What only adds something beside a version leaves the revision of that version as it is. */
const ONLY_ADDS: readonly GpmiCommand['kind'][] = ['startNewVersion', 'addEvaluation'];

const auditDetail = ({ command, subject: { revision } }: Change) =>
  ONLY_ADDS.includes(command.kind)
    ? { revision, paths: [], added: command.commandId }
    : { revision: revision + 1, paths: ['status'] };

async function record(work: Work, change: Change): Promise<void> {
  const { command, subject } = change;
  const { commandId, actorId, gpmiId } = command;
  const event = EVENT_OF_COMMAND[command.kind];
  await Promise.all([
    work.timeline.add({
      ...{ gpmiId, event, actorId, commandId },
      versionId: versionAfter(command),
      number: numberAfter(change),
      data: eventData(change),
    }),
    work.audit.add({ event, subjectId: subject.id, actorId, commandId, detail: auditDetail(change) }),
  ]);
}

/** The contract in the person's language is made ahead: whoever validates asks for the paper next. */
async function renderAhead(work: Work, { checked, command }: Change): Promise<void> {
  const { snapshot, validatedRevision } = checked.frozen;
  if (snapshot == null || validatedRevision == null) return;
  const { versionId } = command;
  const { language } = snapshot.person;
  await work.outbox.add({ kind: 'renderContract', versionId, revision: validatedRevision, language });
}

/** Writes all that one accepted command changes. Runs inside the command's transaction. */
export async function commit(work: Work, change: Change): Promise<Result<CommandOutcome, Refusal>> {
  const { command, found, checked } = change;
  const after = withFrozenDays(change);
  await writeRecords(work, command, { found, after, checked });
  if (CONCERNS_THE_FILE.includes(command.kind)) await settleFile(work, found.stored.caseFileId, after);
  const facts: GpmiFacts = { ...after, revision: found.facts.revision + 1, deadlines: deadlinesOf(after) };
  await Promise.all([work.gpmis.saveFacts(facts), work.deadlines.merge(facts.gpmiId, facts.deadlines)]);
  await record(work, change);
  await renderAhead(work, change);
  return accepted(await outcomeOf(work, { ...change, after: facts }));
}
