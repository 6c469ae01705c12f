import { expect } from '@jest/globals';
import { withClient } from '../../../db/provision.ts';
import { eventually } from '../../support/eventually.ts';
import type { CrashStack } from './crashStack.ts';
import type { Entry, Story } from './ledger.ts';

const PATIENCE_MS = 60_000;

type Row = Record<string, unknown>;

/** Asks the database behind the service's back. */
export async function ask({ databaseUrl }: CrashStack, statement: string, values: unknown[] = []): Promise<Row[]> {
  return await withClient(databaseUrl, async (client) => (await client.query<Row>(statement, values)).rows);
}

const TRANSITIONS = `
  select event from timeline_event
  where gpmi_id = $1 and event not in ('gpmi.saved', 'contract.rendered') order by happened_at, id`;

/** Database, timeline and workflow of one GPMI say what its client was told, no more and no less. */
async function expectStory(stack: CrashStack, { gpmiId, versionId, events, saves, isDeleted }: Story): Promise<void> {
  const timeline = await ask(stack, TRANSITIONS, [gpmiId]);
  expect(timeline.map(({ event }) => event)).toEqual(events);
  const transitions = events.length - 1;
  const versions = await ask(stack, 'select revision from gpmi_version where id = $1', [versionId]);
  expect(versions).toEqual(isDeleted ? [] : [{ revision: 1 + saves + transitions }]);
  const [gpmi] = await ask(stack, 'select facts_revision as "factsRevision" from gpmi where id = $1', [gpmiId]);
  expect(gpmi).toEqual({ factsRevision: 1 + transitions });
  await eventually(async () => {
    const { body } = await stack.client.untilAnswered({ method: 'GET', path: `/gpmis/${gpmiId}/workflow` });
    const wanted = isDeleted ? { status: 'COMPLETED' } : { status: 'RUNNING', ...gpmi };
    expect(body).toMatchObject({ workflow: wanted });
  }, PATIENCE_MS);
}

/** Every key stands for one command with one answer, every command left one trace, and nothing waits for delivery. */
async function expectCommands(stack: CrashStack, entries: readonly Entry[]): Promise<void> {
  const commands = await ask(stack, 'select key, answer is not null as "isAnswered" from command');
  const keys = entries.map(({ request }) => ({ key: request.key, isAnswered: true }));
  expect(new Map(commands.map((row) => [row['key'], row]))).toEqual(new Map(keys.map((row) => [row.key, row])));
  expect(commands).toHaveLength(keys.length);
  const twice = `
    select event, command_id from audit_entry where command_id is not null
    group by event, command_id having count(*) > 1`;
  expect(await ask(stack, twice)).toEqual([]);
  await eventually(async () => {
    expect(await ask(stack, 'select message from outbox')).toEqual([]);
  }, PATIENCE_MS);
}

/** Holds the client's book against the service: carried out exactly once, or answered with one refusal. */
export async function expectAgreement(stack: CrashStack, entries: readonly Entry[], stories: Story[]): Promise<void> {
  await expectCommands(stack, entries);
  expect(await ask(stack, 'select count(*)::int as made from gpmi')).toEqual([{ made: stories.length }]);
  for (const story of stories) await expectStory(stack, story);
  for (const { request, answer } of entries) {
    const { status, body } = await stack.client.untilAnswered(request);
    expect({ request, status, body }).toEqual({ request, status: answer.status, body: answer.body });
  }
}
