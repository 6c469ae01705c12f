import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Work } from '../../db/work.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_EVALUATION } from '../../domain/evaluation/evaluationContent.ts';
import { withVersion } from '../../domain/gpmi/gpmiFacts.ts';
import { aContent } from '../builders/aContent.ts';
import { anEvaluation } from '../builders/anEvaluation.ts';
import { openGpmi, type OpenedGpmi } from './aTenant.ts';
import { openTestDatabase, type OpenDatabase, type Tenant } from './openTestDatabase.ts';
import { untilOneWaits } from './untilOneWaits.ts';

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

/** Saves while a command has looked at the draft and not yet written; answers whether the save was done. */
async function savedUnder(command: (work: Work) => Promise<unknown>, save: (work: Work) => Promise<boolean>) {
  const [hasLooked, mayWrite] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const commandId = randomUUID();
  const { caseworkerId: actorId } = tenant.caseworker;
  const recorded = { commandId, actorId, key: commandId, kind: 'validate', body: {}, bodyHash: 'h' };
  await tenant.inTenant(async (work) => await work.commands.record(recorded));
  const carriedOut = tenant.inTenant(async (work) => {
    await work.commands.lockWithGpmi(commandId, opened.gpmiId);
    hasLooked.resolve(undefined);
    await mayWrite.promise;
    await command(work);
  });
  await hasLooked.promise;
  const saved = tenant.inTenant(save);
  await Promise.race([saved, untilOneWaits(db.urls.adminUrl)]);
  mayWrite.resolve(undefined);
  await carriedOut;
  return await saved;
}

describe('what a command has looked at is what it validates', () => {
  it('R079: no draft of a version is saved in between', async () => {
    const { gpmiId, versionId } = opened;
    const validate = async (work: Work) => {
      const facts = (await work.gpmis.findFacts(gpmiId))!;
      const toSign = { ...facts.versions[versionId]!, status: 'toSign', validatedOn: day('2026-03-02') } as const;
      await work.versions.recordTransition(versionId, { validatedRevision: 2 });
      await work.gpmis.saveFacts(withVersion(facts, toSign));
    };
    const save = async (work: Work) => await work.versions.saveDraft(versionId, 1, aContent.build());
    expect(await savedUnder(validate, save)).toBe(false);
    const stored = await tenant.inTenant(async (work) => await work.versions.find(versionId));
    expect(stored).toMatchObject({ status: 'toSign', revision: 2, validatedRevision: 2, content: { goals: [] } });
  });

  it('R118: no draft of an evaluation is saved in between', async () => {
    const { gpmiId, versionId } = opened;
    const evaluationId = randomUUID();
    const { caseworkerId: addedBy } = tenant.caseworker;
    const draft = { evaluationId, gpmiId, versionId, content: EMPTY_EVALUATION, addedBy };
    await tenant.inTenant(async (work) => await work.evaluations.insert(draft));
    const validated = { evaluationId, versionId, status: 'validated', heldOn: day('2026-03-02') } as const;
    const validate = async (work: Work) => await work.evaluations.validate({ ...validated, isInPerson: true });
    const save = async (work: Work) => await work.evaluations.saveDraft(evaluationId, 1, anEvaluation());
    expect(await savedUnder(validate, save)).toBe(false);
    const stored = await tenant.inTenant(async (work) => await work.evaluations.find(evaluationId));
    expect(stored).toMatchObject({ status: 'validated', revision: 2, content: EMPTY_EVALUATION });
  });
});
