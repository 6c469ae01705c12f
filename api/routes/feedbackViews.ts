import { z } from 'zod';
import { PlainDate } from '../../domain/calendar/plainDate.ts';
import { FeedbackState } from '../../domain/evaluation/feedbackRequest.ts';
import { Instant } from './views.ts';

const MailView = z.object({
  state: z.enum(['queued', 'sent', 'possiblyTwice', 'failed']),
  attempts: z.number().int(),
  lastError: z.string().nullable().describe('A code: what the mail server said, or why it was not sent'),
  sentAt: Instant.nullable(),
});

export const FeedbackRequestView = z.object({
  feedbackRequestId: z.string(),
  evaluationId: z.string(),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('caseworker'), caseworkerId: z.string() }),
    z.object({ kind: z.literal('service'), name: z.string(), email: z.string() }),
  ]),
  recipientName: z.string(),
  question: z.string(),
  askedBy: z.string(),
  askedByName: z.string().nullable(),
  askedOn: PlainDate,
  state: FeedbackState,
  received: z.object({ answer: z.string(), answeredOn: PlainDate, answeredBy: z.string() }).nullable(),
  takenOver: z.object({ takenOverOn: PlainDate, takenOverBy: z.string() }).nullable(),
  revision: z.number().int().describe('What an answer must name in If-Match'),
  mail: MailView.nullable().describe('How far the mail to the one who was asked came'),
  availableActions: z.array(z.string()),
});

export const FeedbackRequestsView = z.object({ feedbackRequests: z.array(FeedbackRequestView) });
