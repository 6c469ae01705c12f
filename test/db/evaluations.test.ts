import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredEvaluation } from '../../db/repositories/evaluations.ts';
import { withClient } from '../../db/provision.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_EVALUATION, type EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { anEvaluation } from '../builders/anEvaluation.ts';
import { openGpmi, openNextGpmi, type OpenedGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';

let db: OpenDatabase;
let tenant: Tenant;
let opened: OpenedGpmi;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  tenant = await db.newTenant();
  opened = await tenant.inTenant(async (work) => await openGpmi(work, tenant.caseworker.caseworkerId));
});
afterAll(async () => await db.close());

const HELD_ON = day('2026-05-12');

async function add(content: EvaluationContent = EMPTY_EVALUATION, { gpmiId, versionId } = opened): Promise<string> {
  const evaluationId = randomUUID();
  const { caseworkerId: addedBy } = tenant.caseworker;
  const evaluation = { evaluationId, gpmiId, versionId, content, addedBy };
  await tenant.inTenant(async (work) => await work.evaluations.insert(evaluation));
  return evaluationId;
}
const find = async (id: string): Promise<StoredEvaluation | undefined> =>
  await tenant.inTenant(async (work) => await work.evaluations.find(id));
const save = async (id: string, revision: number, content = anEvaluation()) =>
  await tenant.inTenant(async (work) => await work.evaluations.saveDraft(id, revision, content));
const validate = async (evaluationId: string) =>
  await tenant.inTenant(async (work) => {
    const { versionId } = opened;
    const validated = { evaluationId, versionId, status: 'validated', heldOn: HELD_ON, isInPerson: true } as const;
    return await work.evaluations.validate(validated);
  });
const factsOf = async () => await tenant.inTenant(async (work) => await work.gpmis.findFacts(opened.gpmiId));

describe('an evaluation', () => {
  it('A08: begins as a draft at revision 1, and counts for nothing in the facts', async () => {
    const id = await add(anEvaluation());
    const { gpmiId, versionId } = opened;
    expect(await find(id)).toEqual({
      ...{ evaluationId: id, gpmiId, versionId, status: 'draft', revision: 1, validatedRevision: null },
      content: anEvaluation(),
    });
    expect((await factsOf())?.evaluations).toEqual({
      [id]: { evaluationId: id, versionId, status: 'draft', heldOn: null, isInPerson: false },
    });
  });

  it('R117: validated, it has its day in the facts, and the revision that names its papers', async () => {
    const id = await add(anEvaluation());
    await save(id, 1);
    expect(await validate(id)).toBe(3);
    expect(await find(id)).toMatchObject({ status: 'validated', revision: 3, validatedRevision: 3 });
    expect((await factsOf())?.evaluations[id]).toMatchObject({
      status: 'validated',
      heldOn: HELD_ON,
      isInPerson: true,
    });
  });

  it('R119: removed, it is gone for everybody, and the others stay', async () => {
    const [gone, left] = [await add(), await add()];
    await tenant.inTenant(async (work) => await work.evaluations.remove(gone));
    expect(await find(gone)).toBeUndefined();
    expect(Object.keys((await factsOf())?.evaluations ?? {})).toEqual([left]);
  });

  it('of an older program is as blank as a new one in what came later', async () => {
    const id = await add(anEvaluation());
    await withClient(db.urls.adminUrl, async (admin) => {
      const statement = `update evaluation set content = content - 'shifts' - 'place' - 'comment' where id = $1`;
      await admin.query(statement, [id]);
    });
    expect((await find(id))?.content).toEqual(anEvaluation({ comment: null }));
  });

  it('that is no evaluation at all is a fault and not an empty one', async () => {
    const id = await add();
    await withClient(db.urls.adminUrl, async (admin) => {
      await admin.query(`update evaluation set content = '{"goals": 3}' where id = $1`, [id]);
    });
    await expect(find(id)).rejects.toThrow();
  });

  it('that is not there is not validated: a fault', async () => {
    await expect(validate(randomUUID())).rejects.toThrow('No evaluation');
  });

  it('of another centre is not there', async () => {
    const id = await add();
    const other = await db.newTenant();
    await other.inTenant(async (work) => {
      expect(await work.evaluations.find(id)).toBeUndefined();
      expect(await work.evaluations.list(opened.gpmiId)).toEqual([]);
      expect(await work.evaluations.saveDraft(id, 1, anEvaluation())).toBe(false);
      await work.evaluations.remove(id);
    });
    expect(await find(id)).toMatchObject({ revision: 1 });
  });
});

