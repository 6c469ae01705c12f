import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, day } from '../../domain/calendar/plainDate.ts';
import type { Deadline } from '../../domain/gpmi/deadline.ts';
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
  opened = await newGpmi();
});
afterAll(async () => await db.close());

const newGpmi = async () => await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));

const ALL = { limit: 50, after: null };

/** The end of the reflection after a hand-over on this day. */
const deadline = (presentedOn: string, { versionId } = opened): Deadline => {
  const on = day(presentedOn);
  const dueOn = addDays(on, 6);
  const kind = 'signaturePossible';
  const because = { event: 'presented', on, count: 5, unit: 'calendarDays' } as const;
  return {
    key: `${versionId}/${kind}/${dueOn}/${dueOn}`,
    kind,
    versionId,
    dueOn,
    remindOn: dueOn,
    rule: 'R212',
    because,
  };
};

const merge = async (deadlines: Deadline[], { gpmiId } = opened) =>
  await tenant.inTenant(async (work) => await work.deadlines.merge(gpmiId, deadlines));
const list = async () => await tenant.inTenant(async (work) => await work.deadlines.list(opened.gpmiId));
const pending = async () =>
  (await tenant.inTenant(async (work) => await work.gpmis.findFacts(opened.gpmiId)))?.deadlines;
const remind = async (key: string) =>
  await tenant.inTenant(async (work) => await work.deadlines.markReminded(opened.gpmiId, key));

describe('A62: deadlines', () => {
  it('come back as they were computed, the next reminder first', async () => {
    const later = deadline('2026-03-10');
    const sooner = deadline('2026-03-01');
    await merge([later, sooner]);
    const row = { gpmiId: opened.gpmiId, remindedAt: null };
    expect(await list()).toEqual([
      { ...sooner, ...row },
      { ...later, ...row },
    ]);
    expect(await pending()).toEqual([sooner, later]);
  });

  it('are merged by key: the same list again changes nothing', async () => {
    await merge([deadline('2026-03-01')]);
    const before = await list();
    await merge([deadline('2026-03-01')]);
    expect(await list()).toEqual(before);
  });

  it('of a whole GPMI go with the version that they are about now: a newer one may end on the same day', async () => {
    const ends = (versionId: string): Deadline => ({ ...deadline('2026-03-01'), kind: 'endsByItself', versionId });
    const { versionId } = await newGpmi();
    await merge([ends(opened.versionId)]);
    await merge([ends(versionId)]);
    expect(await pending()).toEqual([ends(versionId)]);
  });

  it('that no longer follow from the facts are gone', async () => {
    await merge([deadline('2026-03-01'), deadline('2026-03-10')]);
    await merge([deadline('2026-03-10')]);
    expect(await pending()).toEqual([deadline('2026-03-10')]);
    await merge([]);
    expect(await list()).toEqual([]);
  });

  it('are marked as reminded once, also by two at the same moment', async () => {
    const { key } = deadline('2026-03-01');
    await merge([deadline('2026-03-01')]);
    expect((await Promise.all([remind(key), remind(key), remind(key)])).sort()).toEqual([false, false, true]);
    expect(await list()).toMatchObject([{ key, remindedAt: db.clock.at }]);
    expect(await pending()).toEqual([]);
  });

  it('that were cancelled keep what was sent, and it is not sent again when they come back', async () => {
    const { key } = deadline('2026-03-01');
    await merge([deadline('2026-03-01')]);
    await remind(key);
    await merge([]);
    expect(await list()).toEqual([]);
    expect(await remind(key)).toBe(false);

    await merge([deadline('2026-03-01')]);
    expect(await list()).toMatchObject([{ key, remindedAt: db.clock.at }]);
    expect(await pending()).toEqual([]);
    expect(await remind(key)).toBe(false);
  });

  it('that were cancelled before anything was sent are reminded when they come back', async () => {
    const { key } = deadline('2026-03-01');
    await merge([deadline('2026-03-01')]);
    await merge([]);
    await merge([deadline('2026-03-01')]);
    expect(await pending()).toHaveLength(1);
    expect(await remind(key)).toBe(true);
  });
});

describe('the worklist', () => {
  const worklist = async (today: string, page: { limit: number; after: string | null } = ALL, of = tenant.caseworker) =>
    await tenant.inTenant(async (work) => await work.deadlines.worklist(of.caseworkerId, day(today), page));

  it('shows a deadline from its remind day on, with the file and the number, also after the reminder', async () => {
    await merge([deadline('2026-03-01')]);
    expect((await worklist('2026-03-06')).rows).toEqual([]);
    const [row] = (await worklist('2026-03-07')).rows;
    const { caseFileId, gpmiId } = opened;
    expect(row).toMatchObject({ ...deadline('2026-03-01'), caseFileId, gpmiId, number: { major: 1, minor: 0 } });
    await remind(deadline('2026-03-01').key);
    expect((await worklist('2026-03-08')).rows).toHaveLength(1);
    await merge([]);
    expect((await worklist('2026-03-08')).rows).toEqual([]);
  });

  it('A59: shows no day that only moves the process on; the list of deadlines has it', async () => {
    const lastDay = { ...deadline('2026-03-01'), key: 'k', kind: 'endsByItself', rule: 'A59' } as const;
    await merge([lastDay]);
    expect((await worklist('2026-12-31')).rows).toEqual([]);
    expect(await list()).toMatchObject([lastDay]);
  });

  it('A63: follows the work to somebody else', async () => {
    await merge([deadline('2026-03-01')]);
    const colleague = aCaseworker();
    await db.system.setUpCentre({ centre: aCentre(tenant.ocmwId), caseworkers: [colleague], logins: [] });
    await tenant.inTenant(async (work) => await work.gpmis.setResponsible(opened.gpmiId, colleague.caseworkerId));
    await merge([deadline('2026-03-01'), deadline('2026-03-02')]);
    expect((await worklist('2026-03-31')).rows).toEqual([]);
    expect((await worklist('2026-03-31', ALL, colleague)).rows).toHaveLength(2);
  });

  it('pages through all of it once, by day', async () => {
    for (const presentedOn of ['2026-03-03', '2026-03-01', '2026-03-01', '2026-03-02', '2026-03-01']) {
      const gpmi = await newGpmi();
      await merge([deadline(presentedOn, gpmi)], gpmi);
    }
    const days: string[] = [];
    const keys = new Set<string>();
    let after: string | null = null;
    do {
      const { rows, next }: Awaited<ReturnType<typeof worklist>> = await worklist('2026-03-31', { limit: 2, after });
      days.push(...rows.map(({ remindOn }) => remindOn));
      rows.forEach(({ key }) => keys.add(key));
      after = next;
    } while (after !== null);
    expect(days).toEqual(['2026-03-07', '2026-03-07', '2026-03-07', '2026-03-08', '2026-03-09']);
    expect(keys.size).toBe(5);
  });
});
