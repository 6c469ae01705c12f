import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '../builders/aPerson.ts';
import type { Caller } from '../support/caller.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

let service: TestService;
let anke: Caller;
let claire: Caller;
beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
  claire = await service.as('claire.dubois');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const YEAR = { kind: 'integrationIncome', measure: null, fromOn: '2030-01-01', lastOn: '2030-12-31' };
type Period = typeof YEAR & { periodId: string; revision: number; source: string };
const aHistory = async (): Promise<string> => {
  const { body } = await anke('post', '/case-files', { person: aPerson() }).expect(201);
  return `/case-files/${body.caseFileId}/income-periods`;
};
const read = async (path: string): Promise<Period[]> => (await anke('get', path).expect(200)).body.incomePeriods;
const add = async (path: string, change: object = {}): Promise<Period> =>
  (await anke('post', path, { ...YEAR, ...change }).expect(201)).body;

describe('R164, R223, R226: the income history', () => {
  it('is entered period by period, and read the earliest first', async () => {
    const path = await aHistory();
    expect(await read(path)).toEqual([]);
    const made = await anke('post', path, YEAR).expect(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({ ...YEAR, source: 'entered', revision: 1 });
    const job = await add(path, { kind: 'supportedJob', measure: 'art60', fromOn: '2028-05-01', lastOn: null });
    expect(await read(path)).toEqual([job, made.body]);
  });

  it('has no two periods of one kind on the same day: the answer names the days', async () => {
    const path = await aHistory();
    await add(path);
    const refused = await anke('post', path, { ...YEAR, fromOn: '2030-06-01', lastOn: null }, { language: 'nl' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      ...{ type: 'urn:gpmi:problem:periodsOverlap', rule: 'R164' },
      params: { fromOn: '2030-06-01', lastOn: '2030-12-31' },
    });
    expect(refused.body.detail).toContain('van 1 juni 2030 tot en met 31 december 2030');
    await add(path, { kind: 'integrationIncomeSupplement' });
    await add(path, { fromOn: '2031-01-01', lastOn: null });
    expect(await read(path)).toHaveLength(3);
  });

  it('refuses a period that ends before it begins, and a measure where none belongs', async () => {
    const path = await aHistory();
    const refused = await anke('post', path, { ...YEAR, lastOn: '2029-12-31' }).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:lastDayBeforeFirst', rule: 'R164' });
    const wrong = await anke('post', path, { ...YEAR, measure: 'art60' }).expect(400);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/measure', code: 'measureMismatch' }]);
    expect(await read(path)).toEqual([]);
  });

  it('keeps one period of two that come at the same moment, and of a call that is sent twice', async () => {
    const path = await aHistory();
    const both = await Promise.all([anke('post', path, YEAR), anke('post', path, YEAR)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const key = randomUUID();
    const next = { ...YEAR, fromOn: '2031-01-01', lastOn: null };
    const twice = await Promise.all([1, 2].map(() => anke('post', path, next, { key })));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(await read(path)).toHaveLength(2);
  });
});

describe('a period', () => {
  it('is corrected at the revision on screen, within the others', async () => {
    const path = await aHistory();
    const { periodId } = await add(path);
    await add(path, { fromOn: '2031-01-01', lastOn: null });
    const own = `${path}/${periodId}`;
    await anke('put', own, YEAR).expect(428);
    const shorter = { ...YEAR, lastOn: '2030-09-30' };
    const changed = await anke('put', own, shorter, { revision: 1 }).expect(200);
    expect([changed.headers['etag'], changed.body]).toMatchObject(['"2"', { ...shorter, revision: 2 }]);
    const stale = await anke('put', own, YEAR, { revision: 1 }).expect(412);
    expect(stale.body.params).toEqual({ current: 2, changed: ['/lastOn'] });
    const longer = await anke('put', own, { ...YEAR, lastOn: '2031-02-01' }, { revision: 2 }).expect(422);
    expect(longer.body).toMatchObject({ params: { fromOn: '2031-01-01', lastOn: '2031-02-01' } });
  });

  it('is removed', async () => {
    const path = await aHistory();
    const { periodId } = await add(path);
    await anke('delete', `${path}/${periodId}`, undefined, { revision: 2 }).expect(412);
    await anke('delete', `${path}/${periodId}`, undefined, { revision: 1 }).expect(204);
    await anke('delete', `${path}/${periodId}`, undefined, { revision: 1 }).expect(404);
    expect(await read(path)).toEqual([]);
  });

  it('is found in its own file and centre only', async () => {
    const [path, elsewhere] = [await aHistory(), await aHistory()];
    const { periodId } = await add(path);
    await anke('put', `${elsewhere}/${periodId}`, YEAR, { revision: 1 }).expect(404);
    await claire('get', path).expect(404);
    await claire('post', path, YEAR).expect(404);
    await claire('put', `${path}/${periodId}`, YEAR, { revision: 1 }).expect(404);
    await claire('delete', `${path}/${periodId}`, undefined, { revision: 1 }).expect(404);
    expect(await read(path)).toHaveLength(1);
  });
});
