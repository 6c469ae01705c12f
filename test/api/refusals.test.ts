import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { aStep, anExtraPerson, several } from '../builders/aContent.ts';
import { aCommunityService, anExtraHelp, aStudy, aTraining, aTrajectory } from '../builders/aFullContent.ts';
import { aPerson } from '../builders/aPerson.ts';
import { dumpOf } from '../db/openTestDatabase.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, aValidated, completeContent, type Draft } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };
let service: TestService;
let anke: Caller;
let sofie: Caller;
let claire: Caller;
let draft: Draft;

beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
  sofie = await service.as('sofie.maes');
  claire = await service.as('claire.dubois');
  draft = await aDraft(anke, DAYS);
}, 120_000);
afterAll(async () => {
  await service.stop();
});

type Problem = { type: string; title: string; rule: string | null; errors?: { pointer: string; rule?: string }[] };
const pointersOf = (body: unknown): string[] => ((body as Problem).errors ?? []).map(({ pointer }) => pointer);
const save = (content: unknown, revision = 1) =>
  anke('put', `/gpmi-versions/${draft.versionId}`, content, { revision });

describe('bad input names the field and the rule, and changes nothing', () => {
  afterAll(async () => {
    const { body } = await anke('get', `/gpmi-versions/${draft.versionId}`).expect(200);
    expect(body).toMatchObject({ revision: 1, status: 'inProgress', content: { goals: [] } });
  });

  it.each([
    ['an unknown field', { ...completeContent(), colour: 'blue' }, 400, '/colour'],
    ['a wrong type', { ...completeContent(), goals: 'many' }, 400, '/goals'],
    ['a day that does not exist', { ...completeContent(), beginOn: '2026-02-30' }, 400, '/beginOn'],
    [
      'a text of 10,000 characters',
      { ...completeContent(), beneficiarySteps: [aStep('step-1', { description: 'x'.repeat(10_000) })] },
      400,
      '/beneficiarySteps/0/description',
    ],
    [
      'a character that cannot be printed',
      { ...completeContent(), beneficiarySteps: [aStep('step-1', { description: 'a\u0000b' })] },
      400,
      '/beneficiarySteps/0/description',
    ],
    ['a missing field', { ...completeContent(), goals: undefined }, 400, '/goals'],
    [
      'A33: an end before the begin',
      { ...completeContent(), end: { kind: 'on', endOn: '2026-02-01' } },
      422,
      '/end/endOn',
    ],
    [
      'R031: the 21st step',
      { ...completeContent(), beneficiarySteps: several(21, (id) => aStep(id)) },
      422,
      '/beneficiarySteps/20',
    ],
    [
      'a goal that is not there',
      { ...completeContent(), centreSteps: [aStep('step-2', { goalId: 'goal-9' })] },
      422,
      '/centreSteps/0/goalId',
    ],
    ['R044: a second study', { ...completeContent(), studies: several(2, aStudy) }, 422, '/studies/1'],
    ['R048: a second training', { ...completeContent(), trainings: several(2, aTraining) }, 422, '/trainings/1'],
    [
      'R051: a second community service',
      { ...completeContent(), communityServices: several(2, aCommunityService) },
      422,
      '/communityServices/1',
    ],
    [
      'A31: a choice that the list does not have',
      { ...completeContent(), studies: [aStudy('a', { type: 'astrology' })] },
      422,
      '/studies/0/type',
    ],
    [
      'R153: a request of another file',
      { ...completeContent(), extraHelps: [anExtraHelp('a')] },
      422,
      '/extraHelps/0/aidRequestId',
    ],
    [
      'R167: a caseworker of nobody for a trajectory',
      { ...completeContent(), trajectories: [aTrajectory('a', { responsibleId: randomUUID(), second: null })] },
      422,
      '/trajectories/0/responsibleId',
    ],
    [
      'R012: a caseworker of nobody',
      { ...completeContent(), manager: { caseworkerId: randomUUID(), mustSign: true } },
      422,
      '/manager/caseworkerId',
    ],
  ])('%s', async (_what, content, status, pointer) => {
    const refused = await save(content);
    expect(refused.status).toBe(status);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(pointersOf(refused.body)).toContain(pointer);
  });

  it('R056, R043: the fourth extra person, and the fourth who signs', async () => {
    const extraPersons = several(4, (id) => anExtraPerson(id, { mustSign: true }));
    const refused = await save({ ...completeContent(), extraPersons });
    expect(refused.status).toBe(422);
    const rules = ((refused.body as Problem).errors ?? []).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['R056', 'R043']));
  });

  it.each([
    ['nl', 'nl'],
    ['fr', 'fr'],
    ['en', 'en'],
  ])('is said in the language of the reader (%s)', async (language) => {
    const refused = await anke('put', `/gpmi-versions/${draft.versionId}`, {}, { revision: 1, language });
    expect(refused.headers['content-language']).toBe(language);
    expect((refused.body as Problem).title.length).toBeGreaterThan(5);
  });

  it('A64: a register number that another file has', async () => {
    const registerNumber = '98051700229';
    await anke('post', '/case-files', { person: aPerson({ registerNumber }) }).expect(201);
    const refused = await anke('post', '/case-files', { person: aPerson({ registerNumber }) });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:registerNumberTaken', rule: 'A64' });
    await claire('post', '/case-files', { person: aPerson({ registerNumber }) }).expect(201);
    expect(await dumpOf(service.database.adminUrl)).not.toContain(registerNumber);
    await anke('post', '/case-files', { person: { ...aPerson(), registerNumber: '98051700230' } }).expect(400);
  });

  it('A65: a decision before the request, in the future, or granted without a first day', async () => {
    const path = `/aid-requests/${draft.aidRequestId}/decision`;
    const put = async (decision: object) => (await anke('put', path, decision, { revision: 2 })).body as Problem;
    const granted = { isGranted: true, decidedOn: '2031-02-25', grantedFrom: '2031-02-25' };
    expect(await put({ ...granted, decidedOn: '2031-02-19' })).toMatchObject({ rule: 'A65' });
    expect(await put({ ...granted, decidedOn: '2031-03-04' })).toMatchObject({
      type: 'urn:gpmi:problem:dayInTheFuture',
    });
    expect(await put({ ...granted, grantedFrom: null })).toMatchObject({ rule: 'A65' });
  });

  it('a cursor that no list gave out', async () => {
    const refused = await anke('get', '/worklist?after=bm9wZQ');
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:invalidCursor' });
  });

  it('T103, R002: a GPMI without a request', async () => {
    await anke('post', `/aid-requests/${randomUUID()}/gpmis`).expect(404);
  });
});

