import { randomUUID } from 'node:crypto';
import type { Answer, PatientClient, Request } from './patientClient.ts';

export type Entry = { request: Request & { key: string }; answer: Answer };

/** What one GPMI went through, as its client knows it. */
export type Story = {
  gpmiId: string;
  versionId: string;
  /** The transitions that were accepted, in order. */
  events: string[];
  saves: number;
  isDeleted: boolean;
};

/** The client's own book: every command with the one answer that it got. */
export type Ledger = {
  entries: Entry[];
  stories: Story[];
  send: (request: Request, expected: number) => Promise<Answer['body']>;
};

export function createLedger(client: PatientClient): Ledger {
  const entries: Entry[] = [];
  return {
    entries,
    stories: [],
    send: async (request, expected) => {
      const keyed = { ...request, key: randomUUID() };
      const answer = await client.untilAnswered(keyed);
      entries.push({ request: keyed, answer });
      if (answer.status === expected) return answer.body;
      const { method, path, key } = keyed;
      const said = `answered ${String(answer.status)} ${JSON.stringify(answer.body)}, not ${String(expected)}`;
      throw new Error(`${method} ${path} (${key}) ${said}`);
    },
  };
}
