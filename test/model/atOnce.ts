import type { Heard } from './ask.ts';
import { gpmiOf, isLook, type Command, type Kind } from './command.ts';
import type { Day } from './days.ts';
import { step, type Answer } from './model.ts';
import type { CaseFile } from './state.ts';

/** What can change which GPMI is in force, or which of them answers the obligation: the others are told (A53, A60). */
const CONCERN_ALL: readonly Kind[] = ['markSigned', 'markUnsigned', 'endGpmi'];
const OF_A_WHOLE_GPMI: readonly Kind[] = ['endGpmi', 'reassign'];

export const concernsAll = ({ does }: Command): boolean => CONCERN_ALL.includes(does);

/** Whether the one is asked of a whole GPMI, of which the other one may change what there is to see. */
const isSeenOtherwise = (one: Command, other: Command): boolean =>
  OF_A_WHOLE_GPMI.includes(one.does) && concernsAll(other) && gpmiOf(one) !== gpmiOf(other);

/** Both change something, and what either must be answered follows from the order in which they came. */
export const canBeAtOnce = (one: Command, other: Command): boolean =>
  [one, other].every((command) => !isLook(command) && command.does !== 'makePaper') &&
  !isSeenOtherwise(one, other) &&
  !isSeenOtherwise(other, one);

/** A command with what it was answered. */
export type Asked = { command: Command; heard: Heard };
/** The same with what the model says. */
export type Judged = { answer: Answer; heard: Heard };

const numberIn = (body: unknown): unknown => (body as { number?: unknown }).number;

const isWhatWasHeard = ({ answer, heard }: Judged): boolean =>
  answer.status === heard.status &&
  answer.problem === heard.problem &&
  (answer.made?.includes('.') !== true || answer.made === numberIn(heard.body));

/** What the two would have been answered one after the other, and whether that is what was heard. */
function inOrder(file: CaseFile, [first, second]: readonly [Asked, Asked], today: Day) {
  const one = step(file, first.command, today);
  const other = step(one.after, second.command, today);
  const judged: Judged[] = [
    { answer: one.answer, heard: first.heard },
    { answer: other.answer, heard: second.heard },
  ];
  return { judged, after: other.after, isHeard: judged.every(isWhatWasHeard) };
}

/** The orders in which two commands of the same moment may have been carried out; throws when none explains both answers. */
export function ordersOf(file: CaseFile, [one, other]: readonly [Asked, Asked], today: Day) {
  const orders = [inOrder(file, [one, other], today), inOrder(file, [other, one], today)];
  const right = orders.filter(({ isHeard }) => isHeard);
  if (right.length > 0) return right;
  const said = orders.map(({ judged }) => judged.map(({ answer }) => answer));
  throw new Error(`No order explains the answers to two commands of the same moment: ${JSON.stringify(said)}`);
}
