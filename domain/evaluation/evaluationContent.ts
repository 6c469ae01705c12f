import { z } from 'zod';
import { PlainDate } from '../calendar/plainDate.ts';
import { Code } from '../codeList/codeList.ts';
import { ItemId } from '../gpmi/itemId.ts';
import { LongText, ShortText } from '../text.ts';
import { ContactKind } from './contactKind.ts';

/** More than a version has goals and steps: keeps a request small. */
const ITEMS_AT_MOST = 100;
const SHIFTS_AT_MOST = 20;

/** How far a goal, a step or the whole project came (R112). */
export const Outcome = z.enum(['reached', 'partlyReached', 'notReached']);
export type Outcome = z.infer<typeof Outcome>;

/** What is said of one goal or step: its state, the efforts of both sides and what came of them (R155, R262). */
export const EvaluatedItem = z.strictObject({
  /** The goal or step of the version that is evaluated. */
  itemId: ItemId,
  state: Outcome.nullable(),
  beneficiaryEffort: LongText.nullable(),
  centreEffort: LongText.nullable(),
  result: LongText.nullable(),
});
export type EvaluatedItem = z.infer<typeof EvaluatedItem>;

/** NL verschuiving tussen actiegebieden, FR déplacement de l'accent (R157). */
export const ShiftOfFocus = z.strictObject({ fromArea: Code, toArea: Code, explanation: LongText.nullable() });
export type ShiftOfFocus = z.infer<typeof ShiftOfFocus>;

/** What comes next: nothing new, a new version of this GPMI, or a new GPMI (R159–R161). */
export const Announcement = z.strictObject({
  kind: z.enum(['newVersion', 'newGpmi']),
  /** Why, when it is not for new goals: an overview of the arrangements, or reasons of the caseworker's own (R161). */
  reason: z.enum(['newGoals', 'overview', 'ownReasons']).nullable(),
  motivation: LongText.nullable(),
});
export type Announcement = z.infer<typeof Announcement>;

/** NL opvolging, FR suivi: when the next evaluation is planned, and from when it is reminded of (R176–R177). */
export const NextEvaluation = z.strictObject({ dueOn: PlainDate, remindOn: PlainDate.nullable() });

/**
 * NL evaluatie, FR évaluation: what a caseworker writes into one evaluation (R112, R155–R163, R262). A draft may be
 * saved with anything still empty; `evaluationFindings.ts` says what is missing before it can be validated.
 */
export const EvaluationContent = z.strictObject({
  heldOn: PlainDate.nullable(),
  contact: ContactKind.nullable(),
  result: Outcome.nullable(),
  comment: LongText.nullable(),
  personsPresent: LongText.nullable(),
  goals: z.array(EvaluatedItem).max(ITEMS_AT_MOST),
  steps: z.array(EvaluatedItem).max(ITEMS_AT_MOST),
  /** How the situation changed (R156, R163). */
  changedSituation: LongText.nullable(),
  shifts: z.array(ShiftOfFocus).max(SHIFTS_AT_MOST),
  /** What other services answered, taken over (R168). */
  feedback: LongText.nullable(),
  /** NL conclusie, FR conclusion: new goals and steps from the strengths, wishes and needs of both (R158). */
  conclusion: LongText.nullable(),
  newGoals: LongText.nullable(),
  /** Which arrangements of this GPMI stay (R160). */
  keptAgreements: LongText.nullable(),
  announcement: Announcement.nullable(),
  /** NL motivatie verlenging, FR motivation de la prolongation: asked under a title of its own (L034). */
  extensionMotivation: LongText.nullable(),
  next: NextEvaluation.nullable(),
  /** The place where it was held, when that was not the centre. */
  place: ShortText.nullable(),
});
export type EvaluationContent = z.infer<typeof EvaluationContent>;

/** What is already known when an evaluation is added; what is not given is empty. */
export const GivenEvaluation = EvaluationContent.partial();
export type GivenEvaluation = z.infer<typeof GivenEvaluation>;

/** A blank evaluation. */
export const EMPTY_EVALUATION: EvaluationContent = {
  heldOn: null,
  contact: null,
  result: null,
  comment: null,
  personsPresent: null,
  goals: [],
  steps: [],
  changedSituation: null,
  shifts: [],
  feedback: null,
  conclusion: null,
  newGoals: null,
  keptAgreements: null,
  announcement: null,
  extensionMotivation: null,
  next: null,
  place: null,
};

/** An evaluation as it begins. */
export const newEvaluation = (given: GivenEvaluation): EvaluationContent =>
  EvaluationContent.parse({ ...EMPTY_EVALUATION, ...given });
