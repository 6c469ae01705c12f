import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { aPerson } from '../builders/aPerson.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, aValidated } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };
const clock = createTestClock('2031-03-03');
let service: TestService;
let anke: Caller;
let bram: Caller;
let sofie: Caller;
let hugo: Caller;
beforeAll(async () => {
  service = await startService({ clock, engine: await devServer() });
  anke = await service.as('anke.peeters');
  bram = await service.as('bram.claes');
  sofie = await service.as('sofie.maes');
  hugo = await service.as('hugo.renard');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

type Row = { gpmiId: string; event: string };
const bramId = demoCaseworkerId('bram.claes');
const addTeam = async (): Promise<string> =>
  (await sofie('post', '/teams', { name: `Team ${randomUUID()}`, supervisorIds: [] }).expect(201)).body.teamId;
const rowsOf = async (call: Caller, path: string): Promise<Row[]> => (await call('get', path).expect(200)).body.rows;
const timelineOf = async (gpmiId: string): Promise<Row[]> => await rowsOf(anke, `/gpmis/${gpmiId}/timeline`);
const worklist = async (call: Caller, gpmiId: string): Promise<Row[]> =>
  (await rowsOf(call, '/worklist?limit=200')).filter((row) => row.gpmiId === gpmiId);

describe('A72: a file is given to somebody else', () => {
  it('R143: and begins in the team of whoever opened it', async () => {
    const { body } = await bram('post', '/case-files', { person: aPerson() }).expect(201);
    const { teamId } = (await bram('get', `/caseworkers/${bramId}`).expect(200)).body;
    expect(teamId).not.toBeNull();
    expect(body).toMatchObject({ responsibleId: bramId, teamId });
  });

  it('the work on its open GPMIs follows, worklist too; the manager of the contract does not', async () => {
    const own = await aValidated(anke, DAYS);
    const { versionId, gpmiId, caseFileId } = own;
    await anke('get', `/gpmi-versions/${versionId}/contract?language=nl`).expect(200);
    const presented = { presentedOn: '2031-03-03', language: 'nl' };
    await anke('post', `/gpmi-versions/${versionId}/presentation`, presented, { revision: 3 }).expect(200);
    const second = await anke('post', `/aid-requests/${own.aidRequestId}/gpmis`).expect(201);
    const teamId = await addTeam();
    const before = (await anke('get', `/gpmi-versions/${versionId}`).expect(200)).body;

    const moved = { responsibleId: bramId, teamId };
    const answer = await anke('put', `/case-files/${caseFileId}/responsible`, moved).expect(200);
    expect(answer.body).toEqual({ caseFileId, ...moved });
    expect((await anke('get', `/case-files/${caseFileId}`).expect(200)).body).toMatchObject(moved);
    for (const id of [gpmiId, second.body.gpmiId]) {
      expect((await anke('get', `/gpmis/${id}`).expect(200)).body).toMatchObject({ responsibleId: bramId });
      const [latest] = await timelineOf(id);
      expect(latest).toMatchObject({
        ...{ event: 'gpmi.responsibleChanged', actorName: 'Anke Peeters', data: { responsible: 'Bram Claes' } },
      });
    }
    const after = (await anke('get', `/gpmi-versions/${versionId}`).expect(200)).body;
    expect([after.manager, after.managerId]).toEqual([before.manager, before.managerId]);
    expect(after.managerId).toBe(demoCaseworkerId('anke.peeters'));

    clock.set('2031-03-10');
    expect(await worklist(bram, gpmiId)).toHaveLength(1);
    expect(await worklist(anke, gpmiId)).toEqual([]);
    clock.set('2031-03-03');
  });

  it('twice is once, and a team alone changes nobody’s work', async () => {
    const { gpmiId, caseFileId } = await aDraft(anke, DAYS);
    const path = `/case-files/${caseFileId}/responsible`;
    const key = randomUUID();
    const body = { responsibleId: bramId, teamId: null };
    const send = () => anke('put', path, body, { key });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const teamId = await addTeam();
    await anke('put', path, { ...body, teamId }).expect(200);
    const events = (await timelineOf(gpmiId)).map(({ event }) => event);
    expect(events).toEqual(['gpmi.responsibleChanged', 'gpmi.created']);
  });

  it('refuses who left or is of another centre, an unknown team, and a file of another centre', async () => {
    const { caseFileId } = await aDraft(anke, DAYS);
    const path = `/case-files/${caseFileId}/responsible`;
    const lore = { name: 'Lore', gender: 'f', function: null, email: 'lore@lindeveld.example', phone: null };
    const { body } = await sofie('post', '/caseworkers', { ...lore, language: 'nl', teamId: null }).expect(201);
    const { caseworkerId } = body;
    await sofie('post', `/caseworkers/${caseworkerId}/departure`, undefined, { revision: 1 }).expect(200);
    const put = async (body: object) => (await anke('put', path, body).expect(422)).body;
    expect(await put({ responsibleId: caseworkerId, teamId: null })).toMatchObject({
      ...{ type: 'urn:gpmi:problem:caseworkerLeft', rule: 'R012', params: { field: 'responsibleId' } },
    });
    const foreign = { responsibleId: demoCaseworkerId('hugo.renard'), teamId: null };
    expect(await put(foreign)).toMatchObject({ type: 'urn:gpmi:problem:unknownCaseworker' });
    expect(await put({ responsibleId: bramId, teamId: randomUUID() })).toMatchObject({
      ...{ type: 'urn:gpmi:problem:unknownTeam', params: { field: 'teamId' } },
    });
    await hugo('put', path, foreign).expect(404);
    expect((await anke('get', `/case-files/${caseFileId}`).expect(200)).body.responsibleId).toBe(
      demoCaseworkerId('anke.peeters'),
    );
  });
});
