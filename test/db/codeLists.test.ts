import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodeList0010 } from '../../db/migrations/codeList0010.ts';
import { Code, Label, OTHER, type CodeListName } from '../../domain/codeList/codeList.ts';
import { ActionArea, StepKind } from '../../domain/gpmi/codeLists.ts';
import { aContent } from '../builders/aContent.ts';
import { aStudy, aTraining } from '../builders/aFullContent.ts';
import { beforeMigration } from '../support/beforeMigration.ts';
import { aCaseworker, aCentre, openGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

const all = async (of: Tenant = tenant) => await of.inTenant(async (work) => await work.codeLists.all());

describe('A31: the lists that a centre begins with', () => {
  it.each<[CodeListName, number]>([
    ['stepKinds', 12],
    ['studyTypes', 8],
    ['trainingKinds', 10],
  ])('%s has at least %i choices beside "other", which is the last', async (name, atLeast) => {
    const list = (await all())[name];
    expect(list.length).toBeGreaterThan(atLeast);
    expect(list.map(({ code }) => code).indexOf(OTHER)).toBe(list.length - 1);
    expect(list.every(({ lifeDomain }) => lifeDomain === null)).toBe(true);
  });

  it('R135: ten action areas under seven life domains, in their order', async () => {
    const { actionAreas } = await all();
    expect(actionAreas.map(({ code, lifeDomain }) => `${String(lifeDomain)} ${code}`)).toEqual([
      'finances income',
      'finances debt',
      'housing housing',
      'educationAndWork work',
      'educationAndWork education',
      'health health',
      'leisure leisure',
      'family family',
      'various socialSecurity',
      'various other',
    ]);
  });

  it('have codes and labels as a person could have given them, none twice', async () => {
    for (const list of Object.values(await all())) {
      for (const { code, labelNl, labelFr, isRetired } of list) {
        expect([Code.safeParse(code), Label.safeParse(labelNl), Label.safeParse(labelFr)]).toMatchObject([
          { success: true },
          { success: true },
          { success: true },
        ]);
        expect(isRetired).toBe(false);
      }
      for (const field of ['code', 'labelNl', 'labelFr'] as const) {
        expect(new Set(list.map((entry) => entry[field])).size).toBe(list.length);
      }
    }
  });

  it('know every choice that a content could make before there were lists', async () => {
    const { stepKinds, actionAreas } = await all();
    expect(stepKinds.map(({ code }) => code)).toEqual(expect.arrayContaining(StepKind.options));
    expect(actionAreas.map(({ code }) => code)).toEqual(ActionArea.options);
  });
});

describe('the lists of a centre', () => {
  it('are its own: what one changes, another does not see, and setting it up again takes nothing back', async () => {
    const [ours, theirs] = [await db.newTenant(), await db.newTenant()];
    await ours.inTenant(async (work) => {
      const [first, second] = await work.codeLists.lock('stepKinds');
      const change = { labelNl: 'Gesprek', labelFr: 'Entretien', lifeDomain: null, isRetired: true };
      expect(await work.codeLists.update(first!.entryId, 1, change)).toBe(true);
      await work.codeLists.remove(second!.entryId);
    });
    const { ocmwId } = ours;
    await db.system.setUpCentre({ centre: aCentre(ocmwId), caseworkers: [aCaseworker()], logins: [] });
    const [ourKinds, theirKinds] = [(await all(ours)).stepKinds, (await all(theirs)).stepKinds];
    expect(ourKinds).toHaveLength(theirKinds.length - 1);
    expect(ourKinds[0]).toEqual({
      ...{ code: 'appointment', labelNl: 'Gesprek', labelFr: 'Entretien', lifeDomain: null, isRetired: true },
    });
    expect(theirKinds[0]).toMatchObject({ labelNl: 'Afspraak', isRetired: false });
  });

  it('refuse a change at another revision', async () => {
    const change = { labelNl: 'a', labelFr: 'b', lifeDomain: null, isRetired: false };
    const isDone = await tenant.inTenant(async (work) => {
      const [entry] = await work.codeLists.list('studyTypes');
      return await work.codeLists.update(entry!.entryId, 2, change);
    });
    expect(isDone).toBe(false);
  });

  it('are put in order, and only there', async () => {
    const own = await db.newTenant();
    const before = await own.inTenant(async (work) => await work.codeLists.list('trainingKinds'));
    await own.inTenant(async (work) => {
      await work.codeLists.reorder('trainingKinds', before.toReversed().map(({ entryId }) => entryId)); // prettier-ignore
    });
    const after = await own.inTenant(async (work) => await work.codeLists.list('trainingKinds'));
    expect(after).toEqual(before.toReversed());
    expect((await all(own)).stepKinds).toEqual((await all()).stepKinds);
  });

  it('keep two people who add a choice at once apart: the second waits', async () => {
    const own = await db.newTenant();
    const add = async (code: string) =>
      await own.inTenant(async (work) => {
        const entries = await work.codeLists.lock('stepKinds');
        const entry = { entryId: randomUUID(), code, labelNl: code, labelFr: code, lifeDomain: null };
        await work.codeLists.insert('stepKinds', { ...entry, isRetired: false, revision: 1 });
        return entries.length;
      });
    const seen = await Promise.all([add('one'), add('two')]);
    expect(Math.abs(seen[0] - seen[1])).toBe(1);
  });
});

describe('whether a choice was made', () => {
  it('is found in the content of any version, in the place of its list only', async () => {
    const own = await db.newTenant();
    const content = aContent.build();
    const { kind } = content.centreSteps[0]!;
    const { area } = content.actionAreas[0]!;
    const written = {
      ...content,
      studies: [aStudy('study', { type: 'master' })],
      trainings: [aTraining('training', { kind: 'orientation' })],
    };
    await own.inTenant(async (work) => await openGpmi(work, own.caseworker.caseworkerId, { content: written }));
    const isUsed = async (list: CodeListName, code: string) =>
      await own.inTenant(async (work) => await work.codeLists.isUsed(list, code));
    expect(await isUsed('stepKinds', kind!)).toBe(true);
    expect(await isUsed('actionAreas', area!)).toBe(true);
    expect(await isUsed('studyTypes', 'master')).toBe(true);
    expect(await isUsed('trainingKinds', 'orientation')).toBe(true);
    expect(await isUsed('trainingKinds', kind!)).toBe(false);
    expect(await isUsed('stepKinds', 'orientation')).toBe(false);
    expect(await isUsed('studyTypes', 'other')).toBe(false);
    expect(await isUsed('stepKinds', '" || true || "')).toBe(false);
  });
});

describe('0010: a centre that was there before it had lists', () => {
  it('gets what a new one gets', async () => {
    const ocmwId = randomUUID();
    const { address, representatives } = aCentre();
    await beforeMigration(db.urls, CodeList0010, [
      `insert into centre values ('${ocmwId}', 'OCMW Oudeveld', 'CPAS d’Oudeveld', '${JSON.stringify(address)}',
         'flanders', 'council', 'a', 'b', 'c', 'd', 'e', '${JSON.stringify(representatives)}')`,
    ]);
    const lists = await db.database.inTenant(ocmwId, async (work) => await work.codeLists.all());
    expect(lists).toEqual(await all(await db.newTenant()));
  });
});