describe('without a valid token', () => {
  it.each([
    ['nothing', undefined],
    ['nonsense', 'Bearer none.of.these'],
    ['another scheme', 'Basic YTpi'],
  ])('%s gets 401', async (_what, authorization) => {
    const call = request(service.app).get('/api/v1/me');
    const refused = await (authorization === undefined ? call : call.set('authorization', authorization));
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).toContain('Bearer');
  });
});

describe('who may', () => {
  it('A67: only a supervisor hands over with a day of the past, and says why', async () => {
    const own = await aValidated(anke, DAYS);
    const path = `/gpmi-versions/${own.versionId}/presentation`;
    await anke('get', `/gpmi-versions/${own.versionId}/contract?language=nl`).expect(200);
    const body = { presentedOn: '2031-03-02', language: 'nl' };
    const refused = await sofie('post', path, body, { revision: 3 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:presentedBeforeValidation', rule: 'A67' });
  });

  it('A67: refuses a hand-over of a paper that was never made', async () => {
    const own = await aValidated(anke, DAYS);
    const path = `/gpmi-versions/${own.versionId}/presentation`;
    const refused = await anke('post', path, { presentedOn: '2031-03-03', language: 'fr' }, { revision: 3 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:paperMissing' });
  });

  it('sees nothing of another centre, and changes nothing there', async () => {
    const { versionId, caseFileId, gpmiId, aidRequestId } = draft;
    for (const path of [
      `/gpmi-versions/${versionId}`,
      `/gpmi-versions/${versionId}/contract`,
      `/case-files/${caseFileId}`,
      `/case-files/${caseFileId}/gpmis`,
      `/aid-requests/${aidRequestId}`,
      `/gpmis/${gpmiId}`,
      `/gpmis/${gpmiId}/timeline`,
      `/gpmis/${gpmiId}/deadlines`,
      `/gpmis/${gpmiId}/workflow`,
    ]) {
      await claire('get', path).expect(404);
    }
    await claire('put', `/gpmi-versions/${versionId}`, completeContent(), { revision: 1 }).expect(404);
    await claire('post', `/gpmi-versions/${versionId}/validation`, undefined, { revision: 1 }).expect(404);
    for (const body of [{ confirm: true }, {}]) {
      await claire('delete', `/gpmi-versions/${versionId}`, body, { revision: 1 }).expect(404);
    }
    const found = await claire('post', '/case-files/search', { name: 'Verlinden' }).expect(200);
    expect((found.body as { rows: unknown[] }).rows.length).toBeLessThanOrEqual(1);
  });

  it('R072: finds what is offered in the list of actions, and nothing else', async () => {
    const { body } = await anke('get', `/gpmi-versions/${draft.versionId}`).expect(200);
    expect((body as { availableActions: string[] }).availableActions.sort()).toEqual([
      'consult',
      'deleteDraft',
      'edit',
      'validate',
    ]);
  });
});