describe('saving an evaluation', () => {
  it('R116: is done at the revision that was on screen and raises it', async () => {
    const id = await add();
    expect([await save(id, 1), await save(id, 2)]).toEqual([true, true]);
    expect(await find(id)).toMatchObject({ revision: 3, content: anEvaluation() });
  });

  it('is not done at an older or a newer revision', async () => {
    const id = await add();
    await save(id, 1);
    expect([await save(id, 1, EMPTY_EVALUATION), await save(id, 7, EMPTY_EVALUATION)]).toEqual([false, false]);
    expect(await find(id)).toMatchObject({ revision: 2, content: anEvaluation() });
  });

  it('is done once when several save at the same moment', async () => {
    const id = await add();
    expect((await Promise.all([save(id, 1), save(id, 1), save(id, 1)])).sort()).toEqual([false, false, true]);
  });

  it('R118: is not done once it was validated', async () => {
    const id = await add();
    await validate(id);
    expect(await save(id, 2)).toBe(false);
  });

  it('leaves the revision of the facts alone', async () => {
    const id = await add();
    const before = await factsOf();
    await save(id, 1);
    expect(await factsOf()).toEqual(before);
  });
});

describe('the evaluations of a GPMI and of a file', () => {
  it('R114, R115: are in the order in which they were added, GPMI by GPMI', async () => {
    const { caseworkerId: responsibleId } = tenant.caseworker;
    const next = await tenant.inTenant(async (work) => await openNextGpmi(work, { ...opened, responsibleId }));
    const start = db.clock.at;
    const ids: string[] = [];
    for (const [minutes, gpmi] of [
      [2, next],
      [3, opened],
      [1, opened],
    ] as const) {
      db.clock.at = new Date(start.getTime() + minutes * 60_000);
      ids.push(await add(EMPTY_EVALUATION, gpmi));
    }
    db.clock.at = start;
    const [ofNext, later, sooner] = ids;
    const listed = await tenant.inTenant(async (work) => ({
      gpmi: (await work.evaluations.list(opened.gpmiId)).map(({ evaluationId }) => evaluationId),
      file: (await work.evaluations.listOfFile(opened.caseFileId)).map(({ evaluationId }) => evaluationId),
    }));
    expect(listed).toEqual({ gpmi: [sooner, later], file: [sooner, later, ofNext] });
    expect(Object.keys((await factsOf())?.evaluations ?? {})).toEqual([sooner, later]);
  });
});

describe('what the domain refuses, the database refuses too', () => {
  it.each([
    ['a day of a draft', `held_on = '2026-05-12'`],
    ['a draft in person', `is_in_person = true`],
    ['a validated one without a day', `status = 'validated', validated_revision = 1`],
    ['a validated one without its revision', `status = 'validated', held_on = '2026-05-12'`],
    ['another status', `status = 'printed'`],
    ['no revision', `revision = 0`],
    ['a GPMI that is not there', `gpmi_id = gen_random_uuid()`],
    ['a version that is not there', `version_id = gen_random_uuid()`],
    ['a caseworker that is not there', `added_by = gen_random_uuid()`],
  ])('%s', async (_what, change) => {
    const id = await add();
    await withClient(db.urls.adminUrl, async (admin) => {
      const update = admin.query(`update evaluation set ${change} where id = $1`, [id]);
      await expect(update).rejects.toMatchObject({ code: expect.stringMatching(/^235(14|03)$/) });
    });
  });

  it('A22: a version that was evaluated is not deleted', async () => {
    await add();
    const facts = (await factsOf())!;
    const deleted = tenant.inTenant(async (work) => await work.gpmis.saveFacts({ ...facts, versions: {} }));
    await expect(deleted).rejects.toMatchObject({ code: '23503' });
  });
});
