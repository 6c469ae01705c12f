import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PdfConverter } from '../../activities/documents/pdfConverter.ts';
import { createRenderEvaluation, type RenderEvaluation } from '../../activities/documents/renderEvaluation.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { anEvaluation } from '../builders/anEvaluation.ts';
import { aTypicalSnapshot } from '../builders/aSnapshot.ts';
import { openGpmi, type OpenedGpmi } from '../db/aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from '../db/openTestDatabase.ts';

const VALIDATED_REVISION = 2;

let db: OpenDatabase;
let tenant: Tenant;
let gpmi: OpenedGpmi;
let count: number;

beforeAll(async () => {
  db = await openTestDatabase();
  tenant = await db.newTenant();
});
afterAll(async () => await db.close());
beforeEach(async () => {
  count = 0;
  gpmi = await tenant.inTenant(async (work) => {
    const opened = await openGpmi(work, tenant.caseworker.caseworkerId);
    const frozen = { snapshot: aTypicalSnapshot, validatedRevision: VALIDATED_REVISION };
    await work.versions.recordTransition(opened.versionId, frozen);
    return opened;
  });
});

/** An evaluation of the version, validated or still a draft; a validated one is at the revision of the version. */
async function add(isValidated = true): Promise<string> {
  const evaluationId = randomUUID();
  const { gpmiId, versionId } = gpmi;
  const content = anEvaluation({ goals: [], steps: [] });
  await tenant.inTenant(async (work) => {
    await work.evaluations.insert({
      evaluationId,
      gpmiId,
      versionId,
      content,
      addedBy: tenant.caseworker.caseworkerId,
    });
    const facts = {
      evaluationId,
      versionId,
      status: 'validated',
      heldOn: day('2026-05-12'),
      isInPerson: true,
    } as const;
    if (isValidated) await work.evaluations.validate(facts);
  });
  return evaluationId;
}

const convertToPdf: PdfConverter = async () => await Promise.resolve(Buffer.from(`%PDF-1.6 ${String((count += 1))}`));

async function render(
  evaluationId: string,
  change: Partial<RenderEvaluation> = {},
  convert = convertToPdf,
): Promise<unknown> {
  const clock = { now: () => db.clock.at };
  const activity = createRenderEvaluation({ inTenant: db.database.inTenant, convertToPdf: convert, clock });
  const { versionId } = gpmi;
  const { ocmwId } = tenant;
  const request = { ocmwId, versionId, evaluationId, revision: VALIDATED_REVISION, language: 'nl', ...change } as const;
  const environment = new MockActivityEnvironment({ attempt: 1 }, { logger: new DefaultLogger('ERROR') });
  return await environment.run(activity, request);
}

const traces = async () =>
  await tenant.inTenant(async (work) => {
    const { rows } = await work.timeline.list(gpmi.gpmiId, { limit: 50, after: null });
    return rows.filter(({ event }) => event === 'evaluation.rendered');
  });

describe('rendering the document of an evaluation', () => {
  it('A66: is done once; a second run, also at the same moment, finds the same paper and leaves no second trace', async () => {
    const evaluationId = await add();
    const [first, second] = await Promise.all([render(evaluationId), render(evaluationId)]);
    expect(second).toEqual(first);
    const made = count;
    expect(await render(evaluationId)).toEqual(first);
    expect(count).toBe(made);
    expect(await traces()).toMatchObject([{ data: { language: 'nl' }, actorId: null, number: '1.0' }]);
  });

  it('two evaluations of one version, at the same revision and in the same language, are two papers', async () => {
    const [one, other] = [await add(), await add()];
    expect(await render(one)).not.toEqual(await render(other));
    expect(await traces()).toHaveLength(2);
  });

  it('is no paper of the contract, although version and revision are the same', async () => {
    await render(await add());
    const papers = await tenant.inTenant(
      async (work) => await work.documents.listOf(gpmi.versionId, VALIDATED_REVISION),
    );
    expect(papers).toEqual([]);
  });

  it('R121: each language has its own', async () => {
    const evaluationId = await add();
    expect(await render(evaluationId, { language: 'fr' })).not.toEqual(await render(evaluationId));
  });

  it('R120: refuses a draft, and a revision that is not the validated one', async () => {
    const outdated = { type: 'paperOutdated', nonRetryable: true };
    await expect(render(await add(false))).rejects.toMatchObject(outdated);
    await expect(render(await add(), { revision: 1 })).rejects.toMatchObject(outdated);
    expect(count).toBe(0);
  });

  it('keeps nothing when the evaluation was deleted while LibreOffice worked', async () => {
    const evaluationId = await add();
    const remove = async () => {
      await tenant.inTenant(async (work) => await work.evaluations.remove(evaluationId));
      return Buffer.from('%PDF-1.6');
    };
    await expect(render(evaluationId, {}, remove)).rejects.toMatchObject({ type: 'paperOutdated' });
    expect(await traces()).toEqual([]);
  });
});
