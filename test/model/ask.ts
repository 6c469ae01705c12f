import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Caller } from '../support/caller.ts';
import type { TestService } from '../support/startService.ts';
import { callOf, type Call, type Ids } from './callOf.ts';
import { isLook, type Command } from './command.ts';
import type { CaseFile, Person } from './state.ts';
import { findVersion } from './state.ts';

/** What the service answered. */
export type Heard = { status: number; problem: string | null; body: unknown; text: string };
/** A call with its key, as it can be sent again. */
export type Sent = { who: Person; call: Call; revision: number | null; key: string | null };

export type World = { service: TestService; callers: Record<Person, Caller> };

const NO_ANSWER = 503;
const PROBLEM = 'urn:gpmi:problem:';

const problemIn = (body: unknown): string | null => {
  const { type } = body as { type?: unknown };
  return typeof type === 'string' && type.startsWith(PROBLEM) ? type.slice(PROBLEM.length) : null;
};

/** Sends a call until the service knows its outcome, as a client does: the same key has one effect. */
export async function send({ callers }: World, { who, call, revision, key }: Sent): Promise<Heard> {
  const options = { key, ...(revision === null ? {} : { revision }) };
  for (;;) {
    const { status, body, text } = await callers[who](call.method, call.path, call.body, options);
    if (status !== NO_ANSWER) return { status, problem: problemIn(body), body, text };
    await setImmediate();
  }
}

/** A paper as the service would have made it (rendering is not what this is about). */
async function putPaper(
  { service }: World,
  ids: Ids,
  file: CaseFile,
  command: Extract<Command, { does: 'makePaper' }>,
) {
  const version = findVersion(file, command.version)?.version;
  const versionId = ids.named.get(command.version);
  if (version === undefined || versionId === undefined || version.status === 'inProgress') return;
  const { language } = command;
  await service.inTenant(service.ocmwId, async (work) => {
    const key = {
      versionId,
      subjectId: versionId,
      revision: version.validatedRevision,
      template: 'contract',
      templateVersion: 't',
      language,
    };
    await work.documents.put(key, Buffer.from(`${versionId} ${language}`));
  });
}

/** Asks for what a command says. `file` is what the model knows now. */
export async function ask(
  world: World,
  ids: Ids,
  file: CaseFile,
  command: Command,
): Promise<{ heard: Heard; sent: Sent | null }> {
  if (command.does === 'makePaper') {
    await putPaper(world, ids, file, command);
    return { heard: { status: 200, problem: null, body: {}, text: '' }, sent: null };
  }
  const { who, revision } = command;
  const sent: Sent = { who, call: callOf(ids, command), revision, key: isLook(command) ? null : randomUUID() };
  return { heard: await send(world, sent), sent };
}
