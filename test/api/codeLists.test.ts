import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent } from '../support/journey.ts';
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

type Entry = { entryId: string; code: string; labelNl: string; position: number; revision: number };
const WORDS = { labelNl: 'Vrijwilligerswerk', labelFr: 'Volontariat' };
const read = async (list: string, call = anke): Promise<Entry[]> =>
  (await call('get', `/code-lists/${list}`).expect(200)).body.items;
const add = async (list: string, words: object = WORDS): Promise<Entry> =>
  (await sofie('post', `/code-lists/${list}/entries`, words).expect(201)).body;
const entry = (list: string, { entryId }: Pick<Entry, 'entryId'>) => `/code-lists/${list}/entries/${entryId}`;
const find = async (list: string, code: string) => (await read(list)).find((one) => one.code === code)!;

describe('R021, A31: the lists of choices', () => {
  it('are read by everybody of the centre, with their words in both languages', async () => {
    const areas = await read('actionAreas');
    expect(areas).toHaveLength(10);
    expect(areas[1]).toMatchObject({
      ...{ code: 'debt', labelNl: 'Schuld', labelFr: 'Dettes', position: 2, isRetired: false, revision: 1 },
      lifeDomain: { code: 'finances', labelNl: 'Financiële situatie', labelFr: 'Situation financière' },
    });
    expect((await read('studyTypes')).at(-1)).toMatchObject({ code: 'other', lifeDomain: null });
    await anke('get', '/code-lists/colours').expect(400);
  });

  it('take a new choice before "other", with a code made from its label; the other centre has none of it', async () => {
    const before = await read('stepKinds');
    const made = await sofie('post', '/code-lists/stepKinds/entries', WORDS).expect(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({ ...WORDS, code: 'vrijwilligerswerk', position: before.length, revision: 1 });
    const after = await read('stepKinds');
    expect(after.map(({ code }) => code)).toEqual([
      ...before.slice(0, -1).map(({ code }) => code),
      'vrijwilligerswerk',
      'other',
    ]);
    expect(await add('stepKinds')).toMatchObject({ code: 'vrijwilligerswerk2' });
    const theirs = (await read('stepKinds', hugo)).map(({ code }) => code);
    expect(theirs).not.toContain('vrijwilligerswerk');
  });

  it('take a code that was given, once', async () => {
    await add('trainingKinds', { ...WORDS, code: 'volunteering' });
    const refused = await sofie('post', '/code-lists/trainingKinds/entries', { ...WORDS, code: 'Volunteering' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:codeTaken', rule: 'A31' });
    await sofie('post', '/code-lists/trainingKinds/entries', { ...WORDS, code: 'not a code' }).expect(400);
    await sofie('post', '/code-lists/trainingKinds/entries', { ...WORDS, labelFr: ' ' }).expect(400);
  });

  it('R135: ask the life domain of an action area, and of nothing else', async () => {
    const problem = { type: 'urn:gpmi:problem:lifeDomainMismatch', rule: 'R135' };
    const lifeDomain = 'housing';
    expect((await sofie('post', '/code-lists/actionAreas/entries', WORDS).expect(422)).body).toMatchObject(problem);
    const words = { ...WORDS, lifeDomain };
    expect((await sofie('post', '/code-lists/stepKinds/entries', words).expect(422)).body).toMatchObject(problem);
    expect(await add('actionAreas', words)).toMatchObject({ lifeDomain: { code: lifeDomain, labelNl: 'Wonen' } });
  });

  it('make one choice of a call that is sent twice', async () => {
    const key = randomUUID();
    const send = () => sofie('post', '/code-lists/studyTypes/entries', WORDS, { key });
    const [one, other] = await Promise.all([send(), send()]);
    expect([one.status, other.status, one.text === other.text]).toEqual([201, 201, true]);
  });
});

describe('a choice', () => {
  const change = { labelNl: 'Buurtwerk', labelFr: 'Vie de quartier', position: 2, isRetired: false };

  it('gets other words and another place, and keeps its code', async () => {
    const own = await add('studyTypes', { labelNl: 'Afstandsonderwijs', labelFr: 'Enseignement à distance' });
    const changed = await sofie('put', entry('studyTypes', own), change, { revision: 1 }).expect(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.body).toMatchObject({ ...change, code: 'afstandsonderwijs', revision: 2 });
    expect((await read('studyTypes'))[1]).toMatchObject({ code: 'afstandsonderwijs', labelNl: 'Buurtwerk' });
  });

  it('is told apart from what somebody else made of it meanwhile', async () => {
    const own = await add('studyTypes');
    const path = entry('studyTypes', own);
    await sofie('put', path, change).expect(428);
    const both = await Promise.all([1, 2].map(() => sofie('put', path, change, { revision: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = both.find(({ status }) => status === 412)!;
    expect(refused.body.params).toEqual({ current: 2, changed: ['/labelFr', '/labelNl', '/position'] });
    await sofie('delete', path, undefined, { revision: 1 }).expect(412);
  });

  it('is retired: gone from what can be chosen, still there for whoever asks, and taken back again', async () => {
    const own = await add('stepKinds', { labelNl: 'Wandelen', labelFr: 'Marcher' });
    const path = entry('stepKinds', own);
    const words = { labelNl: 'Wandelen', labelFr: 'Marcher', position: 1 };
    await sofie('put', path, { ...words, isRetired: true }, { revision: 1 }).expect(200);
    expect(await find('stepKinds', 'wandelen')).toBeUndefined();
    const { body } = await anke('get', '/code-lists/stepKinds?withRetired=true').expect(200);
    expect(body.items[0]).toMatchObject({ code: 'wandelen', isRetired: true });
    await sofie('put', path, { ...words, isRetired: false }, { revision: 2 }).expect(200);
    expect(await find('stepKinds', 'wandelen')).toMatchObject({ isRetired: false, revision: 3 });
  });

  it('is removed when it was never made', async () => {
    const own = await add('stepKinds');
    await sofie('delete', entry('stepKinds', own), undefined, { revision: 1 }).expect(204);
    await sofie('delete', entry('stepKinds', own), undefined, { revision: 1 }).expect(404);
    await sofie('put', entry('stepKinds', own), change, { revision: 1 }).expect(404);
    await sofie('put', entry('studyTypes', await find('stepKinds', 'budget')), change, { revision: 1 }).expect(404);
    expect((await read('stepKinds')).map(({ code }) => code)).not.toContain(own.code);
  });

  it('A31: is not removed once it was made; the answer says what can be done instead', async () => {
    const draft = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: '2031-02-25' });
    const content = completeContent();
    await anke('put', `/gpmi-versions/${draft.versionId}`, content, { revision: 1 }).expect(200);
    const made = await find('stepKinds', content.centreSteps[0]!.kind!);
    const path = entry('stepKinds', made);
    const refused = await sofie('delete', path, undefined, { revision: 1, language: 'nl' }).expect(409);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:choiceInUse', rule: 'A31' });
    expect(refused.body.detail).toContain('niet meer te kiezen');
    await sofie('put', path, { ...change, position: made.position, isRetired: true }, { revision: 1 }).expect(200);
  });

  it('A31: "other" is neither removed nor retired, and stays the last one', async () => {
    const other = await find('stepKinds', 'other');
    const path = entry('stepKinds', other);
    for (const refused of [
      await sofie('delete', path, undefined, { revision: 1 }).expect(409),
      await sofie('put', path, { ...change, isRetired: true }, { revision: 1 }).expect(409),
    ]) {
      expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:choiceFixed', rule: 'A31' });
    }
    const moved = await sofie('put', path, { ...change, position: 1 }, { revision: 1 }).expect(200);
    expect(moved.body).toMatchObject({ labelNl: 'Buurtwerk', position: other.position });
  });
});

describe('who may', () => {
  it('only a supervisor manages the lists, and only those of his own centre', async () => {
    const own = await add('stepKinds');
    const path = entry('stepKinds', own);
    const change = { ...WORDS, position: 1, isRetired: false };
    for (const refused of [
      await anke('post', '/code-lists/stepKinds/entries', WORDS).expect(403),
      await anke('put', path, change, { revision: 1 }).expect(403),
      await anke('delete', path, undefined, { revision: 1 }).expect(403),
    ]) {
      expect(refused.body.params).toEqual({ function: 'centre.manage' });
    }
    await hugo('put', path, change, { revision: 1 }).expect(404);
    await hugo('delete', path, undefined, { revision: 1 }).expect(404);
  });
});
