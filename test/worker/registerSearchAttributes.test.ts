import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { registerSearchAttributes } from '../../worker/registerSearchAttributes.ts';
import { eventually } from '../support/eventually.ts';
import { fromEnvironment } from '../support/fromEnvironment.ts';
import { startGatekeeper } from '../support/gatekeeper.ts';
import { workerProcesses } from './support/workerProcesses.ts';

const [KEYWORD, DATETIME] = [2, 6];
const OURS = { OcmwId: KEYWORD, GpmiStatus: KEYWORD, NextDeadline: DATETIME };
/** The room that the development server has for attributes of this type. */
const DATETIMES_AT_MOST = 3;
const MOMENT_MS = 500;
const MINUTE_MS = 60_000;

const address = fromEnvironment('TEMPORAL_ADDRESS');
let operator: Connection;

beforeAll(async () => {
  operator = await Connection.connect({ address });
});
afterAll(async () => {
  await operator.close();
});

const add = async (namespace: string, searchAttributes: Record<string, number>) =>
  await operator.operatorService.addSearchAttributes({ namespace, searchAttributes });
const known = async (namespace: string) =>
  (await operator.operatorService.listSearchAttributes({ namespace })).customAttributes;

/** A namespace of its own, with the attributes that an operator gave it. */
async function aNamespace(searchAttributes: Record<string, number> = {}): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  const workflowExecutionRetentionPeriod = { seconds: 86_400 as never };
  await operator.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  await eventually(async () => {
    if (Object.keys(searchAttributes).length > 0) await add(namespace, searchAttributes);
    expect(await known(namespace)).toEqual(searchAttributes);
  });
  return namespace;
}

const full = () =>
  Object.fromEntries(Array.from({ length: DATETIMES_AT_MOST }, (_, n) => [`Taken${String(n)}`, DATETIME]));

describe('the search attributes of a namespace', () => {
  it('are added when they are missing, those that are missing only, and once', async () => {
    const namespace = await aNamespace({ OcmwId: KEYWORD, Other: KEYWORD });
    await registerSearchAttributes(operator, namespace);
    expect(await known(namespace)).toEqual({ ...OURS, Other: KEYWORD });
    await registerSearchAttributes(operator, namespace);
  });

  it('are added by two workers that start at the same moment', async () => {
    const namespace = await aNamespace();
    await Promise.all([registerSearchAttributes(operator, namespace), registerSearchAttributes(operator, namespace)]);
    expect(await known(namespace)).toEqual(OURS);
  });

  it('are named, with what to do, when the engine refuses to add one', async () => {
    const namespace = await aNamespace(full());
    const refused = registerSearchAttributes(operator, namespace);
    await expect(refused).rejects.toMatchObject({ name: 'SearchAttributesMissing' });
    await expect(refused).rejects.toThrow(`"${namespace}" has no search attribute`);
    await expect(refused).rejects.toThrow(`create --namespace ${namespace} --name NextDeadline --type Datetime`);
  });

  it('are named when one is there as another type, which the engine says yes to', async () => {
    const namespace = await aNamespace({ ...OURS, NextDeadline: KEYWORD });
    const refused = registerSearchAttributes(operator, namespace);
    await expect(refused).rejects.toThrow('NextDeadline as Datetime (it is there as another type');
    await expect(refused).rejects.not.toThrow('OcmwId as');
  });

  it('are waited for while the engine is away: that is no refusal', async () => {
    const away = Connection.lazy({ address: '127.0.0.1:1' });
    const asked = away.withDeadline(Date.now() + MOMENT_MS, async () => await registerSearchAttributes(away));
    await expect(asked).rejects.not.toMatchObject({ name: 'SearchAttributesMissing' });
    await away.close();
  });
});

describe.each([
  ['may not add any', ['AddSearchAttributes']],
  ['may neither add nor list any', ['AddSearchAttributes', 'ListSearchAttributes']],
])('a worker whose role %s', (_what, forbidden) => {
  let gatekeeper: Awaited<ReturnType<typeof startGatekeeper>>;
  let workers: Awaited<ReturnType<typeof workerProcesses>>;

  beforeAll(async () => {
    gatekeeper = await startGatekeeper(address, forbidden);
    workers = await workerProcesses();
  });
  afterAll(async () => {
    gatekeeper.stop();
    await workers.cleanUp();
  });

  it(
    'gets ready where an operator has added them',
    async () => {
      const namespace = await aNamespace(OURS);
      const { program } = await workers.create({ temporalAddress: gatekeeper.address, namespace });
      await program.start();
      expect(program.pid).toBeDefined();
      await program.stop();
    },
    2 * MINUTE_MS,
  );

  it(
    'ends with one sentence that names those that are missing, and says what to do',
    async () => {
      const namespace = await aNamespace({ OcmwId: KEYWORD, GpmiStatus: KEYWORD });
      const { program } = await workers.create({ temporalAddress: gatekeeper.address, namespace });
      const started = program.start();
      await expect(started).rejects.toThrow('ended while starting (exit code 1)');
      await expect(started).rejects.toThrow('has no search attribute NextDeadline as Datetime, and none can be added');
      await expect(started).rejects.not.toThrow('OcmwId as');
    },
    2 * MINUTE_MS,
  );
});
