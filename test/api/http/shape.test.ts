import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { testApi, VERSION_ID } from './testApi.ts';

const VERSION = `/api/v1/gpmi-versions/${VERSION_ID}`;

type Body = { errors: Record<string, unknown>[] };
const errorsOf = ({ body }: { body: unknown }) => (body as Body).errors;

const sign = (body: object | string) =>
  request(testApi().app)
    .post(`${VERSION}/signature`)
    .set('Idempotency-Key', 'k')
    .set('Content-Type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body));

const save = (content: object) =>
  request(testApi().app).put(VERSION).set('Idempotency-Key', 'k').set('If-Match', '1').send(content);

const aStep = {
  id: 's1',
  kind: null,
  otherKind: null,
  description: null,
  period: null,
  isReached: false,
  agreement: 'consensus',
  goalId: null,
  actionAreaId: null,
};

describe('400: what has the wrong shape is named by place, code and sentence', () => {
  it.each([
    ['a day that does not exist', { signedOn: '2026-02-30' }, '/signedOn', 'notADay'],
    ['a day of another type', { signedOn: 20260301 }, '/signedOn', 'notADay'],
    ['something missing', {}, '/signedOn', 'required'],
    ['a fraction', { signedOn: '2026-03-01', days: 1.5 }, '/days', 'notAWholeNumber'],
    ['too great a number', { signedOn: '2026-03-01', days: 6 }, '/days', 'tooGreat'],
    ['a text for a number', { signedOn: '2026-03-01', days: '1' }, '/days', 'wrongType'],
    ['an unknown field', { signedOn: '2026-03-01', 'a/b~c': 1 }, '/a~1b~0c', 'unknownField'],
    ['a list for an object', [], '', 'wrongType'],
  ])('%s', async (_name, body, pointer, code) => {
    const answer = await sign(body).expect(400);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:shape', status: 400, rule: null });
    expect(errorsOf(answer)).toContainEqual(
      expect.objectContaining({ in: 'body', pointer, code, message: expect.stringMatching(/\.$/) }),
    );
  });

  it.each([
    [
      'a text of 10,000 characters',
      { needsAnalysis: { needs: 'x'.repeat(10_000) } },
      '/needsAnalysis/needs',
      'tooLong',
    ],
    ['a control character', { goals: [{ id: 'g', text: '\u0007' }] }, '/goals/0/text', 'unprintable'],
    ['a line break in a title', { extraPersons: [{ id: 'p', name: 'a\nb' }] }, '/extraPersons/0/name', 'oneLine'],
    ['a strange item id', { goals: [{ id: 'a b' }] }, '/goals/0/id', 'notAnItemId'],
    ['an unknown variant', { end: { kind: 'never' } }, '/end/kind', 'notOneOf'],
    ['an unknown choice', { requestedBy: 'x' }, '/requestedBy', 'notOneOf'],
    ['no code of a list', { actionAreas: [{ id: 'a', area: 'x y' }] }, '/actionAreas/0/area', 'notACode'],
    [
      'a fraction of a cent',
      { extraHelps: [{ id: 'a', chosenCostCents: 0.5 }] },
      '/extraHelps/0/chosenCostCents',
      'notAWholeNumber',
    ],
    [
      'more than a million',
      { extraHelps: [{ id: 'a', chosenCostCents: 1e9 }] },
      '/extraHelps/0/chosenCostCents',
      'tooGreat',
    ],
    [
      'less than nothing',
      { extraHelps: [{ id: 'a', chosenCostCents: -1 }] },
      '/extraHelps/0/chosenCostCents',
      'tooSmall',
    ],
    ['no UUID', { manager: { caseworkerId: 'x', mustSign: true } }, '/manager/caseworkerId', 'notAnId'],
    ['far too many items', { centreSteps: Array.from({ length: 101 }, () => aStep) }, '/centreSteps', 'tooManyItems'],
  ])('%s', async (_name, change, pointer, code) => {
    const answer = await save({ ...EMPTY_CONTENT, ...change }).expect(400);
    expect(errorsOf(answer)).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('names everything at once, in path, query and body', async () => {
    const answer = await request(testApi().app)
      .get('/api/v1/gpmi-versions/1?language=de&x=1')
      .set('Content-Type', 'application/json')
      .send('{"y":1}')
      .expect(400);
    expect(errorsOf(answer).map((error) => [error['in'], error['pointer'], error['code']])).toEqual([
      ['path', '/versionId', 'notAnId'],
      ['query', '/language', 'notOneOf'],
      ['query', '/x', 'unknownField'],
      ['body', '/y', 'unknownField'],
    ]);
  });

  it('refuses a query parameter that is given twice', async () => {
    const answer = await request(testApi().app).get(`${VERSION}?language=nl&language=fr`).expect(400);
    expect(errorsOf(answer)).toMatchObject([{ in: 'query', pointer: '/language' }]);
  });

  it('never repeats what was typed, and stays short however much was sent', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${'n'.repeat(300)}${index}`, 1]));
    const answer = await sign({ signedOn: 'Jansen', ...many }).expect(400);
    expect(answer.text).not.toContain('Jansen');
    expect(errorsOf(answer)).toHaveLength(100);
    expect(answer.text.length).toBeLessThan(60_000);
  });

  it('takes no notice of where a client hides a prototype', async () => {
    const answer = await sign('{"signedOn":"2026-03-01","__proto__":{"x":1},"constructor":1}').expect(400);
    expect(errorsOf(answer).map((error) => error['pointer'])).toEqual(['/__proto__', '/constructor']);
  });
});

describe('bodies that are no JSON', () => {
  it.each(['{', 'null', '"text"', '5', '['.repeat(100_000), '\u0000'])('400 for %.20p', async (body) => {
    await sign(body).expect(400);
  });

  it('400 when there is none, naming what is missing', async () => {
    const answer = await request(testApi().app).post(`${VERSION}/signature`).set('Idempotency-Key', 'k').expect(400);
    expect(errorsOf(answer)).toMatchObject([{ pointer: '/signedOn', code: 'required' }]);
  });

  it('413 above one megabyte', async () => {
    const answer = await sign({ signedOn: 'x'.repeat(1_100_000) }).expect(413);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:bodyTooLarge' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', 'nonsense'])(
    '415 for %s',
    async (type) => {
      const answer = await sign('{"signedOn":"2026-03-01"}').set('Content-Type', type).expect(415);
      expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:contentTypeUnsupported' });
    },
  );

  it('415 for a compressed body', async () => {
    await sign('{}').set('Content-Encoding', 'gzip').expect(415);
  });
});

describe('the language of the messages', () => {
  it.each([
    ['nl', 'nl', 'Invoer niet begrepen', 'Dit is geen bestaande dag. Schrijf de dag als JJJJ-MM-DD.'],
    ['nl-BE,en;q=0.5', 'nl', 'Invoer niet begrepen', 'Dit is geen bestaande dag. Schrijf de dag als JJJJ-MM-DD.'],
    ['fr;q=0.9,de', 'fr', 'Données non comprises', "Ce jour n'existe pas. Écrivez-le sous la forme AAAA-MM-JJ."],
    ['de', 'en', 'Input not understood', 'This is no day that exists. Write it as YYYY-MM-DD.'],
    [';;;', 'en', 'Input not understood', 'This is no day that exists. Write it as YYYY-MM-DD.'],
  ])('Accept-Language %s: %s', async (accepted, language, title, message) => {
    const answer = await sign({ signedOn: '2026-02-30' }).set('Accept-Language', accepted).expect(400);
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.body).toMatchObject({ title, errors: [{ message }] });
  });
});
