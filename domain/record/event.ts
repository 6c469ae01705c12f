import type { GpmiCommandKind } from '../gpmi/gpmiCommand.ts';

/** What a caseworker reads in the timeline of a GPMI. */
export type TimelineEventName =
  | 'gpmi.created'
  | 'gpmi.saved'
  | 'gpmi.validated'
  | 'gpmi.validationCancelled'
  | 'gpmi.deleted'
  | 'gpmi.presented'
  | 'gpmi.signaturePossible'
  | 'gpmi.signed'
  | 'gpmi.unsigned'
  | 'gpmi.versionStarted'
  | 'gpmi.ended'
  | 'gpmi.closed'
  | 'gpmi.responsibleChanged'
  | 'evaluation.added'
  | 'evaluation.saved'
  | 'evaluation.validated'
  | 'evaluation.deleted'
  | 'evaluation.rendered'
  | 'feedbackRequest.asked'
  | 'feedbackRequest.answered'
  | 'feedbackRequest.takenOver'
  | 'feedbackRequest.mailFailed'
  | 'contract.rendered';

/** The event that each command leaves behind. */
export const EVENT_OF_COMMAND = {
  validate: 'gpmi.validated',
  cancelValidation: 'gpmi.validationCancelled',
  deleteDraft: 'gpmi.deleted',
  present: 'gpmi.presented',
  markSigned: 'gpmi.signed',
  markUnsigned: 'gpmi.unsigned',
  startNewVersion: 'gpmi.versionStarted',
  endGpmi: 'gpmi.ended',
  addEvaluation: 'evaluation.added',
  validateEvaluation: 'evaluation.validated',
  deleteEvaluation: 'evaluation.deleted',
} as const satisfies Record<GpmiCommandKind, TimelineEventName>;

/** Days, codes and numbers that an event's sentence needs. A reason in free text is data of the file, and is here too. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>;

/** One line of the timeline. */
export type TimelineEvent = {
  eventId: string;
  gpmiId: string;
  versionId: string | null;
  number: string;
  event: TimelineEventName;
  /** null when a timer caused it and nobody acted. */
  actorId: string | null;
  happenedAt: Date;
  data: EventData;
};
