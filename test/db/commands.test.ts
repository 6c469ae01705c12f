import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Refusal } from '../../domain/refusal.ts';
import { accepted, refused } from '../../domain/result.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

const aCommand = (key: string, body: unknown = { reason: 'omdat het moet' }) => ({
  commandId: randomUUID(),
  actorId: tenant.caseworker.caseworkerId,
  key,
  kind: 'markSigned',
  body,
  bodyHash: 'hash',
});

describe('a recorded command', () => {
  it('is new under a new key, and the one that is there under a known key', async () => {
    const first = aCommand('one');
    const { key: _key, ...recorded } = first;
    const record = async (command: typeof first) =>
      await tenant.inTenant(async (work) => await work.commands.record(command));
    expect(await record(first)).toEqual({ isNew: true, command: { ...recorded, answer: null } });
    expect(await record(aCommand('one'))).toEqual({ isNew: false, command: { ...recorded, answer: null } });
    expect((await record(aCommand('two'))).isNew).toBe(true);
    expect(await tenant.inTenant(async (work) => await work.commands.find(first.commandId))).toEqual({
      ...recorded,
      answer: null,
    });
  });

  it('of the same key at the same moment is one: the second waits, and sees it with its answer', async () => {
    const holds = Promise.withResolvers<undefined>();
    const mayCommit = Promise.withResolvers<undefined>();
    const first = tenant.inTenant(async (work) => {
      const { isNew, command } = await work.commands.record(aCommand('same'));
      await work.commands.answer(command.commandId, accepted({ number: '1.0' }));
      holds.resolve(undefined);
      await mayCommit.promise;
      return isNew;
    });
    await holds.promise;
    const second = tenant.inTenant(async (work) => await work.commands.record(aCommand('same')));
    await expect(Promise.race([second, db.database.isReachable()])).resolves.toBe(true);
    mayCommit.resolve(undefined);
    expect(await first).toBe(true);
    expect(await second).toMatchObject({ isNew: false, command: { answer: { ok: true, value: { number: '1.0' } } } });
  });

  it('whose transaction was given up leaves the key to the one that waited', async () => {
    const holds = Promise.withResolvers<undefined>();
    const mayFail = Promise.withResolvers<undefined>();
    const first = tenant.inTenant(async (work) => {
      await work.commands.record(aCommand('same'));
      holds.resolve(undefined);
      await mayFail.promise;
      throw new Error('a fault');
    });
    const failed = expect(first).rejects.toThrow('a fault');
    await holds.promise;
    const second = tenant.inTenant(async (work) => await work.commands.record(aCommand('same')));
    mayFail.resolve(undefined);
    await failed;
    expect((await second).isNew).toBe(true);
  });

  it('keeps its first answer, word for word', async () => {
    const { commandId, ...rest } = aCommand('one');
    const answer = refused<Refusal>({ code: 'staleRevision', current: 3, changed: ['z', 'a'] });
    await tenant.inTenant(async (work) => {
      await work.commands.record({ commandId, ...rest });
      await work.commands.answer(commandId, answer);
      await work.commands.answer(commandId, accepted('something else'));
    });
    const found = await tenant.inTenant(async (work) => await work.commands.find(commandId));
    expect(JSON.stringify(found?.answer)).toBe(JSON.stringify(answer));
  });

  it.each([null, 'text', 3, [], { nested: { quote: `it's "so"`, emoji: '🖊' } }])('keeps the body %j', async (body) => {
    const { command } = await tenant.inTenant(async (work) => await work.commands.record(aCommand('one', body)));
    expect(command.body).toEqual(body);
  });

  it('of the same key of somebody else is another one', async () => {
    const other = await db.newTenant();
    await tenant.inTenant(async (work) => await work.commands.record(aCommand('one')));
    const command = { ...aCommand('one'), actorId: other.caseworker.caseworkerId };
    expect((await other.inTenant(async (work) => await work.commands.record(command))).isNew).toBe(true);
  });
});
