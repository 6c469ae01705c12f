import type { AccessFunction } from './access/accessFunction.ts';
import type { Action, Lock } from './access/actions.ts';
import type { PlainDate } from './calendar/plainDate.ts';
import type { EvaluationAction } from './access/evaluationActions.ts';
import type { EvaluationStatus } from './evaluation/evaluationStatus.ts';
import type { FeedbackAction } from './access/feedbackActions.ts';
import type { FeedbackState } from './evaluation/feedbackRequest.ts';
import type { CodeListName } from './codeList/codeList.ts';
import type { Finding } from './finding.ts';
import type { GpmiStatus } from './gpmi/gpmiStatus.ts';

/** Why something was not done: a code and the data behind it, never a text. Texts are made at the edge. */
export type Refusal =
  | { code: 'notFound' }
  | { code: 'keyReused' }
  | { code: 'invalidCursor' }
  | { code: 'programFault' }
  | { code: 'functionMissing'; function: AccessFunction }
  | { code: 'closed' }
  | {
      code: 'actionNotAvailable';
      action: Action | EvaluationAction | FeedbackAction;
      status: GpmiStatus | EvaluationStatus | FeedbackState;
      locks: Lock[];
      rule: string;
    }
  | { code: 'staleRevision'; current: number; changed: string[] }
  | { code: 'confirmationMissing'; action: Action | EvaluationAction; rule: string }
  | { code: 'contentRefused'; findings: Finding[] }
  | { code: 'incomplete'; findings: Finding[]; rule?: string }
  | { code: 'agreementsRefused'; findings: Finding[] }
  | { code: 'dayInTheFuture'; field: string; today: PlainDate; rule?: string }
  | { code: 'notPresented' }
  | { code: 'presentedBeforeValidation'; validatedOn: PlainDate }
  | { code: 'presentedBeforePaper'; paperOn: PlainDate }
  | { code: 'paperMissing' }
  | { code: 'reflectionPeriodRunning'; firstDayToSign: PlainDate }
  | { code: 'signedAfterEnd'; endOn: PlainDate }
  | { code: 'reasonMissing'; reasonFor: 'lateSignature' | 'backdating' | 'unsigning' | 'end'; daysLate: number }
  | { code: 'evaluatedBeforeSignature'; signedOn: PlainDate }
  | { code: 'endedBeforeSignature'; signedOn: PlainDate }
  | { code: 'notAskedOfYou' }
  | { code: 'answeredBeforeAsked'; askedOn: PlainDate }
  | { code: 'feedbackTooLong'; max: number }
  | { code: 'aidRequestClosed' }
  | { code: 'registerNumberTaken' }
  | { code: 'decisionBeforeRequest'; openedOn: PlainDate }
  | { code: 'notifiedBeforeDecision'; decidedOn: PlainDate }
  | { code: 'grantWithoutStart' }
  | { code: 'decisionNotPossible' }
  | { code: 'unknownCaseworker'; field: string }
  | { code: 'caseworkerLeft'; field: string }
  | { code: 'lastSupervisor' }
  | { code: 'unknownTeam'; field: string }
  | { code: 'teamNameTaken' }
  | { code: 'teamInUse' }
  | { code: 'lastDayBeforeFirst'; fromOn: PlainDate }
  | { code: 'periodsOverlap'; fromOn: PlainDate; lastOn: PlainDate | null }
  | { code: 'logoTooLarge'; maxKilobytes: number }
  | { code: 'logoTooManyPixels'; maxPixels: number }
  | { code: 'logoNotAPicture' }
  | { code: 'registerNumberMissing' }
  | { code: 'codeTaken' }
  | { code: 'choiceNotAvailable'; field: string }
  | { code: 'choiceInUse' }
  | { code: 'choiceFixed' }
  | { code: 'lifeDomainMismatch'; list: CodeListName };

export type RefusalCode = Refusal['code'];

/** The requirement or decision behind each refusal, for the problem's `rule`; null when none has a number. */
export const RULE_OF_REFUSAL = {
  notFound: null,
  keyReused: null,
  invalidCursor: null,
  programFault: null,
  functionMissing: 'R294',
  closed: 'A59',
  actionNotAvailable: 'R072',
  staleRevision: null,
  confirmationMissing: 'A25',
  contentRefused: null,
  incomplete: 'A32',
  agreementsRefused: 'R214',
  dayInTheFuture: 'A12',
  notPresented: 'D001',
  presentedBeforeValidation: 'A67',
  presentedBeforePaper: 'A67',
  paperMissing: 'A67',
  reflectionPeriodRunning: 'R212',
  signedAfterEnd: 'A57',
  reasonMissing: 'A69',
  evaluatedBeforeSignature: 'A50',
  endedBeforeSignature: 'A59',
  notAskedOfYou: 'R168',
  answeredBeforeAsked: 'R168',
  feedbackTooLong: 'R168',
  aidRequestClosed: 'R002',
  registerNumberTaken: 'A64',
  decisionBeforeRequest: 'A65',
  notifiedBeforeDecision: 'A65',
  grantWithoutStart: 'A65',
  decisionNotPossible: 'R003',
  unknownCaseworker: 'R012',
  caseworkerLeft: 'R012',
  lastSupervisor: 'R012',
  unknownTeam: 'R143',
  teamNameTaken: 'R143',
  teamInUse: 'R143',
  lastDayBeforeFirst: 'R164',
  periodsOverlap: 'R164',
  logoTooLarge: null,
  logoTooManyPixels: null,
  logoNotAPicture: null,
  registerNumberMissing: 'A47',
  codeTaken: 'A31',
  choiceNotAvailable: 'A31',
  choiceInUse: 'A31',
  choiceFixed: 'A31',
  lifeDomainMismatch: 'R135',
} as const satisfies Record<RefusalCode, string | null>;

/** The rule behind this very refusal: the one it carries, otherwise the one of its code. */
export const ruleOf = (refusal: Refusal): string | null =>
  ('rule' in refusal ? refusal.rule : undefined) ?? RULE_OF_REFUSAL[refusal.code];
