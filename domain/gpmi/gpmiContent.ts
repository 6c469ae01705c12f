import { z } from 'zod';
import { PlainDate } from '../calendar/plainDate.ts';
import { Code } from '../codeList/codeList.ts';
import { LongText, ShortText } from '../text.ts';
import { ItemId } from './itemId.ts';
import { RequestedBy } from './requestedBy.ts';
import { AssistingPerson } from './sections/assistingPerson.ts';
import { CommunityService } from './sections/communityService.ts';
import { Employment } from './sections/employment.ts';
import { ExtraHelp } from './sections/extraHelp.ts';
import { listOf } from './sections/listOf.ts';
import { OutsidePerson } from './sections/outsidePerson.ts';
import { Study } from './sections/study.ts';
import { Training } from './sections/training.ts';
import { Trajectory } from './sections/trajectory.ts';

/** NL beheerder / vervanger, FR gestionnaire / remplaçant (R009–R011); printed and frozen with the version (A63). */
export const AssignedCaseworker = z.strictObject({ caseworkerId: z.uuid(), mustSign: z.boolean() });
export type AssignedCaseworker = z.infer<typeof AssignedCaseworker>;

/** How long the contract runs: to a day, or with an open end (C03), which on paper is said in words. */
export const ContractEnd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on'), endOn: PlainDate }),
  z.strictObject({ kind: z.literal('open') }),
]);
export type ContractEnd = z.infer<typeof ContractEnd>;

/** NL behoefteanalyse, FR analyse des besoins: must be provable before the contract (R263–R265). */
export const NeedsAnalysis = z.strictObject({
  doneOn: PlainDate.nullable(),
  caseworkerId: z.uuid().nullable(),
  kind: z.enum(['socialBalance', 'otherDocument', 'talk']).nullable(),
  reference: ShortText.nullable(),
  needs: LongText.nullable(),
  problems: LongText.nullable(),
  wishes: LongText.nullable(),
  expectations: LongText.nullable(),
  strengths: LongText.nullable(),
  weakPoints: LongText.nullable(),
  abilities: LongText.nullable(),
  centreCanDo: LongText.nullable(),
});
export type NeedsAnalysis = z.infer<typeof NeedsAnalysis>;

/** NL doelstelling, FR objectif (R150, R205). */
export const Goal = z.strictObject({
  id: ItemId,
  text: LongText.nullable(),
  direction: z.enum(['awayFrom', 'towards']).nullable(),
  horizon: ShortText.nullable(),
  isFeasible: z.boolean(),
  conditions: LongText.nullable(),
});
export type Goal = z.infer<typeof Goal>;

/**
 * NL actiegebied, FR domaine d'action (R020–R025): guides the work and is never printed in the contract. The area
 * `other` asks for no words of its own, because every area has a description.
 */
export const ChosenActionArea = z.strictObject({
  id: ItemId,
  area: Code.nullable(),
  description: LongText.nullable(),
});
export type ChosenActionArea = z.infer<typeof ChosenActionArea>;

/** When a step is to be done: between days (either may be open), or in words. */
export const StepPeriod = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), fromOn: PlainDate.nullable(), untilOn: PlainDate.nullable() }),
  z.strictObject({ kind: z.literal('words'), text: ShortText }),
]);
export type StepPeriod = z.infer<typeof StepPeriod>;

/** NL stap, FR démarche: what the beneficiary or the centre will do (R026–R036, R140). */
export const Step = z.strictObject({
  id: ItemId,
  kind: Code.nullable(),
  /** Says what kind it is when the kind is `other` (A31). */
  otherKind: ShortText.nullable(),
  description: LongText.nullable(),
  period: StepPeriod.nullable(),
  /** NL doelstelling bereikt: a reached step is left out of the contract (R029, R035). */
  isReached: z.boolean(),
  agreement: z.enum(['consensus', 'unilateral']),
  goalId: ItemId.nullable(),
  actionAreaId: ItemId.nullable(),
});
export type Step = z.infer<typeof Step>;

/**
 * What a caseworker writes into one version of a GPMI, section by section in the order of the form. A draft may be
 * saved with anything still empty (R018); `findings.ts` says what is missing before it can be validated.
 *
 * Study, training and community service are lists although a contract has at most one of each: a second one can then be
 * sent, and is refused at its place with the rule that forbids it (R044, R048, R051) instead of as a wrong shape.
 */
export const GpmiContent = z.strictObject({
  /** null when not known. */
  requestedBy: RequestedBy.nullable(),
  beginOn: PlainDate.nullable(),
  end: ContractEnd.nullable(),
  manager: AssignedCaseworker.nullable(),
  replacement: AssignedCaseworker.nullable(),
  needsAnalysis: NeedsAnalysis.nullable(),
  goals: listOf(Goal),
  actionAreas: listOf(ChosenActionArea),
  beneficiarySteps: listOf(Step),
  centreSteps: listOf(Step),
  extraHelps: listOf(ExtraHelp),
  studies: listOf(Study),
  trainings: listOf(Training),
  communityServices: listOf(CommunityService),
  employments: listOf(Employment),
  extraPersons: listOf(OutsidePerson),
  assistingPerson: AssistingPerson.nullable(),
  trajectories: listOf(Trajectory),
});
export type GpmiContent = z.infer<typeof GpmiContent>;

/** A blank GPMI (R006). */
export const EMPTY_CONTENT: GpmiContent = {
  requestedBy: null,
  beginOn: null,
  end: null,
  manager: null,
  replacement: null,
  needsAnalysis: null,
  goals: [],
  actionAreas: [],
  beneficiarySteps: [],
  centreSteps: [],
  extraHelps: [],
  studies: [],
  trainings: [],
  communityServices: [],
  employments: [],
  extraPersons: [],
  assistingPerson: null,
  trajectories: [],
};
