import { v7 as uuidv7 } from 'uuid';
import type { InTenant } from '../../db/work.ts';
import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { IncomePeriod, IncomePeriodDetails } from '../../domain/income/incomePeriod.ts';
import { KszAnswer } from '../../domain/income/kszAnswer.ts';
import { kszImport } from '../../domain/income/kszImport.ts';
import { FIRST_REVISION } from '../../domain/record/caseFile.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { CarryOut, RequestContext, Work } from '../execution/execution.ts';
import { askOutside } from '../outside/askOutside.ts';
import type { Outside } from '../outside/outside.ts';

/** Why the Crossroads Bank is asked: the law allows it for a purpose only, and the audit says which. */
const PURPOSE = 'incomeHistory';

type Dependencies = { inTenant: InTenant; outside: Outside };
type Target = { caseFileId: string; commandId: string };

export type ImportedIncome = {
  /** The income history as it is now. */
  incomePeriods: IncomePeriod[];
  added: number;
  changed: number;
  removed: number;
  /** What was given and does not fit beside what a caseworker entered. */
  skipped: IncomePeriodDetails[];
  subsidyElsewhereLastOn: PlainDate | null;
};

/** Writes the answer of the Crossroads Bank into the history of a file that was locked. */
async function write(work: Work, { caseFileId }: Target, answer: KszAnswer): Promise<ImportedIncome> {
  const { added, changed, removed, skipped } = kszImport(await work.incomePeriods.list(caseFileId), answer.periods);
  for (const { periodId } of removed) await work.incomePeriods.remove(periodId);
  for (const period of changed) await work.incomePeriods.update({ ...period, revision: period.revision + 1 });
  for (const details of added) {
    const period = { ...details, periodId: uuidv7(), caseFileId, source: 'ksz', revision: FIRST_REVISION } as const;
    await work.incomePeriods.insert(period);
  }
  const { subsidyElsewhereLastOn } = answer;
  await work.incomePeriods.setSubsidyElsewhere(caseFileId, subsidyElsewhereLastOn);
  return {
    incomePeriods: await work.incomePeriods.list(caseFileId),
    ...{ added: added.length, changed: changed.length, removed: removed.length, skipped, subsidyElsewhereLastOn },
  };
}

/** Writes the answer once for each command, whoever else sends the same one at the same moment. */
async function writeOnce(
  work: Work,
  target: Target,
  actorId: string,
  answer: KszAnswer,
): Promise<Result<ImportedIncome, Refusal>> {
  const { caseFileId, commandId } = target;
  await work.incomePeriods.lock(caseFileId);
  const command = await work.commands.find(commandId);
  if (command?.answer != null) return command.answer as Result<ImportedIncome, Refusal>;
  const outcome = accepted(await write(work, target, answer));
  const { added, changed, removed, skipped } = outcome.value;
  const detail = { added, changed, removed, skipped: skipped.length };
  await work.audit.add({ event: 'incomePeriod.imported', subjectId: caseFileId, actorId, commandId, detail });
  await work.commands.answer(commandId, outcome);
  return outcome;
}

/**
 * Fetches the income history of a person from the Crossroads Bank (A47). The question is audited and committed before it
 * is asked, outside of any transaction; a call that gets no answer changes nothing, and its key asks again.
 */
export const createImportPeriods =
  ({ inTenant, outside }: Dependencies) =>
  async (
    work: Work,
    { actor: { ocmwId, caseworkerId: actorId } }: RequestContext,
    target: Target,
  ): Promise<Result<CarryOut<ImportedIncome>, Refusal>> => {
    const { caseFileId, commandId } = target;
    const file = await work.caseFiles.find(caseFileId);
    if (file === undefined) return refused({ code: 'notFound' });
    const { registerNumber } = file.person;
    if (registerNumber === null) return refused({ code: 'registerNumberMissing' });
    await work.audit.add({
      event: 'ksz.asked',
      subjectId: caseFileId,
      actorId,
      commandId,
      detail: { purpose: PURPOSE },
    });
    return accepted(async () => {
      const answer = await askOutside({
        code: 'kszUnavailable',
        timeoutMs: outside.timeoutMs,
        ask: async (signal) => await outside.ksz.ask(registerNumber, signal),
        answer: KszAnswer,
      });
      return await inTenant(ocmwId, async (later) => await writeOnce(later, target, actorId, answer));
    });
  };
