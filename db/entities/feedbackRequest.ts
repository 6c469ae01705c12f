import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { FeedbackState } from '../../domain/evaluation/feedbackRequest.ts';
import { table } from './table.ts';

/** One request for feedback: to a caseworker, or to a service with its address. */
export type FeedbackRequestRow = {
  ocmwId: string;
  id: string;
  evaluationId: string;
  caseworkerId: string | null;
  serviceName: string | null;
  serviceEmail: string | null;
  question: string;
  askedBy: string;
  askedOn: PlainDate;
  state: FeedbackState;
  /** This and the next two are null until it was answered. */
  answer: string | null;
  answeredOn: PlainDate | null;
  answeredBy: string | null;
  /** This and the next are null until the answer was taken over. */
  takenOverOn: PlainDate | null;
  takenOverBy: string | null;
  revision: number;
  createdAt: Date;
  changedAt: Date;
};

export const FeedbackRequestEntity = table<FeedbackRequestRow>('feedback_request', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  evaluationId: { type: 'uuid' },
  caseworkerId: { type: 'uuid', nullable: true },
  serviceName: { type: 'text', nullable: true },
  serviceEmail: { type: 'text', nullable: true },
  question: { type: 'text' },
  askedBy: { type: 'uuid' },
  askedOn: { type: 'date' },
  state: { type: 'text' },
  answer: { type: 'text', nullable: true },
  answeredOn: { type: 'date', nullable: true },
  answeredBy: { type: 'uuid', nullable: true },
  takenOverOn: { type: 'date', nullable: true },
  takenOverBy: { type: 'uuid', nullable: true },
  revision: { type: 'integer' },
  createdAt: { type: 'timestamptz' },
  changedAt: { type: 'timestamptz' },
});
