import { day } from '../../domain/calendar/plainDate.ts';
import type { FeedbackRequest } from '../../domain/evaluation/feedbackRequest.ts';

const ASKED = {
  feedbackRequestId: '0198a000-0000-7000-8000-0000000000f1',
  evaluationId: '0198a000-0000-7000-8000-0000000000e1',
  to: { kind: 'service', name: 'Werkwinkel De Brug', email: 'onthaal@debrug.example' },
  question: 'Hoe verloopt de opleiding?',
  askedBy: 'asker',
  askedOn: day('2026-07-01'),
  revision: 1,
} as const;

/** Asked of a service, or of whom is given. */
export const asked = (to: FeedbackRequest['to'] = ASKED.to): FeedbackRequest => ({
  ...ASKED,
  to,
  state: 'asked',
  received: null,
  takenOver: null,
});

/** The same, answered on 6 July 2026. */
export const answered = (answer = 'Ze komt elke dag.'): FeedbackRequest => ({
  ...ASKED,
  revision: 2,
  state: 'answered',
  received: { answer, answeredOn: day('2026-07-06'), answeredBy: 'asker' },
  takenOver: null,
});

/** The same, taken over into the evaluation. */
export const takenOver = (): FeedbackRequest => ({
  ...ASKED,
  revision: 3,
  state: 'takenOver',
  received: { answer: 'Ze komt elke dag.', answeredOn: day('2026-07-06'), answeredBy: 'asker' },
  takenOver: { takenOverOn: day('2026-07-08'), takenOverBy: 'asker' },
});
