import fc from 'fast-check';
import { addDays, type PlainDate } from '../../domain/calendar/plainDate.ts';
import { comeDue } from '../../domain/gpmi/comeDue.ts';
import { isForPeople } from '../../domain/gpmi/deadline.ts';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import { decide } from '../../domain/gpmi/decide.ts';
import type { CommandOf, GpmiCommand, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';
import { withVersion, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { aCommand, EVERY_COMMAND } from './aCommand.ts';

/** Something that a person tries: what, with which of the versions or evaluations that there are, and when. */
export type Attempt = {
  kind: GpmiCommandKind;
  which: number;
  daysLater: number;
  /** How many days from today the day lies that he names. */
  about: number;
  hasReason: boolean;
  /** From today: the days that a version which is validated now will have. */
  begins: number;
  lasts: number | null;
};

/** Anything, in any order. What leads on is tried more often, so that lives get far. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constantFrom<GpmiCommandKind>(...EVERY_COMMAND, 'validate', 'present', 'markSigned', 'markSigned'),
  which: fc.nat({ max: 20 }),
  daysLater: fc.integer({ min: 0, max: 8 }),
  about: fc.integer({ min: -9, max: 2 }),
  hasReason: fc.boolean(),
  begins: fc.integer({ min: -20, max: 20 }),
  lasts: fc.option(fc.integer({ min: 21, max: 60 }), { nil: null, freq: 3 }),
});

const pick = <Thing>(things: readonly Thing[], which: number): Thing | undefined => things[which % things.length];

type Said = { on: PlainDate; hasReason: boolean; evaluationId: string };

/** What a command says beside what it is about. */
const SAYS: { [Kind in GpmiCommandKind]?: (said: Said) => Partial<CommandOf<Kind>> } = {
  present: ({ on, hasReason }) => ({ presentedOn: on, hasReason }),
  markSigned: ({ on, hasReason }) => ({ signedOn: on, hasReason }),
  markUnsigned: ({ hasReason }) => ({ hasReason }),
  endGpmi: ({ on, hasReason }) => ({ endedOn: on, endReason: 'other', hasReason }),
  addEvaluation: ({ on }) => ({ heldOn: on }),
  validateEvaluation: ({ on, evaluationId }) => ({ heldOn: on, evaluationId }),
  deleteEvaluation: ({ evaluationId }) => ({ evaluationId }),
};

/** The attempt as a command about what there is; about what is not there when there is nothing. */
export function commandOf(attempt: Attempt, facts: GpmiFacts, today: PlainDate, commandId: string): GpmiCommand {
  const { kind, which, about, hasReason } = attempt;
  const isOfEvaluation = kind === 'validateEvaluation' || kind === 'deleteEvaluation';
  const evaluation = isOfEvaluation ? pick(Object.values(facts.evaluations), which) : undefined;
  const { versionId = 'none' } = evaluation ?? pick(Object.values(facts.versions), which) ?? {};
  const said = { on: addDays(today, about), hasReason, evaluationId: evaluation?.evaluationId ?? 'none' };
  return aCommand(kind, today, { commandId, versionId, gpmiId: facts.gpmiId, ...SAYS[kind]?.(said) });
}

/** What the command makes of the facts, with the days that a validation freezes; undefined when it is refused. */
export function carriedOut(facts: GpmiFacts, command: GpmiCommand, attempt: Attempt): GpmiFacts | undefined {
  const decision = decide(facts, command);
  if (!decision.ok) return undefined;
  const version = decision.value.versions[command.versionId];
  const beginOn = addDays(command.today, attempt.begins);
  const endOn = attempt.lasts === null ? null : addDays(command.today, attempt.lasts);
  const isFrozen = command.kind === 'validate' && version !== undefined;
  const after = isFrozen ? withVersion(decision.value, { ...version, beginOn, endOn }) : decision.value;
  return { ...after, deadlines: deadlinesOf(after) };
}

/** What the days until today made of a GPMI by themselves. */
export function onDay(facts: GpmiFacts, today: PlainDate): GpmiFacts {
  const due = facts.deadlines.find(({ kind, remindOn }) => !isForPeople(kind) && remindOn <= today);
  if (due === undefined) return facts;
  const { facts: moved } = comeDue(facts, due);
  return onDay({ ...moved, deadlines: deadlinesOf(moved) }, today);
}

/** One accepted command within a life. */
export type Step = { before: GpmiFacts; command: GpmiCommand; after: GpmiFacts };

/** Lives a GPMI through what people try, and tells of each command that was accepted. */
export function live(
  begin: GpmiFacts,
  start: PlainDate,
  attempts: readonly Attempt[],
  tell: (step: Step) => void,
): void {
  let facts = begin;
  let today = start;
  attempts.forEach((attempt, index) => {
    today = addDays(today, attempt.daysLater);
    const before = onDay(facts, today);
    const command = commandOf(attempt, before, today, `command-${index}`);
    const after = carriedOut(before, command, attempt);
    facts = after ?? before;
    if (after !== undefined) tell({ before, command, after });
  });
}
