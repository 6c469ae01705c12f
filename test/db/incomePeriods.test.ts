import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IncomePeriod } from '../../domain/income/incomePeriod.ts';
import { aPeriod } from '../builders/aPeriod.ts';
import { aCaseFile } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
let caseFileId: string;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
  const file = aCaseFile(tenant.caseworker.caseworkerId);
  caseFileId = file.caseFileId;
  await tenant.inTenant(async (work) => await work.caseFiles.insert(file));
});
afterAll(async () => await db.close());

const stored = (change: Parameters<typeof aPeriod>[0] = {}): IncomePeriod => ({
  ...{ ...aPeriod(change), periodId: randomUUID(), caseFileId, source: 'entered', revision: 1 },
});
const put = async (period: IncomePeriod): Promise<IncomePeriod> => {
  await tenant.inTenant(async (work) => await work.incomePeriods.insert(period));
  return period;
};
const list = async (): Promise<IncomePeriod[]> =>
  await tenant.inTenant(async (work) => await work.incomePeriods.list(caseFileId));

describe('the income history of a file', () => {
  it('is read as it was written, the earliest period first', async () => {
    const later = await put(stored({ fromOn: '2026-01-01', lastOn: null }));
    const job = await put(stored({ kind: 'supportedJob', measure: 'art61', fromOn: '2024-01-01' }));
    expect(await list()).toEqual([job, later]);
    expect(await tenant.inTenant(async (work) => await work.incomePeriods.lock(caseFileId))).toEqual([job, later]);
    expect(await tenant.inTenant(async (work) => await work.incomePeriods.list(randomUUID()))).toEqual([]);
  });

  it('is changed and shortened', async () => {
    const [one, other] = [await put(stored()), await put(stored({ fromOn: '2026-01-01', lastOn: null }))];
    const changed: IncomePeriod = { ...one, ...aPeriod({ lastOn: '2025-06-30' }), source: 'ksz', revision: 2 };
    await tenant.inTenant(async (work) => {
      await work.incomePeriods.update(changed);
      await work.incomePeriods.remove(other.periodId);
    });
    expect(await list()).toEqual([changed]);
  });

  it('of two changes at once, the second sees what the first did', async () => {
    const add = async () =>
      await tenant.inTenant(async (work) => {
        const before = await work.incomePeriods.lock(caseFileId);
        if (before.length === 0) await work.incomePeriods.insert(stored());
        return before.length;
      });
    expect((await Promise.all([add(), add(), add()])).sort()).toEqual([0, 1, 1]);
    expect(await list()).toHaveLength(1);
  });

  it('belongs to a file of its own centre, and has no period that ends before it begins', async () => {
    const period = stored();
    await expect(
      (await db.newTenant()).inTenant(async (work) => await work.incomePeriods.insert(period)),
    ).rejects.toMatchObject({ code: '23503' });
    await expect(put({ ...period, lastOn: aPeriod({ fromOn: '2024-01-01' }).fromOn })).rejects.toMatchObject({
      code: '23514',
    });
    await expect(put({ ...period, measure: 'art60' })).rejects.toMatchObject({ code: '23514' });
  });
});
