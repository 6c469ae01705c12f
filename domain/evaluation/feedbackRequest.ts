import { z } from 'zod';
import type { PlainDate } from '../calendar/plainDate.ts';
import { isBlank, LONG_TEXT, LongText, printable, SHORT_TEXT, ShortText } from '../text.ts';

/** NL gevraagd, beantwoord, overgenomen; FR demandée, reçue, reprise. */
export const FeedbackState = z.enum(['asked', 'answered', 'takenOver']);
export type FeedbackState = z.infer<typeof FeedbackState>;

const isSaid = (text: string): boolean => !isBlank(text);
const EMAIL_AT_MOST = 200;

/** Who is asked: a second caseworker of the centre, or an outside service (R168, D015). */
export const FeedbackRecipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('caseworker'), caseworkerId: z.uuid() }),
  z.strictObject({
    kind: z.literal('service'),
    name: ShortText.refine(isSaid, { error: 'blank' }),
    email: z.email().max(EMAIL_AT_MOST),
  }),
]);
export type FeedbackRecipient = z.infer<typeof FeedbackRecipient>;

export const FeedbackQuestion = LongText.refine(isSaid, { error: 'blank' });

/** Room for who gave an answer and on which day, above it. */
const HEADING = SHORT_TEXT + 20;

/** Short enough to stand in an evaluation with its heading. */
export const FeedbackAnswer = printable(LONG_TEXT - HEADING).refine(isSaid, { error: 'blank' });

/** What was answered, on which day, and who wrote it down: the one who was asked, or a caseworker for a service. */
export type FeedbackReceived = { answer: string; answeredOn: PlainDate; answeredBy: string };

/** When the answer was put into the evaluation, and by whom. */
export type TakenOver = { takenOverOn: PlainDate; takenOverBy: string };

type Progress =
  | { state: 'asked'; received: null; takenOver: null }
  | { state: 'answered'; received: FeedbackReceived; takenOver: null }
  | { state: 'takenOver'; received: FeedbackReceived; takenOver: TakenOver };

/**
 * NL vraag om terugkoppeling, FR demande de retour d'information: a caseworker asks another one, or a service, for what
 * they know, while the evaluation is still a draft, and takes the answer over into it (R168, D015).
 */
export type FeedbackRequest = {
  feedbackRequestId: string;
  evaluationId: string;
  to: FeedbackRecipient;
  question: string;
  askedBy: string;
  askedOn: PlainDate;
  /** What a change must name in `If-Match`. */
  revision: number;
} & Progress;
