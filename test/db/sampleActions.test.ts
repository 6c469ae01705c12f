import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SampleAction0016 } from '../../db/migrations/sampleAction0016.ts';
import type { SampleActionSearch } from '../../db/masterData.ts';
import type { Page } from '../../db/work.ts';
import { SampleActionDetails, Side, type SampleAction } from '../../domain/sampleAction/sampleAction.ts';
import { beforeMigration } from '../support/beforeMigration.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

const ALL = { limit: 500, after: null };
let db: OpenDatabase;
let tenant: Tenant;
beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());

const search = async (by: Partial<SampleActionSearch> = {}, of: Tenant = tenant): Promise<SampleAction[]> =>
  await of.inTenant(async (work) => (await work.sampleActions.search({ withRetired: false, ...by }, ALL)).rows);
const textsOf = (actions: SampleAction[]) =>
  actions.map(({ area, side, textNl, textFr }) => [area, side, textNl, textFr]);

describe('R152: the library that a centre begins with', () => {
  it('has at least eighty actions: for both sides of every action area', async () => {
    const shipped = await search();
    expect(shipped.length).toBeGreaterThanOrEqual(80);
    const { actionAreas } = await tenant.inTenant(async (work) => await work.codeLists.all());
    for (const { code } of actionAreas) {
      for (const side of Side.options) {
        expect([code, side, (await search({ area: code, side })).length >= 4]).toEqual([code, side, true]);
      }
    }
    expect(shipped.every(({ area }) => actionAreas.some(({ code }) => code === area))).toBe(true);
  });

  it('says a whole sentence in each language, once, as a person could have given it', async () => {
    const shipped = await search();
    for (const { area, side, textNl, textFr } of shipped) {
      expect(SampleActionDetails.safeParse({ area, side, textNl, textFr }).success).toBe(true);
      for (const text of [textNl, textFr]) expect(text).toMatch(/^[A-ZÀ-Ý][^\s].*[^\s.]\.$/);
      // The person says "I", the centre "we"; French writes the apostrophe as it is printed.
      expect(textNl).toMatch(side === 'beneficiary' ? /^Ik / : /^Wij /);
      expect(textFr).toMatch(side === 'beneficiary' ? /\b([Jj]e|[Jj]’)/ : /\b[Nn]ous /);
      expect(textNl + textFr).not.toMatch(/['"]| {2}/);
    }
    for (const field of ['textNl', 'textFr'] as const) {
      expect(new Set(shipped.map((action) => action[field])).size).toBe(shipped.length);
    }
  });

  it('A31: keeps the action areas that its actions stand under', async () => {
    const isUsed = await tenant.inTenant(async (work) => await work.codeLists.isUsed('actionAreas', 'leisure'));
    expect(isUsed).toBe(true);
  });
});

describe('the library of a centre', () => {
  it('is searched by words of either language, whatever their accents, capitals and order', async () => {
    const found = async (words: string) => (await search({ words })).map(({ textNl }) => textNl);
    const twentyFourHours = 'Ik verwittig minstens 24 uur op voorhand als ik niet kan komen.';
    expect(await found('24 UUR verwittig')).toEqual([twentyFourHours]);
    expect(await found('préviens 24 heures')).toEqual([twentyFourHours]);
    expect(await found('previens  a l’avance')).toEqual([twentyFourHours]);
    expect(await found('verwittig olifant')).toEqual([]);
    expect(await found('100%')).toEqual([]);
    expect(await found(' ')).toHaveLength((await search()).length);
  });

  it('comes page by page, in the order in which it was made', async () => {
    const all = await search();
    const pages: SampleAction[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const page: Page = { limit: 40, after };
      const { rows, next } = await tenant.inTenant(
        async (work) => await work.sampleActions.search({ withRetired: true }, page),
      );
      pages.push(...rows);
      after = next;
      isMore = next !== null;
    }
    expect(pages).toEqual(all);
  });

  it('is its own: what one adds, changes or retires, another does not see', async () => {
    const [ours, theirs] = [await db.newTenant(), await db.newTenant()];
    const added: SampleAction = {
      ...{ sampleActionId: randomUUID(), area: 'work', side: 'centre', textNl: 'Wij oefenen.', textFr: 'Exercices.' },
      ...{ isRetired: false, revision: 1 },
    };
    const [first] = await search({}, ours);
    await ours.inTenant(async (work) => {
      await work.sampleActions.insert(added);
      expect(await work.sampleActions.find(added.sampleActionId)).toEqual(added);
      expect(await work.sampleActions.update({ ...first!, textNl: 'Ik lach.', isRetired: true })).toBe(true);
      expect(await work.sampleActions.update({ ...first!, textNl: 'Ik ween.' })).toBe(false);
    });
    expect(await search({ words: 'oefenen exercices' }, ours)).toEqual([added]);
    expect(await search({ words: 'lach' }, ours)).toEqual([]);
    const retired = await search({ words: 'lach', withRetired: true }, ours);
    expect(retired).toEqual([{ ...first, textNl: 'Ik lach.', isRetired: true, revision: 2 }]);
    expect(textsOf(await search({}, theirs))).toEqual(textsOf(await search()));
  });
});

describe('0014: a centre that was there before it had a library', () => {
  it('gets what a new one gets', async () => {
    await beforeMigration(db.urls, SampleAction0016, []);
    expect(textsOf(await search())).toEqual(textsOf(await search({}, await db.newTenant())));
  });
});
