import type { AccessFunction } from '../../domain/access/accessFunction.ts';
import type { Action, Lock } from '../../domain/access/actions.ts';
import type { CaseworkerDetails } from '../../domain/centre/caseworkerDetails.ts';
import type { CentreSheet } from '../../domain/centre/centreSheet.ts';
import type { TeamDetails } from '../../domain/centre/team.ts';
import type { CodeListEntry, LifeDomain } from '../../domain/codeList/codeList.ts';
import type { FindingCode } from '../../domain/finding.ts';
import type { DeadlineKind } from '../../domain/gpmi/deadline.ts';
import type {
  AssignedCaseworker,
  ChosenActionArea,
  ContractEnd,
  ExtraPerson,
  Goal,
  GpmiContent,
  NeedsAnalysis,
  Step,
  StepPeriod,
} from '../../domain/gpmi/gpmiContent.ts';
import type { GpmiStatus } from '../../domain/gpmi/gpmiStatus.ts';
import type { IncomePeriod } from '../../domain/income/incomePeriod.ts';
import type { SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import type { Address, Person } from '../../domain/person/person.ts';
import type { TimelineEventName } from '../../domain/record/event.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { OutsideReason } from '../../usecases/outside/askOutside.ts';
import type { ProblemCode } from '../http/problems.ts';
import type { ShapeCode, ValueType } from '../http/shapeErrors.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The languages of the service's own sentences; documents are made in two of them only. */
export const UI_LANGUAGES = ['en', 'nl', 'fr'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

type KeysOf<Union> = Union extends unknown ? keyof Union : never;
/** Every field that a finding or a refusal can point at. */
export type FieldName =
  | KeysOf<
      | GpmiContent
      | AssignedCaseworker
      | ContractEnd
      | NeedsAnalysis
      | Goal
      | ChosenActionArea
      | Step
      | StepPeriod
      | ExtraPerson
      | Person
      | Address
      | Omit<CodeListEntry, 'code'>
      | CaseworkerDetails
      | TeamDetails
      | SampleActionDetails
      | CentreSheet
      | Omit<IncomePeriod, 'periodId' | 'caseFileId' | 'revision'>
    >
  | 'position'
  | 'logo'
  | 'isActive'
  | 'responsibleId'
  | 'signedOn'
  | 'presentedOn'
  | 'openedOn'
  | 'decidedOn'
  | 'grantedFrom'
  | 'notifiedOn'
  | 'body'
  | 'reason'
  | 'status';

/** Why a paper could not be made; what is not in this list is `unknown`. */
export type DocumentReason =
  'converterMissing' | 'conversionTimedOut' | 'conversionFailed' | 'templateMismatch' | 'paperOutdated' | 'unknown';

/** Every text that the API can say, by its code. A code without a text, in any language, does not compile. */
export type Texts = {
  problems: Record<ProblemCode, { title: string; detail: string }>;
  findings: Record<FindingCode, string>;
  shapes: Record<ShapeCode, string>;
  valueTypes: Record<ValueType, string>;
  actions: Record<Action, string>;
  statuses: Record<GpmiStatus, string>;
  locks: Record<Lock, string>;
  functions: Record<AccessFunction, string>;
  reasonFor: Record<Extract<Refusal, { code: 'reasonMissing' }>['reasonFor'], string>;
  documentReasons: Record<DocumentReason, string>;
  outsideReasons: Record<OutsideReason, string>;
  events: Record<TimelineEventName, string>;
  deadlines: Record<DeadlineKind, { name: string; because: string }>;
  fields: Record<FieldName, string>;
  lifeDomains: Record<LifeDomain, string>;
  words: { changedFields: string };
};

export const TEXTS = { en, nl, fr } satisfies Record<UiLanguage, Texts>;

/** All texts of one language. */
export const textsIn = (language: UiLanguage): Texts => TEXTS[language];
