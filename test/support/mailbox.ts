import { z } from 'zod';
import { fromEnvironment } from './fromEnvironment.ts';

const Addresses = z.array(z.object({ address: z.string(), name: z.string() }));

/** A mail as the catcher shows it. */
const CaughtMail = z.object({
  id: z.string(),
  subject: z.string(),
  from: Addresses,
  to: Addresses,
  headers: z.record(z.string(), z.unknown()),
  text: z.string(),
  html: z.string(),
});
export type CaughtMail = z.infer<typeof CaughtMail>;

/** The mails in a catcher that name this file; `mailUrl` when it is not the catcher of all tests. */
export async function mailsAbout(reference: string, mailUrl = fromEnvironment('TEST_MAIL_URL')): Promise<CaughtMail[]> {
  const response = await fetch(`${mailUrl}/api/email`);
  const caught = z.array(CaughtMail).parse(await response.json());
  return caught.filter(({ subject }) => subject.includes(reference));
}

/** A mail as it came over the line. */
export async function sourceOf({ id }: CaughtMail, mailUrl = fromEnvironment('TEST_MAIL_URL')): Promise<string> {
  return await (await fetch(`${mailUrl}/api/email/${id}/source`)).text();
}
