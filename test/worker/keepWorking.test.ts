import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { RENDER_DOCUMENT_WORKFLOW, type RenderRequest } from '../../workflows/documents/messages.ts';
import { eventually } from '../support/eventually.ts';
import { fromEnvironment } from '../support/fromEnvironment.ts';
import { startGatekeeper } from '../support/gatekeeper.ts';
import { workerProcesses } from './support/workerProcesses.ts';

const IS_LONG = process.env['TEST_LONG'] === '1';
const POLLS = ['PollWorkflowTaskQueue', 'PollActivityTaskQueue'];
const NAMESPACE = 'default';
/** For the first minute of a worker the engine's library takes no refusal for final. */
const TAKEN_FOR_FINAL_WITHIN_MS = 90_000;
const WORKS_AGAIN_WITHIN_MS = 30_000;
const MINUTE_MS = 60_000;

const address = fromEnvironment('TEMPORAL_ADDRESS');

// Only a worker that is older than a minute can break down like that.
(IS_LONG ? describe : describe.skip)('a worker that the engine refused in a way that it takes for final', () => {
  let gatekeeper: Awaited<ReturnType<typeof startGatekeeper>>;
  let workers: Awaited<ReturnType<typeof workerProcesses>>;
  let connection: Connection;
  beforeAll(async () => {
    gatekeeper = await startGatekeeper(address);
    workers = await workerProcesses();
    connection = await Connection.connect({ address });
  });
  afterAll(async () => {
    gatekeeper.stop();
    await workers.cleanUp();
    await connection.close();
  });

  it(
    'is followed by another one, which works',
    async () => {
      const where = { temporalAddress: gatekeeper.address, namespace: NAMESPACE };
      const { program, taskQueue, isReady } = await workers.create(where);
      await program.start();
      const { pid } = program;
      gatekeeper.forbid(POLLS);
      await eventually(async () => {
        expect(await isReady()).toBe(false);
      }, TAKEN_FOR_FINAL_WITHIN_MS);

      gatekeeper.forbid([]);
      await eventually(async () => {
        expect(await isReady()).toBe(true);
      }, WORKS_AGAIN_WITHIN_MS);
      expect(program.pid).toBe(pid);
      // It takes workflow tasks and activities: a paper of nothing comes to its failure.
      const request: RenderRequest = { ocmwId: randomUUID(), versionId: randomUUID(), revision: 1, language: 'nl' };
      const client = new Client({ connection, namespace: NAMESPACE });
      const options = { taskQueue, workflowId: randomUUID(), args: [request] };
      await expect(client.workflow.execute(RENDER_DOCUMENT_WORKFLOW, options)).rejects.toMatchObject({
        cause: { cause: { type: 'paperOutdated' } },
      });
      await program.stop();
    },
    4 * MINUTE_MS,
  );

  it(
    'ends all the same when it is asked to',
    async () => {
      const where = { temporalAddress: gatekeeper.address, namespace: NAMESPACE };
      const { program, isReady } = await workers.create(where);
      await program.start();
      gatekeeper.forbid(POLLS);
      await eventually(async () => {
        expect(await isReady()).toBe(false);
      }, TAKEN_FOR_FINAL_WITHIN_MS);
      const { promise: ended, resolve } = Promise.withResolvers<string>();
      program.onUnexpectedExit(resolve);
      await program.kill('SIGTERM');
      expect(await ended).toBe('exit code 0');
    },
    4 * MINUTE_MS,
  );
});
