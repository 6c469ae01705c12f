import type { Caseworker } from '../centre/centre.ts';
import type { FeedbackRequest } from './feedbackRequest.ts';

/** The name of who was asked for feedback: a caseworker is known by his id, a service is what it was called. */
export const recipientName = ({ to }: Pick<FeedbackRequest, 'to'>, caseworkers: readonly Caseworker[]): string =>
  to.kind === 'service'
    ? to.name
    : (caseworkers.find(({ caseworkerId }) => caseworkerId === to.caseworkerId)?.name ?? '');
