import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/caller.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

let service: TestService;
let anke: Caller;
let sofie: Caller;
let hugo: Caller;
beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
  sofie = await service.as('sofie.maes');
  hugo = await service.as('hugo.renard');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const ACTION = { area: 'work', side: 'beneficiary', textNl: 'Ik oefen mijn voorstelling.', textFr: 'Je m’entraîne.' };
type Action = typeof ACTION & { sampleActionId: string; revision: number };
const list = async (query = '', call = anke): Promise<Action[]> =>
  (await call('get', `/sample-actions?${query}`).expect(200)).body.rows;
const add = async (change: object = {}): Promise<Action> =>
  (await sofie('post', '/sample-actions', { ...ACTION, ...change }).expect(201)).body;

describe('R152: the library of sample actions', () => {
  it('is read by area, side and words, page by page', async () => {
    const debts = await list('area=debt&side=centre');
    expect(debts.length).toBeGreaterThanOrEqual(4);
    expect(debts.every(({ area, side }) => area === 'debt' && side === 'centre')).toBe(true);
    expect(await list(`words=${encodeURIComponent('médiateur schuldbemiddelaar')}`)).toMatchObject([
      { area: 'debt', side: 'beneficiary' },
    ]);
    const page = (await anke('get', '/sample-actions?limit=3').expect(200)).body;
    expect(page.rows).toHaveLength(3);
    expect((await list(`limit=1&after=${String(page.next)}`))[0]).toEqual((await list('limit=4'))[3]);
    await anke('get', '/sample-actions?side=both').expect(400);
    await anke('get', '/sample-actions?after=bm9wZQ').expect(400);
  });

  it('grows by what a supervisor adds, once for each key; the other centre has none of it', async () => {
    const key = randomUUID();
    const send = () => sofie('post', '/sample-actions', ACTION, { key });
    const [one, other] = await Promise.all([send(), send()]);
    expect([one.status, other.status, one.text === other.text]).toEqual([201, 201, true]);
    expect([one.headers['etag'], one.body]).toMatchObject(['"1"', { ...ACTION, isRetired: false, revision: 1 }]);
    expect(await list('words=voorstelling')).toEqual([one.body]);
    expect(await list('words=voorstelling', hugo)).toEqual([]);
  });

  it('A31: knows the action areas of the centre that can still be chosen', async () => {
    const refused = await sofie('post', '/sample-actions', { ...ACTION, area: 'gardening' }).expect(422);
    expect(refused.body).toMatchObject({
      ...{ type: 'urn:gpmi:problem:choiceNotAvailable', rule: 'A31', params: { field: 'area' } },
    });
    await sofie('post', '/sample-actions', { ...ACTION, textFr: ' ' }).expect(400);

    const area = { labelNl: 'Tuinieren', labelFr: 'Jardinage', lifeDomain: 'leisure' };
    const { code, entryId } = (await sofie('post', '/code-lists/actionAreas/entries', area).expect(201)).body;
    const own = await add({ area: code });
    const entry = `/code-lists/actionAreas/entries/${String(entryId)}`;
    await sofie('delete', entry, undefined, { revision: 1 }).expect(409);
    await sofie('put', entry, { ...area, position: 1, isRetired: true }, { revision: 1 }).expect(200);
    await sofie('post', '/sample-actions', { ...ACTION, area: code }).expect(422);
    const path = `/sample-actions/${own.sampleActionId}`;
    const change = { ...ACTION, area: code, isRetired: false };
    await sofie('put', path, change, { revision: 1 }).expect(200);
  });
});

describe('a sample action', () => {
  it('is put better and retired, each at the revision on screen', async () => {
    const own = await add({ textNl: 'Ik zing elke week.' });
    const path = `/sample-actions/${own.sampleActionId}`;
    const change = { ...ACTION, side: 'centre', textNl: 'Wij zingen elke week.', isRetired: false };
    await sofie('put', path, change).expect(428);
    const both = await Promise.all([1, 2].map(() => sofie('put', path, change, { revision: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = both.find(({ status }) => status === 412)!;
    expect(stale.body.params).toEqual({ current: 2, changed: ['/side', '/textNl'] });
    await sofie('put', path, { ...change, isRetired: true }, { revision: 2 }).expect(200);
    expect(await list('words=zingen')).toEqual([]);
    expect(await list('words=zingen&withRetired=true')).toMatchObject([{ isRetired: true, revision: 3 }]);
    await sofie('put', path, change, { revision: 3 }).expect(200);
    expect(await list('words=zingen')).toHaveLength(1);
    await sofie('put', `/sample-actions/${randomUUID()}`, change, { revision: 1 }).expect(404);
    await sofie('put', path, { ...change, area: 'gardens' }, { revision: 4 }).expect(422);
  });

  it('is managed by supervisors of the centre only', async () => {
    const own = await add();
    const path = `/sample-actions/${own.sampleActionId}`;
    const change = { ...ACTION, isRetired: true };
    await anke('post', '/sample-actions', ACTION).expect(403);
    await anke('put', path, change, { revision: 1 }).expect(403);
    await hugo('put', path, change, { revision: 1 }).expect(404);
  });
});
