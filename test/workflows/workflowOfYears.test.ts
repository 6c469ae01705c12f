import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GPMI_WORKFLOW, gpmiWorkflowId, refreshSignal, stateQuery } from '../../workflows/gpmi/messages.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { day } from '../../domain/calendar/plainDate.ts';
import { anEvaluation } from '../builders/anEvaluation.ts';
import { aSigned } from '../support/aSigned.ts';
import type { Caller } from '../support/caller.ts';
import { eventually } from '../support/eventually.ts';
import { aDraft, aValidated, completeContent, type Draft } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

const clock = createTestClock('2031-03-03');
const DAYS = { openedOn: '2031-02-20', decidedOn: '2031-02-25' };
let service: TestService;
let anke: Caller;

beforeAll(async () => {
  service = await startService({ clock, engine: await devServer() });
  anke = await service.as('anke.peeters');
}, 120_000);
afterAll(async () => {
  await service.stop();
});

const handleOf = ({ gpmiId }: Draft) => service.client.workflow.getHandle(gpmiWorkflowId(gpmiId));

const factsInDatabase = async ({ gpmiId }: Draft): Promise<GpmiFacts> => {
  const facts = await service.inTenant(service.ocmwId, async (work) => await work.gpmis.findFacts(gpmiId));
  if (facts === undefined) throw new Error('The GPMI has no row.');
  return facts;
};

/** Replaces the workflow by one with other facts, or a shorter run: what a restored backup or many years would leave. */
async function restart(draft: Draft, facts: GpmiFacts, messagesPerRun?: number): Promise<void> {
  await eventually(async () => {
    await handleOf(draft).query(stateQuery);
  });
  await handleOf(draft).terminate('a test starts it anew');
  const args: [GpmiFacts, number?] = messagesPerRun === undefined ? [facts] : [facts, messagesPerRun];
  const { taskQueue } = service;
  await service.client.workflow.start(GPMI_WORKFLOW, { workflowId: gpmiWorkflowId(draft.gpmiId), taskQueue, args });
}

describe('a workflow that lives for years', () => {
  it('leaves no trace of a refused command in its history', async () => {
    const draft = await aValidated(anke, DAYS);
    const before = (await handleOf(draft).describe()).historyLength;
    const { revision } = await factsInDatabase(draft);
    const body = { signedOn: '2031-03-03', confirm: true };
    await anke('post', `/gpmi-versions/${draft.versionId}/signature`, body, { revision: 3 }).expect(422);
    const { events } = await handleOf(draft).fetchHistory();
    expect(
      (events ?? []).filter(({ workflowExecutionUpdateAcceptedEventAttributes: one }) => one != null),
    ).toHaveLength(1);
    expect((await handleOf(draft).describe()).historyLength).toBeLessThanOrEqual(before + 3);
    expect((await factsInDatabase(draft)).revision).toBe(revision);
  });

  it('continues as new under its own cap, keeps its facts, and answers an old key with the old answer', async () => {
    const draft = await aDraft(anke, DAYS);
    await anke('put', `/gpmi-versions/${draft.versionId}`, completeContent(), { revision: 1 }).expect(200);
    await restart(draft, await factsInDatabase(draft), 2);
    const firstRun = (await handleOf(draft).describe()).runId;

    const key = randomUUID();
    const path = `/gpmi-versions/${draft.versionId}/validation`;
    const first = await anke('post', path, undefined, { revision: 2, key }).expect(200);
    await handleOf(draft).signal(refreshSignal);
    await eventually(async () => {
      expect((await handleOf(draft).describe()).runId).not.toBe(firstRun);
    });
    const again = await anke('post', path, undefined, { revision: 2, key }).expect(200);
    expect(again.body).toEqual(first.body);
    await anke('delete', path, { confirm: true }, { revision: 3 }).expect(200);
  });

  it('A08: continues as new with every evaluation, and goes on with each of them', async () => {
    const draft = await aSigned(anke, service, clock);
    const add = async (): Promise<string> => {
      const content = anEvaluation({ heldOn: day('2031-03-10') });
      const added = await anke('post', `/gpmi-versions/${draft.versionId}/evaluations`, content).expect(201);
      return (added.body as { evaluationId: string }).evaluationId;
    };
    const [validated, written] = [await add(), await add()];
    await restart(draft, await factsInDatabase(draft), 1);
    const firstRun = (await handleOf(draft).describe()).runId;
    const validate = async (id: string) =>
      await anke('post', `/evaluations/${id}/validation`, { confirm: true }, { revision: 1 }).expect(200);
    await validate(validated);
    await eventually(async () => {
      expect((await handleOf(draft).describe()).runId).not.toBe(firstRun);
    });
    const { facts } = await handleOf(draft).query(stateQuery);
    expect(facts).toEqual(await factsInDatabase(draft));
    expect(Object.values(facts.evaluations).map(({ status }) => status)).toEqual(['validated', 'draft']);
    await validate(written);
    await anke('delete', `/evaluations/${validated}`, { confirm: true }, { revision: 2 }).expect(204);
    clock.set('2031-03-03');
  });

  it('does not judge by facts that are older than the sender’s: the database decides', async () => {
    const draft = await aDraft(anke, DAYS);
    const old = await factsInDatabase(draft);
    await anke('put', `/gpmi-versions/${draft.versionId}`, completeContent(), { revision: 1 }).expect(200);
    await anke('post', `/gpmi-versions/${draft.versionId}/validation`, undefined, { revision: 2 }).expect(200);
    await restart(draft, old);

    const path = `/gpmi-versions/${draft.versionId}/validation`;
    await anke('delete', path, { confirm: true }, { revision: 3 }).expect(200);
    expect((await handleOf(draft).query(stateQuery)).facts.revision).toBe((await factsInDatabase(draft)).revision);
  });

  it('reads its facts again when it is told to', async () => {
    const draft = await aDraft(anke, DAYS);
    const facts = await factsInDatabase(draft);
    await restart(draft, { ...facts, major: 99, revision: -1 });
    await handleOf(draft).signal(refreshSignal);
    await eventually(async () => {
      expect((await handleOf(draft).query(stateQuery)).facts).toEqual(await factsInDatabase(draft));
    });
  });

  it('goes on after its worker was stopped and started', async () => {
    const draft = await aValidated(anke, DAYS);
    await service.restartWorker();
    const path = `/gpmi-versions/${draft.versionId}/validation`;
    await anke('delete', path, { confirm: true }, { revision: 3 }).expect(200);
  });

  it('A55: is told when another GPMI of the person answers the decision', async () => {
    const draft = await aDraft(anke, DAYS);
    expect((await factsInDatabase(draft)).decidedOn).toBe('2031-02-25');
    const decision = { isGranted: true, decidedOn: '2031-02-26', grantedFrom: '2031-02-26' };
    await anke('put', `/aid-requests/${draft.aidRequestId}/decision`, decision, { revision: 2 }).expect(200);
    await eventually(async () => {
      expect((await handleOf(draft).query(stateQuery)).facts.decidedOn).toBe('2031-02-26');
    });
  });
});
