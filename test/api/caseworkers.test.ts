import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };
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

const LORE = {
  ...{ name: 'Lore Hendrickx', gender: 'f', function: 'maatschappelijk werker', language: 'nl', teamId: null },
  ...{ email: 'lore.hendrickx@lindeveld.example', phone: '+32 9 999 00 12' },
};
type Caseworker = { caseworkerId: string; revision: number; name: string; isActive: boolean; teamId: string | null };
type Team = { teamId: string; name: string; memberIds: string[]; revision: number };
const addLore = async (change: object = {}): Promise<Caseworker> =>
  (await sofie('post', '/caseworkers', { ...LORE, ...change }).expect(201)).body;
const list = async (): Promise<Caseworker[]> => (await anke('get', '/caseworkers').expect(200)).body.caseworkers;
const teams = async (): Promise<Team[]> => (await anke('get', '/teams').expect(200)).body.teams;
let count = 0;
const addTeam = async (supervisorIds: string[] = []): Promise<Team> => {
  count += 1;
  const made = await sofie('post', '/teams', { name: `Team ${String(count)}`, supervisorIds }).expect(201);
  return made.body;
};

describe('R012: the caseworkers of a centre', () => {
  it('are added by a supervisor, and found by everybody of the centre', async () => {
    const made = await sofie('post', '/caseworkers', LORE).expect(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({ ...LORE, isActive: true, revision: 1 });
    const read = await anke('get', made.headers['location']!.replace('/api/v1', '')).expect(200);
    expect([read.headers['etag'], read.body]).toEqual(['"1"', made.body]);
    expect(await list()).toContainEqual(made.body);
    await hugo('get', `/caseworkers/${made.body.caseworkerId}`).expect(404);
  });

  it('R013, A36: are changed, each at the revision on screen', async () => {
    const { caseworkerId } = await addLore();
    const path = `/caseworkers/${caseworkerId}`;
    await sofie('put', path, LORE).expect(428);
    const changed = await sofie('put', path, { ...LORE, gender: 'x', phone: null }, { revision: 1 }).expect(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.body).toMatchObject({ gender: 'x', phone: null, revision: 2 });
    const both = await Promise.all([1, 2].map(() => sofie('put', path, { ...LORE, name: 'Lore' }, { revision: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = await sofie('put', path, LORE, { revision: 2 }).expect(412);
    expect(stale.body.params).toEqual({ current: 3, changed: ['/gender', '/name', '/phone'] });
    await sofie('put', `/caseworkers/${randomUUID()}`, LORE, { revision: 1 }).expect(404);
    await sofie('put', path, { ...LORE, gender: 'v' }, { revision: 3 }).expect(400);
  });

  it('R143: are in a team of their own centre', async () => {
    const { teamId } = await addTeam();
    const { caseworkerId } = await addLore({ teamId });
    expect((await teams()).find((team) => team.teamId === teamId)).toMatchObject({ memberIds: [caseworkerId] });
    const [theirs] = (await hugo('get', '/teams').expect(200)).body.teams;
    const refused = await sofie('post', '/caseworkers', { ...LORE, teamId: theirs.teamId }).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:unknownTeam', rule: 'R143' });
    const path = `/caseworkers/${caseworkerId}`;
    await sofie('put', path, { ...LORE, teamId: theirs.teamId }, { revision: 1 }).expect(422);
  });

  it('who left cannot be chosen or log in any more, stays readable, and may come back', async () => {
    const { caseworkerId } = await addLore({ name: 'Aaron Vertrekker' });
    const departure = `/caseworkers/${caseworkerId}/departure`;
    const gone = await sofie('post', departure, undefined, { revision: 1 }).expect(200);
    expect(gone.body).toMatchObject({ isActive: false, revision: 2 });
    expect((await list()).at(-1)).toMatchObject({ caseworkerId, isActive: false });
    await anke('get', `/caseworkers/${caseworkerId}`).expect(200);

    const draft = await aDraft(anke, DAYS);
    const content = completeContent({ replacement: { caseworkerId, mustSign: false } });
    const chosen = await anke('put', `/gpmi-versions/${draft.versionId}`, content, { revision: 1 }).expect(422);
    expect(chosen.body.errors).toMatchObject([{ code: 'caseworkerLeft' }]);

    await sofie('delete', departure, undefined, { revision: 1 }).expect(412);
    const back = await sofie('delete', departure, undefined, { revision: 2 }).expect(200);
    expect(back.body).toMatchObject({ isActive: true, revision: 3 });
    await anke('put', `/gpmi-versions/${draft.versionId}`, content, { revision: 1 }).expect(200);
  });

  it('whose login is still there is shut out from the next request on', async () => {
    const caseworkerId = demoCaseworkerId('denis.lambert');
    const denis = await service.as('denis.lambert');
    await denis('get', '/me').expect(200);
    await hugo('post', `/caseworkers/${caseworkerId}/departure`, undefined, { revision: 1 }).expect(200);
    expect((await denis('get', '/me').expect(403)).body).toMatchObject({ type: 'urn:gpmi:problem:loginUnknown' });
    await hugo('delete', `/caseworkers/${caseworkerId}/departure`, undefined, { revision: 2 }).expect(200);
    await denis('get', '/me').expect(200);
  });

  it('the last supervisor stays', async () => {
    const path = `/caseworkers/${demoCaseworkerId('sofie.maes')}/departure`;
    const refused = await sofie('post', path, undefined, { revision: 1 }).expect(409);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:lastSupervisor', rule: 'R012' });
  });

  it('are managed by supervisors only', async () => {
    const { caseworkerId } = await addLore();
    const path = `/caseworkers/${caseworkerId}`;
    await anke('post', '/caseworkers', LORE).expect(403);
    await anke('put', path, LORE, { revision: 1 }).expect(403);
    await anke('post', `${path}/departure`, undefined, { revision: 1 }).expect(403);
    await anke('delete', `${path}/departure`, undefined, { revision: 1 }).expect(403);
    await hugo('put', path, LORE, { revision: 1 }).expect(404);
    await hugo('post', `${path}/departure`, undefined, { revision: 1 }).expect(404);
  });
});

describe('R143: the teams of a centre', () => {
  it('are made with a name and supervisors, and changed', async () => {
    const team = await addTeam([demoCaseworkerId('sofie.maes'), demoCaseworkerId('sofie.maes')]);
    expect(team).toMatchObject({ supervisorIds: [demoCaseworkerId('sofie.maes')], memberIds: [], revision: 1 });
    const path = `/teams/${team.teamId}`;
    const body = { name: 'Schuldhulp', supervisorIds: [demoCaseworkerId('anke.peeters')] };
    await sofie('put', path, body).expect(428);
    expect((await sofie('put', path, body, { revision: 1 }).expect(200)).body).toMatchObject({ ...body, revision: 2 });
    const stale = await sofie('put', path, body, { revision: 1 }).expect(412);
    expect(stale.body.params).toEqual({ current: 2, changed: ['/name', '/supervisorIds'] });
    const read = await anke('get', path).expect(200);
    expect([read.headers['etag'], read.body]).toMatchObject(['"2"', body]);
    await sofie('put', `/teams/${randomUUID()}`, body, { revision: 1 }).expect(404);
    await anke('get', `/teams/${randomUUID()}`).expect(404);
  });

  it('have a name of their own', async () => {
    const [one, other] = [await addTeam(), await addTeam()];
    const problem = { type: 'urn:gpmi:problem:teamNameTaken', rule: 'R143' };
    const body = { name: one.name, supervisorIds: [] };
    expect((await sofie('post', '/teams', body).expect(422)).body).toMatchObject(problem);
    const path = `/teams/${other.teamId}`;
    expect((await sofie('put', path, body, { revision: 1 }).expect(422)).body).toMatchObject(problem);
  });

  it('are supervised by who works at the centre; who was chosen and left may stay', async () => {
    const { caseworkerId } = await addLore();
    const team = await addTeam([caseworkerId]);
    const path = `/teams/${team.teamId}`;
    await sofie('post', `/caseworkers/${caseworkerId}/departure`, undefined, { revision: 1 }).expect(200);
    await sofie('put', path, { name: team.name, supervisorIds: [caseworkerId] }, { revision: 1 }).expect(200);
    const left = await sofie('post', '/teams', { name: 'Nieuw', supervisorIds: [caseworkerId] }).expect(422);
    expect(left.body).toMatchObject({ type: 'urn:gpmi:problem:caseworkerLeft', rule: 'R012' });
    const supervisorIds = [demoCaseworkerId('hugo.renard')];
    const unknown = await sofie('post', '/teams', { name: 'Nieuw', supervisorIds }).expect(422);
    expect(unknown.body).toMatchObject({ type: 'urn:gpmi:problem:unknownCaseworker', rule: 'R012' });
  });

  it('are removed when they are empty', async () => {
    const team = await addTeam();
    const path = `/teams/${team.teamId}`;
    const { caseworkerId } = await addLore({ teamId: team.teamId });
    const refused = await sofie('delete', path, undefined, { revision: 1 }).expect(409);
    expect(refused.body).toMatchObject({ type: 'urn:gpmi:problem:teamInUse', rule: 'R143' });
    await sofie('put', `/caseworkers/${caseworkerId}`, LORE, { revision: 1 }).expect(200);
    await sofie('delete', path, undefined, { revision: 2 }).expect(412);
    await sofie('delete', path, undefined, { revision: 1 }).expect(204);
    await sofie('delete', path, undefined, { revision: 1 }).expect(404);
  });

  it('are managed by supervisors of the centre only', async () => {
    const { teamId, name } = await addTeam();
    const body = { name, supervisorIds: [] };
    await anke('post', '/teams', body).expect(403);
    await anke('put', `/teams/${teamId}`, body, { revision: 1 }).expect(403);
    await anke('delete', `/teams/${teamId}`, undefined, { revision: 1 }).expect(403);
    await hugo('get', `/teams/${teamId}`).expect(404);
    await hugo('put', `/teams/${teamId}`, body, { revision: 1 }).expect(404);
    await hugo('delete', `/teams/${teamId}`, undefined, { revision: 1 }).expect(404);
  });
});
