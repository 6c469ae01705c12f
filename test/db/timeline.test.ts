import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '../../db/work.ts';
import { aCaseworker, aCentre, openGpmi, type OpenedGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
let opened: OpenedGpmi;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
  opened = await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));
  at('09:00');
});
afterAll(async () => await db.close());

const ALL: Page = { limit: 50, after: null };

const at = (time: string) => (db.clock.at = new Date(`2026-03-02T${time}:00Z`));

const lineOf = (actorId = tenant.caseworker.caseworkerId) => {
  const { gpmiId, versionId } = opened;
  return { gpmiId, versionId, number: '1.0', actorId, commandId: randomUUID() };
};
const saved = async (actorId?: string) =>
  await tenant.inTenant(async (work) => await work.timeline.addSaved(lineOf(actorId)));
const validated = async (line = lineOf()) =>
  await tenant.inTenant(async (work) => await work.timeline.add({ ...line, event: 'gpmi.validated', data: { a: 1 } }));
const list = async (page = ALL) => await tenant.inTenant(async (work) => await work.timeline.list(opened.gpmiId, page));
const told = async () =>
  (await list()).rows.map(({ event, happenedAt }) => `${event} ${happenedAt.toISOString().slice(11, 16)}`);

describe('the timeline', () => {
  it('gives a line back as it was told, the latest first', async () => {
    await saved();
    at('09:05');
    const line = lineOf();
    await validated(line);
    const { rows } = await list();
    const { commandId: _notShown, ...shown } = line;
    expect(rows[0]).toEqual({
      ...shown,
      eventId: expect.any(String),
      event: 'gpmi.validated',
      data: { a: 1 },
      happenedAt: db.clock.at,
    });
    expect(await told()).toEqual(['gpmi.validated 09:05', 'gpmi.saved 09:00']);
  });

  it('tells what a command did once, however often it runs', async () => {
    const line = lineOf();
    await Promise.all([validated(line), validated(line)]);
    await validated(line);
    expect(await told()).toHaveLength(1);
  });

  it('tells each firing of a timer, which has no command', async () => {
    const line = { ...lineOf(), actorId: null, commandId: null, event: 'gpmi.signaturePossible', data: {} } as const;
    await tenant.inTenant(async (work) => await work.timeline.add(line));
    await tenant.inTenant(async (work) => await work.timeline.add(line));
    expect(await told()).toHaveLength(2);
  });

  it('outlives the draft that it tells of', async () => {
    await saved();
    await tenant.inTenant(async (work) => {
      const facts = (await work.gpmis.lockFacts(opened.gpmiId))!;
      await work.gpmis.saveFacts({ ...facts, versions: {}, isClosed: true });
    });
    expect(await told()).toHaveLength(1);
  });

  it('is paged without a gap or a repetition, also of lines of the same instant', async () => {
    for (let index = 0; index < 7; index += 1) await validated();
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const { rows, next }: Awaited<ReturnType<typeof list>> = await list({ limit: 3, after });
      rows.forEach(({ eventId }) => seen.add(eventId));
      after = next;
    } while (after !== null);
    expect(seen.size).toBe(7);
  });
});

describe('saves in the timeline', () => {
  it('of one person to one version within half an hour are one line', async () => {
    for (const time of ['09:00', '09:10', '09:29']) {
      at(time);
      await saved();
    }
    expect(await told()).toEqual(['gpmi.saved 09:00']);
    at('09:30');
    await saved();
    at('09:59');
    await saved();
    expect(await told()).toEqual(['gpmi.saved 09:30', 'gpmi.saved 09:00']);
  });

  it('of two persons are two lines', async () => {
    const colleague = aCaseworker();
    await db.system.setUpCentre({ centre: aCentre(tenant.ocmwId), caseworkers: [colleague], logins: [] });
    await saved();
    at('09:01');
    await saved(colleague.caseworkerId);
    at('09:02');
    await saved();
    expect(await told()).toEqual(['gpmi.saved 09:01', 'gpmi.saved 09:00']);
  });

  it('R116: of one evaluation are one line, beside those of another one and of the version itself', async () => {
    const evaluations = [randomUUID(), randomUUID()];
    const savedOf = async (evaluationId: string) =>
      await tenant.inTenant(async (work) => await work.timeline.addSaved({ ...lineOf(), evaluationId }));
    for (const time of ['09:00', '09:10', '09:29', '09:30']) {
      at(time);
      await saved();
      for (const evaluationId of evaluations) await savedOf(evaluationId);
    }
    const lines = ['evaluation.saved', 'evaluation.saved', 'gpmi.saved'];
    expect(await told()).toEqual([...lines.map((line) => `${line} 09:30`), ...lines.map((line) => `${line} 09:00`)]);
    const { rows } = await list();
    expect(rows[0]?.data).toEqual({ evaluationId: evaluations[1] });
  });

  it('after something else happened to the version are told after it', async () => {
    await saved();
    at('09:05');
    await validated();
    at('09:10');
    await saved();
    expect(await told()).toEqual(['gpmi.saved 09:10', 'gpmi.validated 09:05', 'gpmi.saved 09:00']);
  });
});
