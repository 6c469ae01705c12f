import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Team0011 } from '../../db/migrations/team0011.ts';
import { withClient } from '../../db/provision.ts';
import type { Team } from '../../domain/centre/team.ts';
import { beforeMigration } from '../support/beforeMigration.ts';
import { aCaseFile, aCaseworker, openGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

const addTeam = async (name = 'Wonen', supervisorIds: string[] = []): Promise<string> => {
  const teamId = randomUUID();
  await tenant.inTenant(async (work) => await work.teams.insert({ teamId, name, supervisorIds, revision: 1 }));
  return teamId;
};
const find = async (teamId: string): Promise<Team | undefined> =>
  await tenant.inTenant(async (work) => await work.teams.find(teamId));

describe('teams', () => {
  it('come by name, with the members who are still there and all of their supervisors', async () => {
    const [second, first] = [await addTeam('Wonen', [tenant.caseworker.caseworkerId]), await addTeam('Jongeren')];
    const [here, gone] = [
      aCaseworker({ teamId: second, name: 'Bram' }),
      aCaseworker({ teamId: second, isActive: false }),
    ];
    await tenant.inTenant(async (work) => {
      await work.caseworkers.insert(here);
      await work.caseworkers.insert(gone);
    });
    expect(await tenant.inTenant(async (work) => await work.teams.list())).toEqual([
      { teamId: first, name: 'Jongeren', memberIds: [], supervisorIds: [], revision: 1 },
      {
        ...{ teamId: second, name: 'Wonen', revision: 1 },
        ...{ memberIds: [here.caseworkerId], supervisorIds: [tenant.caseworker.caseworkerId] },
      },
    ]);
  });

  it('are written with the supervisors that are given', async () => {
    const teamId = await addTeam('Wonen', [tenant.caseworker.caseworkerId]);
    await tenant.inTenant(
      async (work) => await work.teams.update({ teamId, name: 'Huisvesting', supervisorIds: [], revision: 2 }),
    );
    expect(await find(teamId)).toMatchObject({ name: 'Huisvesting', supervisorIds: [], revision: 2 });
  });

  it('have a name that no other team of the centre has', async () => {
    const teamId = await addTeam();
    const isTaken = async (of: Tenant, except: string | null) =>
      await of.inTenant(async (work) => await work.teams.isNameTaken('Wonen', except));
    expect(await isTaken(tenant, null)).toBe(true);
    expect(await isTaken(tenant, teamId)).toBe(false);
    expect(await isTaken(await db.newTenant(), null)).toBe(false);
    await expect(addTeam()).rejects.toMatchObject({ code: '23505', constraint: 'one_team_per_name' });
  });

  it('are in use while a caseworker, also one who left, or a file belongs to them', async () => {
    const isInUse = async (teamId: string) => await tenant.inTenant(async (work) => await work.teams.isInUse(teamId));
    const [empty, ofOne, ofFile] = [await addTeam('A'), await addTeam('B'), await addTeam('C')];
    await tenant.inTenant(async (work) => {
      await work.caseworkers.insert(aCaseworker({ teamId: ofOne, isActive: false }));
      await work.caseFiles.insert(aCaseFile(tenant.caseworker.caseworkerId, { teamId: ofFile }));
    });
    expect([await isInUse(empty), await isInUse(ofOne), await isInUse(ofFile)]).toEqual([false, true, true]);
    await tenant.inTenant(async (work) => await work.teams.remove(empty));
    expect(await find(empty)).toBeUndefined();
    await expect(tenant.inTenant(async (work) => await work.teams.remove(ofOne))).rejects.toMatchObject({
      code: '23503',
    });
  });

  it('of another centre cannot be joined', async () => {
    const teamId = await addTeam();
    const other = await db.newTenant();
    await expect(
      other.inTenant(async (work) => await work.caseworkers.insert(aCaseworker({ teamId }))),
    ).rejects.toMatchObject({ code: '23503' });
  });
});

describe('caseworkers', () => {
  it('R012: come by name, and after them those who left', async () => {
    await tenant.inTenant(async (work) => {
      await work.caseworkers.insert(aCaseworker({ name: 'Adam', isActive: false }));
      await work.caseworkers.insert(aCaseworker({ name: 'Zoë' }));
    });
    const names = await tenant.inTenant(async (work) => (await work.caseworkers.list()).map(({ name }) => name));
    expect(names).toEqual(['Anke Peeters', 'Zoë', 'Adam']);
  });

  it('are read as they were written, and written at one revision only', async () => {
    const caseworker = aCaseworker({ function: 'jobcoach', phone: '+32 9 999 00 01', gender: 'x', language: 'fr' });
    const { caseworkerId } = caseworker;
    const changed = { ...caseworker, name: 'An Peeters', gender: 'unknown' } as const;
    await tenant.inTenant(async (work) => {
      await work.caseworkers.insert(caseworker);
      expect(await work.caseworkers.find(caseworkerId)).toEqual(caseworker);
      expect(await work.caseworkers.update(changed)).toBe(true);
      expect(await work.caseworkers.update(changed)).toBe(false);
      expect(await work.caseworkers.find(caseworkerId)).toEqual({ ...changed, revision: 2 });
    });
  });

  it('two supervisors who leave at once come one after the other: the second finds the first one gone', async () => {
    const [one, other] = [aCaseworker(), aCaseworker()];
    const logins = [one, other].map(({ caseworkerId }) => ({
      ...{ issuer: 'https://login.example', subject: caseworkerId, caseworkerId, functionSet: 'supervisor' as const },
    }));
    const centre = await tenant.inTenant(async (work) => await work.centre.get());
    await db.system.setUpCentre({ centre, caseworkers: [one, other], logins });
    const leave = async (caseworker: typeof one) =>
      await tenant.inTenant(async (work) => {
        const supervisors = await work.caseworkers.lockSupervisors();
        await work.caseworkers.update({ ...caseworker, isActive: false });
        return supervisors.length;
      });
    expect((await Promise.all([leave(one), leave(other)])).sort()).toEqual([1, 2]);
  });
});

describe('A72: a file that is given to somebody else', () => {
  it('has the new caseworker and team, whatever else is in it', async () => {
    const teamId = await addTeam();
    const colleague = aCaseworker();
    const file = await tenant.inTenant(async (work) => {
      await work.caseworkers.insert(colleague);
      const { caseFileId } = await openGpmi(work, tenant.caseworker.caseworkerId);
      const before = await work.caseFiles.find(caseFileId);
      await work.caseFiles.assign(caseFileId, { responsibleId: colleague.caseworkerId, teamId });
      expect(await work.caseFiles.find(caseFileId)).toEqual({
        ...{ ...before, responsibleId: colleague.caseworkerId, teamId },
      });
      return before;
    });
    expect(file).toMatchObject({ responsibleId: tenant.caseworker.caseworkerId, teamId: null });
  });
});

describe('0011: a caseworker and a file that were there before there were teams', () => {
  it('are in none, and are at their first revision; the release before may still add one', async () => {
    const { ocmwId, caseworker, inTenant } = tenant;
    const file = aCaseFile(caseworker.caseworkerId);
    await inTenant(async (work) => await work.caseFiles.insert(file));
    const added = randomUUID();
    const add = (id: string) => `
      insert into caseworker (ocmw_id, id, name, gender, email, language, is_active)
      values ('${ocmwId}', '${id}', 'Els Maes', 'f', 'els@proefdorp.example', 'nl', true)`;
    await beforeMigration(db.urls, Team0011, [add(randomUUID())]);
    await withClient(db.urls.adminUrl, async (admin) => await admin.query(add(added)));
    await inTenant(async (work) => {
      const none = { function: null, phone: null, teamId: null, revision: 1 };
      expect(await work.caseworkers.list()).toMatchObject([none, none, none]);
      expect(await work.caseworkers.find(added)).toMatchObject({ name: 'Els Maes', isActive: true });
      expect(await work.caseFiles.find(file.caseFileId)).toEqual(file);
    });
  });
});
