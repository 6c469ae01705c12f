import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_CONTENT } from '../../domain/gpmi/gpmiContent.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { openGpmi, type OpenedGpmi } from './aTenant.ts';
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
});
afterAll(async () => await db.close());

const factsOf = async (): Promise<GpmiFacts> =>
  (await tenant.inTenant(async (work) => await work.gpmis.findFacts(opened.gpmiId)))!;

describe('the facts of a GPMI over its whole life', () => {
  it('A59: have the day of the end and its reason, and are closed, as they were saved', async () => {
    const facts = await factsOf();
    const saved = { ...facts, revision: 2, endedOn: day('2026-06-01'), endReason: 'endDate', isClosed: true } as const;
    await tenant.inTenant(async (work) => await work.gpmis.saveFacts(saved));
    expect(await factsOf()).toEqual(saved);
  });

  it('A57: have the begin of a version from its validation on', async () => {
    const content = { ...EMPTY_CONTENT, beginOn: day('2026-03-01') };
    await tenant.inTenant(async (work) => await work.versions.saveDraft(opened.versionId, 1, content));
    const facts = await factsOf();
    const draft = facts.versions[opened.versionId]!;
    expect(draft.beginOn).toBeNull();
    const toSign = { ...draft, status: 'toSign', validatedOn: day('2026-02-01') } as const;
    await tenant.inTenant(
      async (work) => await work.gpmis.saveFacts({ ...facts, versions: { [opened.versionId]: toSign } }),
    );
    expect((await factsOf()).versions[opened.versionId]?.beginOn).toBe('2026-03-01');
  });

  it('A60: have the day from which a higher number is in force, which only the file’s settling writes', async () => {
    const silencedFrom = day('2026-06-01');
    await tenant.inTenant(async (work) => await work.gpmis.silence([{ gpmiId: opened.gpmiId, silencedFrom }]));
    const facts = await factsOf();
    expect(facts.silencedFrom).toBe(silencedFrom);
    await tenant.inTenant(async (work) => await work.gpmis.saveFacts({ ...facts, silencedFrom: null }));
    expect((await factsOf()).silencedFrom).toBe(silencedFrom);
    await tenant.inTenant(async (work) => await work.gpmis.silence([{ gpmiId: opened.gpmiId, silencedFrom: null }]));
    expect((await factsOf()).silencedFrom).toBeNull();
  });

  it('A23: remember the highest minor number, also when its version is gone', async () => {
    await tenant.inTenant(async (work) => {
      await work.versions.insert({ versionId: randomUUID(), gpmiId: opened.gpmiId, minor: 1, content: EMPTY_CONTENT });
    });
    const facts = await factsOf();
    const versions = { [opened.versionId]: facts.versions[opened.versionId]! };
    await tenant.inTenant(async (work) => await work.gpmis.saveFacts({ ...facts, versions }));
    expect((await factsOf()).lastMinor).toBe(1);
  });

  it.each([
    ['an end without a reason', { endedOn: day('2026-06-01'), endReason: null }],
    ['a reason without an end', { endedOn: null, endReason: 'agreement' }],
    ['another reason', { endedOn: day('2026-06-01'), endReason: 'boredom' as 'other' }],
  ] as const)('A59: with %s are refused by the database', async (_what, change) => {
    const facts = await factsOf();
    const save = tenant.inTenant(async (work) => await work.gpmis.saveFacts({ ...facts, ...change }));
    await expect(save).rejects.toMatchObject({ code: '23514' });
  });
});
