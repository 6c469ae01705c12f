import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import { commandUpdates, gpmiWorkflowId } from '../../workflows/gpmi/messages.ts';
import type { Caller } from '../support/caller.ts';
import { aDraft, completeContent, type Draft } from '../support/journey.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';

/** How the activity of the next commands fails, one after the other; then it works as ever. */
type Fault = 'beforeCommit' | 'afterCommit';
const faults: Fault[] = [];

let service: TestService;
let anke: Caller;
let draft: Draft;
let path: string;

beforeAll(async () => {
  service = await startService({
    clock: createTestClock('2031-03-03'),
    engine: await devServer(),
    disturb: (activities) => ({
      ...activities,
      applyCommand: async (command) => {
        const fault = faults.shift();
        if (fault === undefined) return await activities.applyCommand(command);
        if (fault === 'afterCommit') await activities.applyCommand(command);
        throw ApplicationFailure.nonRetryable('A fault that the engine does not try again', 'broken');
      },
    }),
  });
  anke = await service.as('anke.peeters');
}, 120_000);
afterAll(async () => {
  await service.stop();
});
beforeEach(async () => {
  draft = await aDraft(anke, { openedOn: '2031-02-20', decidedOn: null });
  path = `/gpmi-versions/${draft.versionId}`;
  await anke('put', path, completeContent(), { revision: 1 }).expect(200);
});

const handle = () => service.client.workflow.getHandle(gpmiWorkflowId(draft.gpmiId));
const validate = (key: string) => anke('post', `${path}/validation`, undefined, { revision: 2, key });

/** The updates that the workflow accepted, by their ids, and what they carried. */
async function acceptedUpdates(): Promise<string[]> {
  const { events } = await handle().fetchHistory();
  return (events ?? []).flatMap(
    ({ workflowExecutionUpdateAcceptedEventAttributes: one }) => one?.acceptedRequest?.meta?.updateId ?? [],
  );
}

async function validations(): Promise<number> {
  const { body } = await anke('get', `/gpmis/${draft.gpmiId}/timeline`).expect(200);
  return (body as { rows: { event: string }[] }).rows.filter(({ event }) => event === 'gpmi.validated').length;
}

describe('an update that ended in a fault', () => {
  it('is kept by the engine under its id, so the command is sent under another one and comes to its outcome', async () => {
    faults.push('beforeCommit', 'beforeCommit');
    const key = randomUUID();
    const answer = await validate(key).expect(200);
    expect(answer.body).toMatchObject({ status: 'toSign', revision: 3 });
    const [first = '', ...further] = await acceptedUpdates();
    expect(further).toEqual([`${first}/2`, `${first}/3`]);
    await expect(handle().getUpdateHandle(first).result()).rejects.toThrow(WorkflowUpdateFailedError);
    expect((await validate(key).expect(200)).body).toEqual(answer.body);
    expect(await validations()).toBe(1);
  });

  it('and was committed all the same: its answer is given, and it is not sent again', async () => {
    faults.push('afterCommit');
    const answer = await validate(randomUUID()).expect(200);
    expect(answer.body).toMatchObject({ status: 'toSign', revision: 3 });
    expect(await acceptedUpdates()).toHaveLength(1);
    expect(await validations()).toBe(1);
    // The workflow did not hear of it; the next command brings it up to date.
    await anke('delete', `${path}/validation`, { confirm: true }, { revision: 3 }).expect(200);
  });

  it('again and again: ends as a fault of the program, changes nothing and holds up nobody', async () => {
    faults.push(...Array<Fault>(5).fill('beforeCommit'));
    const key = randomUUID();
    const answer = await validate(key).expect(500);
    expect(answer.body).toMatchObject({ type: 'urn:gpmi:problem:programFault' });
    expect((await validate(key).expect(500)).body).toEqual(answer.body);
    expect(await acceptedUpdates()).toHaveLength(5);
    expect((await anke('get', path).expect(200)).body).toMatchObject({ status: 'inProgress', revision: 2 });
    await validate(randomUUID()).expect(200);
  });
});

describe('an update that failed at the workflow’s door', () => {
  it('is not kept: under the same id it is looked at anew', async () => {
    const updateId = randomUUID();
    const send = async (command: GpmiCommand | null) =>
      await handle().executeUpdate(commandUpdates.validate, { args: [command!], updateId });
    const facts = await service.inTenant(service.ocmwId, async (work) => await work.gpmis.findFacts(draft.gpmiId));
    await expect(send(null)).rejects.toMatchObject({ cause: { type: 'TypeError' } });
    expect(await acceptedUpdates()).toEqual([]);
    // Not recorded, so never carried out; that it is accepted is what shows here.
    const command = {
      kind: 'validate',
      gpmiId: draft.gpmiId,
      versionId: draft.versionId,
      factsRevision: facts!.revision,
    };
    const accepted = await handle().startUpdate(commandUpdates.validate, {
      args: [{ ...command, ocmwId: service.ocmwId, commandId: randomUUID() } as GpmiCommand],
      updateId,
      waitForStage: 'ACCEPTED',
    });
    expect(accepted.updateId).toBe(updateId);
    expect(await acceptedUpdates()).toEqual([updateId]);
  });
});
