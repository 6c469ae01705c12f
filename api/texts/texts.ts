import type { AccessFunction } from '../../domain/access/accessFunction.ts';
import type { Action, Lock } from '../../domain/access/actions.ts';
import type { EvaluationAction } from '../../domain/access/evaluationActions.ts';
import type { FeedbackAction } from '../../domain/access/feedbackActions.ts';
import type { ContactKind } from '../../domain/evaluation/contactKind.ts';
import type { Announcement, EvaluatedItem, EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import type { EvaluationStatus } from '../../domain/evaluation/evaluationStatus.ts';
import type { FeedbackReceived, FeedbackState } from '../../domain/evaluation/feedbackRequest.ts';
import type { Agreement } from '../../domain/gpmi/agreement.ts';
import type { EndReason } from '../../domain/gpmi/endReason.ts';
import type { RequestedBy } from '../../domain/gpmi/requestedBy.ts';
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
  Goal,
  GpmiContent,
  NeedsAnalysis,
  Step,
  StepPeriod,
} from '../../domain/gpmi/gpmiContent.ts';
import type { AssistingPerson } from '../../domain/gpmi/sections/assistingPerson.ts';
import type { CommunityService } from '../../domain/gpmi/sections/communityService.ts';
import type { Employment } from '../../domain/gpmi/sections/employment.ts';
import type { ExtraHelp } from '../../domain/gpmi/sections/extraHelp.ts';
import type { OutsidePerson } from '../../domain/gpmi/sections/outsidePerson.ts';
import type { Study } from '../../domain/gpmi/sections/study.ts';
import type { Training, TrainingCosts } from '../../domain/gpmi/sections/training.ts';
import type { Trajectory } from '../../domain/gpmi/sections/trajectory.ts';
import type { GpmiStatus } from '../../domain/gpmi/gpmiStatus.ts';
import type { MailFault } from '../../domain/mail/mail.ts';
import type { IncomePeriod } from '../../domain/income/incomePeriod.ts';
import type { SampleActionDetails } from '../../domain/sampleAction/sampleAction.ts';
import type { Address, Person } from '../../domain/person/person.ts';
import type { AidDecision } from '../../domain/record/caseFile.ts';
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
      | ExtraHelp
      | Study
      | Training
      | TrainingCosts
      | CommunityService
      | Employment
      | OutsidePerson
      | AssistingPerson
      | Trajectory
      | Person
      | Address
      | EvaluationContent
      | EvaluatedItem
      | Announcement
      | Agreement
      | AidDecision
      | FeedbackReceived
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
  | 'signedOn'
  | 'endedOn'
  | 'responsibleId'
  | 'agreements'
  | 'dueOn'
  | 'remindOn'
  | 'presentedOn'
  | 'openedOn'
  | 'reason'
  | 'status';

/** Why a paper could not be made; what is not in this list is `unknown`. */
export type DocumentReason =
  'converterMissing' | 'conversionTimedOut' | 'conversionFailed' | 'templateMismatch' | 'paperOutdated' | 'unknown';

/** Why a mail was not sent; what a mail server says is a number, and is `unknown` here. */
export type MailReason = Exclude<MailFault, 'noLongerNeeded'> | 'unknown';

/** Every text that the API can say, by its code. A code without a text, in any language, does not compile. */
export type Texts = {
  problems: Record<ProblemCode, { title: string; detail: string }>;
  findings: Record<FindingCode, string>;
  shapes: Record<ShapeCode, string>;
  valueTypes: Record<ValueType, string>;
  actions: Record<Action | EvaluationAction | FeedbackAction, string>;
  statuses: Record<GpmiStatus | EvaluationStatus | FeedbackState, string>;
  endReasons: Record<EndReason, string>;
  requestedBy: Record<RequestedBy, string>;
  contacts: Record<ContactKind, string>;
  locks: Record<Lock, string>;
  functions: Record<AccessFunction, string>;
  reasonFor: Record<Extract<Refusal, { code: 'reasonMissing' }>['reasonFor'], string>;
  documentReasons: Record<DocumentReason, string>;
  mailErrors: Record<MailReason, string>;
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
