import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import { createOutside } from '../../outside/createOutside.ts';
import type { Ksz } from '../../usecases/outside/outside.ts';
import { aPerson } from '../builders/aPerson.ts';
import { aPeriod } from '../builders/aPeriod.ts';
import type { Caller } from '../support/caller.ts';
import { rowsOf } from '../support/sql.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const fake = createOutside({ nationalRegister: 'fake', ksz: 'fake', timeoutMs: 200 });
const YUSUF = '88030511849';
let ksz: Ksz;
let service: TestService;
let anke: Caller;
let claire: Caller;
beforeAll(async () => {
  const outside = { ksz: { ask: async (...asked: Parameters<Ksz['ask']>) => await ksz.ask(...asked) }, timeoutMs: 200 };
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer(), outside });
  anke = await service.as('anke.peeters');
  claire = await service.as('claire.dubois');
}, 120_000);
beforeEach(() => {
  ksz = fake.ksz;
});
afterAll(async () => {
  await service.stop();
});

type Period = { periodId: string; kind: string; source: string; revision: number; fromOn: string };
/** A file whose register number is taken away again afterwards, so that the next one can have it. */
const aHistory = async (registerNumber: string | null = YUSUF, call = anke): Promise<string> => {
  const { rows } = (await call('post', '/case-files/search', { registerNumber: YUSUF }, { key: null })).body as {
    rows: { caseFileId: string; person: object; revision?: number }[];
  };
  for (const { caseFileId, person, revision } of rows) {
    const body = { ...person, registerNumber: null };
    await call('put', `/case-files/${caseFileId}/person`, body, revision === undefined ? {} : { revision }).expect(200);
  }
  const { body } = await call('post', '/case-files', { person: aPerson({ registerNumber }) }).expect(201);
  return `/case-files/${String(body.caseFileId)}/income-periods`;
};
const read = async (path: string) => (await anke('get', path).expect(200)).body;
const fetchFor = (path: string, key: string = randomUUID()) => anke('post', `${path}/import`, undefined, { key });

describe('A47: the income history from the Crossroads Bank', () => {
  it('is put beside what is there, each period with its source', async () => {
    const path = await aHistory();
    const job = { kind: 'supportedJob', measure: 'art61', fromOn: '2020-01-01', lastOn: '2020-12-31' };
    await anke('post', path, job).expect(201);
    const { body } = await fetchFor(path).expect(200);
    expect(body).toMatchObject({ added: 1, changed: 0, removed: 0, skipped: [], subsidyElsewhereLastOn: '2025-01-31' });
    expect(body.incomePeriods).toMatchObject([
      { ...job, source: 'entered' },
      { kind: 'integrationIncome', fromOn: '2024-02-01', lastOn: '2025-01-31', source: 'ksz', revision: 1 },
    ]);
    expect(await read(path)).toEqual({
      ...{ incomePeriods: body.incomePeriods, subsidyElsewhereLastOn: '2025-01-31' },
    });
  });

  it('is the same when it is fetched twice, under one key or two, one after the other or at the same moment', async () => {
    const path = await aHistory();
    const key = randomUUID();
    const both = await Promise.all([fetchFor(path, key), fetchFor(path, key)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0].text).toBe(both[1].text);
    expect((await fetchFor(path, key).expect(200)).text).toBe(both[0].text);
    const again = (await fetchFor(path).expect(200)).body;
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(again.incomePeriods).toEqual(both[0].body.incomePeriods);
    await Promise.all([fetchFor(path), fetchFor(path)]);
    expect((await read(path)).incomePeriods).toEqual(again.incomePeriods);
  });

  it('follows what is said there: longer, shorter, gone', async () => {
    const path = await aHistory();
    const says = (...periods: Parameters<typeof aPeriod>[0][]) => {
      ksz = { ask: () => Promise.resolve({ periods: periods.map(aPeriod), subsidyElsewhereLastOn: null }) };
    };
    says({ lastOn: null }, { kind: 'none', fromOn: '2024-01-01', lastOn: '2024-12-31' });
    const first: Period[] = (await fetchFor(path).expect(200)).body.incomePeriods;
    says({ lastOn: '2025-06-30' });
    const { body } = await fetchFor(path).expect(200);
    expect(body).toMatchObject({ added: 0, changed: 1, removed: 1, subsidyElsewhereLastOn: null });
    expect(body.incomePeriods).toMatchObject([{ periodId: first[1]!.periodId, lastOn: '2025-06-30', revision: 2 }]);
  });

  it('gives way to what a caseworker entered or corrected, and says what it left out', async () => {
    const path = await aHistory();
    const [imported]: Period[] = (await fetchFor(path).expect(200)).body.incomePeriods;
    const corrected = { kind: 'integrationIncome', measure: null, fromOn: '2024-03-01', lastOn: '2025-01-31' };
    const own = await anke('put', `${path}/${imported!.periodId}`, corrected, { revision: 1 }).expect(200);
    expect(own.body).toMatchObject({ source: 'entered', revision: 2 });
    const { body } = await fetchFor(path).expect(200);
    expect(body).toMatchObject({ added: 0, skipped: [{ fromOn: '2024-02-01', lastOn: '2025-01-31' }] });
    expect(body.incomePeriods).toEqual([own.body]);
  });

  it('is asked for with a number only, and for a file of one’s own centre', async () => {
    const path = await aHistory(null);
    const refused = await fetchFor(path).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:registerNumberMissing', rule: 'A47' });
    await claire('post', `${path}/import`).expect(404);
    await anke('post', `${path}/import`, undefined, { key: null }).expect(400);
  });

  it('is audited with its purpose before it is asked, and with what came of it', async () => {
    const path = await aHistory();
    const caseFileId = path.split('/')[2]!;
    const audited = async () =>
      await rowsOf(
        service,
        `select event, detail from audit_entry where subject_id = '${caseFileId}' and event ~ '^(ksz|incomePeriod)'
         order by id`,
      );
    const seen: unknown[] = [];
    ksz = {
      ask: async (...asked) => {
        seen.push(await audited());
        return await fake.ksz.ask(...asked);
      },
    };
    await fetchFor(path).expect(200);
    const asked = { event: 'ksz.asked', detail: { purpose: 'incomeHistory' } };
    expect(seen).toEqual([[asked]]);
    const detail = { added: 1, changed: 0, removed: 0, skipped: 0 };
    expect(await audited()).toEqual([asked, { event: 'incomePeriod.imported', detail }]);
  });
});

describe('a bank that gives no answer', () => {
  const cases: [string, Ksz['ask'], string][] = [
    ['is away', () => Promise.reject(new Error('away')), 'away'],
    ['says nothing', async () => await new Promise(() => undefined), 'timedOut'],
    [
      'says what is no period',
      () => Promise.resolve({ periods: [{ fromOn: day('2025-01-01') } as never], subsidyElsewhereLastOn: null }),
      'notUnderstood',
    ],
  ];
  it.each(cases)('because it %s changes nothing, and its key asks again later', async (_what, ask, reason) => {
    const path = await aHistory();
    ksz = { ask };
    const key = randomUUID();
    const refused = await fetchFor(path, key).expect(503);
    expect(refused.headers['retry-after']).toBe('30');
    expect(refused.body).toMatchObject({
      ...{ type: 'urn:gpmi:problem:kszUnavailable', params: { outsideReason: reason } },
    });
    expect((await read(path)).incomePeriods).toEqual([]);
    ksz = fake.ksz;
    expect((await fetchFor(path, key).expect(200)).body).toMatchObject({ added: 1 });
  });
});
