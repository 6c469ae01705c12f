import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCaseFile, openGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
  db.clock.at = new Date('2026-03-02T09:00:00Z');
  db.database.onOutbox(() => undefined);
});
afterAll(async () => await db.close());

const GPMI_ID = '0198a000-0000-7000-8000-00000000000a';
const add = async () =>
  await tenant.inTenant(async (work) => await work.outbox.add({ kind: 'refreshGpmi', gpmiId: GPMI_ID }));
const taken = async (limit = 10) =>
  await db.system.inTenant(tenant.ocmwId, async (work) => await work.outbox.lockDue(limit));
const later = (seconds: number) => (db.clock.at = new Date(db.clock.at.getTime() + seconds * 1000));

describe('the outbox', () => {
  it('gives out what is due, the oldest first, until it is done', async () => {
    const first = await add();
    later(1);
    const second = await add();
    expect(await taken()).toEqual([
      { outboxId: first, message: { kind: 'refreshGpmi', gpmiId: GPMI_ID }, attempts: 0 },
      { outboxId: second, message: { kind: 'refreshGpmi', gpmiId: GPMI_ID }, attempts: 0 },
    ]);
    await db.system.inTenant(tenant.ocmwId, async (work) => await work.outbox.done([first]));
    expect((await taken()).map(({ outboxId }) => outboxId)).toEqual([second]);
  });

  it('gives no message to two dispatchers at the same moment', async () => {
    for (let index = 0; index < 6; index += 1) await add();
    const bothHold = Promise.withResolvers<undefined>();
    let holding = 0;
    const dispatch = async () =>
      await db.system.inTenant(tenant.ocmwId, async (work) => {
        const entries = await work.outbox.lockDue(3);
        holding += 1;
        if (holding === 2) bothHold.resolve(undefined);
        await bothHold.promise;
        return entries.map(({ outboxId }) => outboxId);
      });
    const [one, other] = await Promise.all([dispatch(), dispatch()]);
    expect(new Set([...one, ...other]).size).toBe(6);
  });

  it('puts off what failed, a little longer each time and never long', async () => {
    const outboxId = await add();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await db.system.inTenant(tenant.ocmwId, async (work) => await work.outbox.failed(outboxId, 'Unavailable'));
      let pause = 0;
      while ((await taken()).length === 0) {
        pause += 1;
        later(1);
      }
      pauses.push(pause);
      expect(await taken()).toMatchObject([{ outboxId, attempts: attempt }]);
    }
    expect(pauses).toEqual([1, 2, 4, 5, 5, 5]);
  });

  it('holds nothing of a transaction that was not committed', async () => {
    const failing = tenant.inTenant(async (work) => {
      await work.outbox.add({ kind: 'refreshGpmi', gpmiId: GPMI_ID });
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await taken()).toEqual([]);
  });

  it('is announced after the commit, and only when something was put into it', async () => {
    const told: string[] = [];
    db.database.onOutbox((ocmwId) => told.push(ocmwId));
    await tenant.inTenant(async (work) => await work.caseFiles.insert(aCaseFile(tenant.caseworker.caseworkerId)));
    expect(told).toEqual([]);
    await tenant.inTenant(async (work) => {
      const { gpmiId } = await openGpmi(work, tenant.caseworker.caseworkerId);
      await work.outbox.add({ kind: 'startGpmiWorkflow', gpmiId });
      expect(told).toEqual([]);
    });
    expect(told).toEqual([tenant.ocmwId]);
  });

  it('of a centre is found among all centres when something in it is due', async () => {
    expect(await db.system.listCentresWithPost()).not.toContain(tenant.ocmwId);
    const outboxId = await add();
    expect(await db.system.listCentresWithPost()).toContain(tenant.ocmwId);
    await db.system.inTenant(tenant.ocmwId, async (work) => await work.outbox.failed(outboxId, 'Unavailable'));
    expect(await db.system.listCentresWithPost()).not.toContain(tenant.ocmwId);
  });
});
