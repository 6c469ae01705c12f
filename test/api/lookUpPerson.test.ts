import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createOutside } from '../../outside/createOutside.ts';
import { NotConnected, type NationalRegister } from '../../usecases/outside/outside.ts';
import { aPerson } from '../builders/aPerson.ts';
import type { Caller } from '../support/caller.ts';
import { rowsOf } from '../support/sql.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const NORA = '94081234762';
const fake = createOutside({ nationalRegister: 'fake', ksz: 'fake', timeoutMs: 200 });
let register: NationalRegister;
let service: TestService;
let anke: Caller;
let claire: Caller;
beforeAll(async () => {
  const nationalRegister: NationalRegister = { find: async (...asked) => await register.find(...asked) };
  const outside = { nationalRegister, timeoutMs: 200 };
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer(), outside });
  anke = await service.as('anke.peeters');
  claire = await service.as('claire.dubois');
}, 120_000);
beforeEach(() => {
  register = fake.nationalRegister;
});
afterAll(async () => {
  await service.stop();
});

const lookUp = (registerNumber: string, call = anke, language = 'en') =>
  call('post', '/case-files/look-up', { registerNumber }, { key: null, language });
const questions = async () =>
  await rowsOf(service, `select actor_id, subject_id, detail from audit_entry where event = 'nationalRegister.asked'`);

describe('A47: a person looked up by register number', () => {
  it('is proposed as a new file could begin, and can be opened as he is', async () => {
    const { body } = await lookUp('94.08.12-347.62').expect(200);
    expect(body).toMatchObject({
      caseFileId: null,
      person: { name: 'De Smedt', firstName: 'Nora', bornOn: '1994-08-12', registerNumber: NORA, language: 'nl' },
    });
    const opened = await anke('post', '/case-files', { person: body.person }).expect(201);
    expect((await lookUp(NORA).expect(200)).body).toEqual({ caseFileId: opened.body.caseFileId, person: null });
  });

  it('A64: is not asked for outside when the centre has his file; another centre still asks', async () => {
    await anke('post', '/case-files', { person: aPerson({ registerNumber: '88030511849' }) }).expect(201);
    register = { find: () => Promise.reject(new Error('asked')) };
    const { body } = await lookUp('88030511849').expect(200);
    expect(body).toMatchObject({ person: null });
    register = fake.nationalRegister;
    const theirs = (await lookUp('88030511849', claire).expect(200)).body;
    expect(theirs).toMatchObject({ caseFileId: null, person: { name: 'Aydin', language: 'fr' } });
  });

  it('is nobody, when the register knows nobody by that number', async () => {
    expect((await lookUp('98051700229').expect(200)).body).toEqual({ caseFileId: null, person: null });
    const wrong = await lookUp('98051700230').expect(400);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/registerNumber', code: 'wrongCheckNumber' }]);
  });

  it('is audited with its purpose before the register is asked, whoever is asked for, and never with the number', async () => {
    const before = (await questions()).length;
    const seen = { questions: 0 };
    register = {
      find: async () => {
        seen.questions = (await questions()).length;
        throw new Error('away');
      },
    };
    await lookUp('66021812952').expect(503);
    await lookUp('66021812952').expect(503);
    const rows = await questions();
    expect([seen.questions, rows.length]).toEqual([before + 2, before + 2]);
    const [one, other] = rows.slice(-2);
    expect(one).toMatchObject({ detail: { purpose: 'openCaseFile', personHash: expect.stringMatching(/^[0-9a-f]{64}$/) } }); // prettier-ignore
    expect(other).toEqual(one);
    const all = await rowsOf(service, `select concat(detail, subject_id) as line from audit_entry`);
    expect(JSON.stringify(all)).not.toContain('66021812952');
    expect(await rowsOf(service, `select from command where kind = 'lookUpPerson'`)).toEqual([]);
  });
});

describe('a register that gives no answer', () => {
  const cases: [string, NationalRegister['find'], string][] = [
    ['is away', () => Promise.reject(new Error('connect ECONNREFUSED 94081234762')), 'away'],
    ['is not connected', () => Promise.reject(new NotConnected()), 'notConnected'],
    ['says nothing', async () => await new Promise(() => undefined), 'timedOut'],
    ['says what is no person', () => Promise.resolve({ name: '' } as never), 'notUnderstood'],
  ];
  it.each(cases)('because it %s is said to be unavailable, with the reason', async (_what, find, reason) => {
    register = { find };
    const refused = await lookUp('79093045576', anke, 'nl').expect(503);
    expect(refused.headers['retry-after']).toBe('30');
    expect(refused.body).toMatchObject({
      ...{ type: 'urn:gpmi:problem:nationalRegisterUnavailable', params: { outsideReason: reason } },
    });
    expect(refused.body.detail).toMatch(/^Het Rijksregister kan nu niet geraadpleegd worden\. \S.* intussen zelf/);
    expect(refused.text).not.toContain('94081234762');
  });

  it('is told that nobody waits any more', async () => {
    const told = Promise.withResolvers<boolean>();
    register = {
      find: async (_number, signal) => {
        signal.addEventListener('abort', () => told.resolve(signal.aborted));
        return await new Promise(() => undefined);
      },
    };
    await lookUp('79093045576').expect(503);
    expect(await told.promise).toBe(true);
  });
});
