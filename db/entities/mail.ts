import type { Language } from '../../domain/language.ts';
import type { MailData, MailState } from '../../domain/mail/mail.ts';
import { table } from './table.ts';

/** One mail of the service: what it says as codes, and how far its sending came. */
export type MailRow = {
  ocmwId: string;
  id: string;
  kind: MailData['kind'];
  toCaseworkerId: string | null;
  feedbackRequestId: string;
  language: Language;
  data: Omit<MailData, 'kind'>;
  state: MailState;
  attempts: number;
  attemptedAt: Date | null;
  isInDoubt: boolean;
  lastError: string | null;
  sentAt: Date | null;
  createdAt: Date;
};

export const MailEntity = table<MailRow>('mail', {
  ocmwId: { type: 'uuid', primary: true },
  id: { type: 'uuid', primary: true },
  kind: { type: 'text' },
  toCaseworkerId: { type: 'uuid', nullable: true },
  feedbackRequestId: { type: 'uuid' },
  language: { type: 'text' },
  data: { type: 'jsonb' },
  state: { type: 'text' },
  attempts: { type: 'integer' },
  attemptedAt: { type: 'timestamptz', nullable: true },
  isInDoubt: { type: 'boolean' },
  lastError: { type: 'text', nullable: true },
  sentAt: { type: 'timestamptz', nullable: true },
  createdAt: { type: 'timestamptz' },
});
