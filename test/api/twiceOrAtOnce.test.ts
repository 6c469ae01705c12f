import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Person } from '../../domain/person/person.ts';
import { aPerson } from '../builders/aPerson.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { sql } from '../support/sql.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };
let service: TestService;
let anke: Caller;
let bram: Caller;
let draft: Draft;

beforeAll(async () => {
  service = await startService({ clock: createTestClock('2031-03-03'), engine: await devServer() });
  anke = await service.as('anke.peeters');
  bram = await service.as('bram.claes');
  draft = await aDraft(anke, DAYS);
}, 120_000);
afterAll(async () => {
  await service.stop();
});

describe('two people at once', () => {
  it('tells the second one what changed, and keeps the first one’s text', async () => {
    const own = await aDraft(anke, DAYS);
    const path = `/gpmi-versions/${own.versionId}`;
    await anke('put', path, completeContent(), { revision: 1 }).expect(200);
    const refused = await bram('put', path, { ...completeContent(), goals: [] }, { revision: 1 });
    expect(refused.status).toBe(412);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:staleRevision', params: { current: 2 } });
    expect(JSON.stringify(refused.body)).toContain('/goals/goal-1');
    expect((await anke('get', path).expect(200)).body).toMatchObject({
      revision: 2,
      content: { goals: [{ id: 'goal-1' }] },
    });
  });

  it('validates once when two validate at the same moment', async () => {
    const own = await aDraft(anke, DAYS);
    await anke('put', `/gpmi-versions/${own.versionId}`, completeContent(), { revision: 1 }).expect(200);
    const both = await Promise.all(
      [anke, bram].map((call) =>
        call('post', `/gpmi-versions/${own.versionId}/validation`, undefined, { revision: 2 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('of two who correct a person, tells the second one which fields changed, and not to what', async () => {
    const own = await aDraft(anke, DAYS);
    const path = `/case-files/${own.caseFileId}`;
    const read = await anke('get', path).expect(200);
    expect(read.headers['etag']).toBe('"1"');
    const { person } = read.body as { person: Person };
    await anke('put', `${path}/person`, person).expect(428);
    const address = { street: 'Molenweg 4', postalCode: '9990', municipality: 'Lindeveld' };
    const corrected = await anke('put', `${path}/person`, { ...person, address }, { revision: 1 }).expect(200);
    expect(corrected.headers['etag']).toBe('"2"');
    const again = { ...person, phone: '+32 9 000 00 00' };
    await anke('put', `${path}/person`, { ...again, address }, { revision: 2 }).expect(200);

    const refused = await bram('put', `${path}/person`, { ...person, name: 'Verlindt' }, { revision: 1 });
    expect(refused.status).toBe(412);
    expect(refused.body).toMatchObject({
      type: 'urn:gpmi:problem:staleRevision',
      params: { current: 3, changed: ['/address/street', '/phone'] },
    });
    expect(refused.text).not.toMatch(/Molenweg|000/);
    const { body } = await bram('get', path).expect(200);
    expect(body).toMatchObject({ revision: 3, person: { name: person.name, phone: again.phone } });
  });

  it('of two who decide on a request, tells the second one which days changed', async () => {
    const own = await aDraft(anke, { ...DAYS, decidedOn: null });
    const path = `/aid-requests/${own.aidRequestId}`;
    expect((await anke('get', path).expect(200)).headers['etag']).toBe('"1"');
    const granted = { isGranted: true, decidedOn: '2031-02-25', grantedFrom: '2031-02-20', notifiedOn: null };
    await anke('put', `${path}/decision`, granted).expect(428);
    const decided = await anke('put', `${path}/decision`, granted, { revision: 1 }).expect(200);
    expect(decided.headers['etag']).toBe('"2"');
    expect(decided.body).toMatchObject({ revision: 2, decision: granted });
    const told = { ...granted, notifiedOn: '2031-02-27' };
    await anke('put', `${path}/decision`, told, { revision: 2 }).expect(200);

    const refused = async (revision: number) =>
      (await bram('put', `${path}/decision`, { ...granted, decidedOn: '2031-02-26' }, { revision }).expect(412)).body;
    expect(await refused(2)).toMatchObject({ params: { current: 3, changed: ['/notifiedOn'] } });
    expect(await refused(1)).toMatchObject({
      params: { current: 3, changed: ['/body', '/decidedOn', '/grantedFrom', '/isGranted', '/notifiedOn'] },
    });
    expect((await bram('get', path).expect(200)).body).toMatchObject({ revision: 3, decision: told });
  });

  it('keeps one of two corrections, and one of two decisions, that come at the same moment', async () => {
    const own = await aDraft(anke, { ...DAYS, decidedOn: null });
    const decision = { isGranted: true, decidedOn: '2031-02-25', grantedFrom: '2031-02-25' };
    const changes: [string, object][] = [
      [`/case-files/${own.caseFileId}/person`, aPerson({ phone: '+32 9 111 11 11' })],
      [`/aid-requests/${own.aidRequestId}/decision`, decision],
    ];
    for (const [path, body] of changes) {
      const both = await Promise.all([anke, bram].map((call) => call('put', path, body, { revision: 1 })));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
      const refused = both.find(({ status }) => status === 412);
      expect(refused?.body).toMatchObject({ params: { current: 2, changed: expect.any(Array) as unknown } });
      expect((refused?.body as { params: { changed: string[] } }).params.changed).not.toEqual([]);
    }
  });

  it('demands the revision, and refuses one that is none', async () => {
    await anke('put', `/gpmi-versions/${draft.versionId}`, completeContent()).expect(428);
    const bad = request(service.app).put(`/api/v1/gpmi-versions/${draft.versionId}`).set('if-match', 'soon');
    await bad.expect(401);
  });
});

describe('the same key', () => {
  it('has one effect and one answer, one after the other and at the same moment', async () => {
    const key = randomUUID();
    const send = () => anke('post', '/case-files', { person: aPerson() }, { key });
    const answers = await Promise.all([send(), send(), send()]);
    const late = await send();
    expect(new Set([...answers, late].map(({ text }) => text)).size).toBe(1);
    expect(late.status).toBe(201);
  });

  it('for a correction and a decision: the first answer, although the revision has moved on', async () => {
    const own = await aDraft(anke, { ...DAYS, decidedOn: null });
    const decision = { isGranted: true, decidedOn: '2031-02-25', grantedFrom: '2031-02-25' };
    const changes: [string, object][] = [
      [`/case-files/${own.caseFileId}/person`, aPerson({ name: 'Claes' })],
      [`/aid-requests/${own.aidRequestId}/decision`, decision],
    ];
    for (const [path, body] of changes) {
      const key = randomUUID();
      const send = () => anke('put', path, body, { revision: 1, key });
      const answers = [...(await Promise.all([send(), send()])), await send()];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.map(({ headers }) => headers['etag']!)).toEqual(['"2"', '"2"', '"2"']);
      await anke('put', path, body, { revision: 2, key }).expect(422);
    }
  });

  it('gives an answer that was recorded before there were revisions', async () => {
    const key = randomUUID();
    const send = () => anke('post', '/case-files', { person: aPerson() }, { key });
    const first = await send();
    expect(first.headers['etag']).toBe('"1"');
    const older = `answer = (answer::jsonb #- '{value,revision}')::json`;
    await sql(service, `update command set ${older} where key = '${key}'`);
    const again = await send();
    expect([again.status, again.headers['etag'], again.body]).toEqual([201, '"1"', first.body]);
  });

  it('for a command of the process: one effect and one answer', async () => {
    const own = await aDraft(anke, DAYS);
    await anke('put', `/gpmi-versions/${own.versionId}`, completeContent(), { revision: 1 }).expect(200);
    const key = randomUUID();
    const send = () => anke('post', `/gpmi-versions/${own.versionId}/validation`, undefined, { revision: 2, key });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { body } = await anke('get', `/gpmis/${own.gpmiId}/timeline`).expect(200);
    const validated = (body as { rows: { event: string }[] }).rows.filter(({ event }) => event === 'gpmi.validated');
    expect(validated).toHaveLength(1);
  });

  it('is refused for another body and for another route', async () => {
    const key = randomUUID();
    await anke('post', '/case-files', { person: aPerson() }, { key }).expect(201);
    const other = await anke('post', '/case-files', { person: aPerson({ name: 'Ander' }) }, { key });
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ type: 'urn:gpmi:problem:keyReused' });
    await anke('post', `/aid-requests/${draft.aidRequestId}/gpmis`, undefined, { key }).expect(422);
  });

  it('gives a refusal again, although it would not be refused any more', async () => {
    const own = await aDraft(anke, DAYS);
    const key = randomUUID();
    const validate = () => anke('post', `/gpmi-versions/${own.versionId}/validation`, undefined, { revision: 1, key });
    const first = await validate();
    expect(first.status).toBe(422);
    await anke('put', `/gpmi-versions/${own.versionId}`, completeContent(), { revision: 1 }).expect(200);
    expect((await validate()).text).toBe(first.text);
  });

  it('is demanded of everything that changes something', async () => {
    const refused = await anke('post', '/case-files', { person: aPerson() }, { key: null });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:idempotencyKeyMissing' });
  });
});
