import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { settleFile } from '../../db/settleFile.ts';
import type { Work } from '../../db/work.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import { EMPTY_CONTENT } from '../../domain/gpmi/gpmiContent.ts';
import { versionsInOrder, withVersion, type GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { openGpmi, openNextGpmi, type OpenedGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';
import { untilOneWaits } from './untilOneWaits.ts';

const BEGINS = ['2026-03-01', '2026-06-01', '2026-05-01'];
const END = day('2027-02-28');

let db: OpenDatabase;
let tenant: Tenant;
/** GPMI 1, 2 and 3 of one person, all drafts, with the days on which they would begin. */
let majors: [OpenedGpmi, OpenedGpmi, OpenedGpmi];

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
  const { caseworkerId: responsibleId } = tenant.caseworker;
  majors = await tenant.inTenant(async (work) => {
    const [one, two, three] = BEGINS.map((iso) => ({ ...EMPTY_CONTENT, beginOn: day(iso) }));
    const first = await openGpmi(work, responsibleId, { content: one! });
    const next = async (content = EMPTY_CONTENT) => await openNextGpmi(work, { ...first, responsibleId, content });
    return [first, await next(two), await next(three)];
  });
});
afterAll(async () => await db.close());

const factsOf = async ({ gpmiId }: OpenedGpmi): Promise<GpmiFacts> =>
  (await tenant.inTenant(async (work) => await work.gpmis.findFacts(gpmiId)))!;
const silenced = async () => (await Promise.all(majors.map(factsOf))).map((facts) => facts.silencedFrom);
const told = async () =>
  await db.system.inTenant(tenant.ocmwId, async (work) => {
    const entries = await work.outbox.lockDue(50);
    await work.outbox.done(entries.map(({ outboxId }) => outboxId));
    return entries.map(({ message }) => message);
  });
const refreshOf = (...gpmis: OpenedGpmi[]) => gpmis.map(({ gpmiId }) => ({ kind: 'refreshGpmi', gpmiId }));

type Change = (facts: GpmiFacts) => GpmiFacts;

/** Changes a GPMI within a transaction as a command does, and answers whether anything of the others changed. */
async function changed(work: Work, { gpmiId, caseFileId }: OpenedGpmi, change: Change): Promise<boolean> {
  const before = (await work.gpmis.lockFacts(gpmiId))!;
  const after = change(before);
  const isSettled = await settleFile(work, caseFileId, after);
  await work.gpmis.saveFacts({ ...after, revision: before.revision + 1 });
  await work.deadlines.merge(gpmiId, deadlinesOf(after));
  return isSettled;
}
const change = async (gpmi: OpenedGpmi, how: Change) =>
  await tenant.inTenant(async (work) => await changed(work, gpmi, how));

const signed: Change = (facts) => {
  const days = { validatedOn: day('2026-02-01'), presentedOn: day('2026-02-01'), signedOn: day('2026-02-07') };
  const beginOn = day(BEGINS[facts.major - 1]!);
  return withVersion(facts, { ...versionsInOrder(facts)[0]!, ...days, status: 'signed', beginOn, endOn: END });
};
const unsigned: Change = (facts) =>
  withVersion(facts, { ...versionsInOrder(facts)[0]!, status: 'toSign', signedOn: null });
const ended: Change = (facts) => ({ ...facts, endedOn: day('2026-07-01'), endReason: 'agreement' });

describe('A60: which GPMI of a person is in force', () => {
  it('is settled with a signature: 2.0 silences 1.x from its begin, and 1.x is told', async () => {
    const [first, second] = majors;
    expect(await change(first, signed)).toBe(false);
    expect(await told()).toEqual([]);
    const before = await factsOf(first);
    expect(await change(second, signed)).toBe(true);
    expect(await silenced()).toEqual(['2026-06-01', null, null]);
    expect((await factsOf(first)).revision).toBe(before.revision + 1);
    expect(await told()).toEqual(refreshOf(first, majors[2]));
  });

  it('is settled over several: all below a signature are silenced, from the earliest begin above them', async () => {
    const [first, second, third] = majors;
    await change(third, signed);
    expect(await silenced()).toEqual(['2026-05-01', '2026-05-01', null]);
    await change(second, signed);
    await change(first, signed);
    expect(await silenced()).toEqual(['2026-05-01', '2026-05-01', null]);
  });

  it.each([
    ['a signature that is taken back', unsigned],
    ['an end', ended],
  ])('is settled with %s: what was silenced is woken', async (_what, how) => {
    const [, second, third] = majors;
    for (const gpmi of majors) await change(gpmi, signed);
    await change(third, how);
    expect(await silenced()).toEqual(['2026-06-01', null, null]);
    await change(second, how);
    expect(await silenced()).toEqual([null, null, null]);
  });

  it('leaves what is closed untold, and what nothing changed for untouched', async () => {
    const [first, second, third] = majors;
    await change(first, (facts) => ({ ...ended(signed(facts)), isClosed: true }));
    await told();
    const before = await factsOf(third);
    expect(await change(second, (facts) => facts)).toBe(false);
    expect(await factsOf(third)).toEqual(before);
    await change(second, signed);
    expect(await told()).toEqual(refreshOf(third));
  });

  it('is nobody else’s business', async () => {
    const other = await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));
    for (const gpmi of majors) await change(gpmi, signed);
    expect(await factsOf(other)).toMatchObject({ silencedFrom: null, revision: 1 });
  });
});

describe('A60: two at the same moment', () => {
  it('two signatures come to what one after the other would', async () => {
    const [first, second, third] = majors;
    await change(first, signed);
    await Promise.all([change(second, signed), change(third, signed)]);
    expect(await silenced()).toEqual(['2026-05-01', '2026-05-01', null]);
  });

  it('a newer version of 1.x is not passed over by a signature of 2.0: 1.x does not end by itself', async () => {
    const [first, second] = majors;
    await change(first, signed);
    const started: Change = (facts) => {
      const blank = { validatedOn: null, beginOn: null, endOn: null, presentedOn: null, signedOn: null };
      const { versionId } = young;
      const draft = { ...versionsInOrder(facts)[0]!, ...blank, versionId, minor: 1, status: 'inProgress' } as const;
      return { ...withVersion(facts, draft), lastMinor: 1 };
    };
    const young = { versionId: randomUUID(), gpmiId: first.gpmiId, minor: 1, content: EMPTY_CONTENT };
    const [isHeld, mayCommit] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const starting = tenant.inTenant(async (work) => {
      await work.versions.insert(young);
      await changed(work, first, started);
      isHeld.resolve(undefined);
      await mayCommit.promise;
    });
    await isHeld.promise;
    const signing = change(second, signed);
    await untilOneWaits(db.urls.adminUrl);
    mayCommit.resolve(undefined);
    await Promise.all([starting, signing]);
    expect(await factsOf(first)).toMatchObject({ silencedFrom: '2026-06-01', lastMinor: 1, deadlines: [] });
  });
});
