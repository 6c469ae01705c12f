import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchDemoToken } from '../../embedded/token.ts';
import { fromEnvironment } from '../support/fromEnvironment.ts';
import { completeContent } from '../support/journey.ts';
import type { devServer, TestService } from '../support/startService.ts';
import { aPerson } from '../builders/aPerson.ts';
import { eventually } from '../support/eventually.ts';
import { atOnce, eachTimed, ms, percentile, perSecond, timed, times, type Row } from './measure.ts';
import { startBare } from './startBare.ts';

const ONE_BY_ONE = 100;
const SIDE_BY_SIDE = 50;
const ROUNDS = 4;
const STARTS = 200;
const PRESENTED_ON = '2031-03-03';
const SIGNED_ON = '2031-03-09';

type Bare = Awaited<ReturnType<typeof startBare>>;
type BenchClock = { set: (iso: string) => void };
type Call = (method: string, path: string, body?: unknown, revision?: number) => Promise<Record<string, unknown>>;

/** Calls over HTTP, as a browser does. */
export async function listen(service: TestService): Promise<{ server: Server; call: Call }> {
  const server = await new Promise<Server>((resolve) => {
    const listening = service.app.listen(0, '127.0.0.1', () => {
      resolve(listening);
    });
  });
  const token = await fetchDemoToken(fromEnvironment('OIDC_ISSUER'), 'anke.peeters');
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v1`;
  const call: Call = async (method, path, body, revision) => {
    const response = await fetch(base + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
        ...(revision === undefined ? {} : { 'if-match': `"${String(revision)}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  return { server, call };
}

/**
 * One contract that was handed over, and a command that changes it there and back: signed, not signed, signed, … Its
 * paper is put into the store: how long a paper takes has a row of its own.
 */
export async function aToggled(service: TestService, clock: BenchClock, call: Call): Promise<() => Promise<void>> {
  clock.set(PRESENTED_ON);
  const { caseFileId } = await call('POST', '/case-files', { person: aPerson() });
  const { aidRequestId } = await call('POST', `/case-files/${String(caseFileId)}/aid-requests`, {
    openedOn: '2031-02-20',
    purpose: 'integrationIncome',
  });
  const versionId = String((await call('POST', `/aid-requests/${String(aidRequestId)}/gpmis`))['versionId']);
  const version = `/gpmi-versions/${versionId}`;
  await call('PUT', version, completeContent(), 1);
  await call('POST', `${version}/validation`, undefined, 2);
  await service.inTenant(service.ocmwId, async (work) => {
    const key = {
      versionId,
      subjectId: versionId,
      revision: 3,
      template: 'contract',
      templateVersion: 'bench',
      language: 'nl',
    } as const;
    await work.documents.put(key, Buffer.from(versionId));
  });
  await call('POST', `${version}/presentation`, { presentedOn: PRESENTED_ON, language: 'nl' }, 3);
  let revision = 4;
  let isSigned = false;
  return async () => {
    const body = isSigned ? { reason: 'Measured, not signed.' } : { signedOn: SIGNED_ON };
    await call(isSigned ? 'DELETE' : 'POST', `${version}/signature`, { ...body, confirm: true }, revision);
    isSigned = !isSigned;
    revision += 1;
  };
}

async function commandRows(service: TestService, clock: BenchClock, call: Call, bare: Bare): Promise<Row[]> {
  const toggles: (() => Promise<void>)[] = [];
  for (let made = 0; made < SIDE_BY_SIDE; made += 1) toggles.push(await aToggled(service, clock, call));
  const toggle = await aToggled(service, clock, call);
  clock.set(SIGNED_ON);
  const workflowId = await bare.start();
  const reference = await eachTimed(ONE_BY_ONE, async () => await bare.update(workflowId));
  const latency = await eachTimed(ONE_BY_ONE, toggle);

  const bares = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, async () => await bare.start()));
  const rounds = async <Job>(jobs: readonly Job[], run: (job: Job) => Promise<unknown>): Promise<number> =>
    await timed(async () => {
      for (let round = 0; round < ROUNDS; round += 1) await atOnce(jobs, SIDE_BY_SIDE, run);
    });
  const bareMs = await rounds(bares, async (id) => await bare.update(id));
  const ourMs = await rounds(toggles, async (run) => await run());
  const count = ROUNDS * SIDE_BY_SIDE;
  const show = (of: number[]) => `p50 ${ms(percentile(of, 0.5))}, p95 ${ms(percentile(of, 0.95))}`;
  return [
    {
      what: 'Command, HTTP in to HTTP out, one at a time',
      figure: show(latency),
      reference: `bare update ${show(reference)}`,
      ratio: times(percentile(latency, 0.5) / percentile(reference, 0.5)),
      budget: 'p50 ≤ 80 ms, p95 ≤ 250 ms',
    },
    {
      what: `Commands per second, ${String(SIDE_BY_SIDE)} at once`,
      figure: perSecond(count, ourMs),
      reference: `bare updates ${perSecond(count, bareMs)}`,
      ratio: times(bareMs / ourMs),
      budget: '≥ 0.7 × bare',
    },
  ];
}

/** Starts count when the workflow is there: the outbox has nothing left. */
async function startRow(service: TestService, call: Call, bare: Bare): Promise<Row> {
  const { caseFileId } = await call('POST', '/case-files', { person: aPerson() });
  const { aidRequestId } = await call('POST', `/case-files/${String(caseFileId)}/aid-requests`, {
    openedOn: '2031-02-20',
    purpose: 'integrationIncome',
  });
  const many = Array.from({ length: STARTS }, (_, index) => index);
  const bareMs = await timed(async () => {
    await atOnce(many, 20, async () => await bare.start());
  });
  const made: string[] = [];
  const ourMs = await timed(async () => {
    await atOnce(many, 20, async () => {
      made.push(String((await call('POST', `/aid-requests/${String(aidRequestId)}/gpmis`))['gpmiId']));
    });
    await eventually(async () => {
      const entries = await service.inTenant(service.ocmwId, async (work) => await work.outbox.lockDue(1));
      if (entries.length > 0) throw new Error('The outbox is not empty yet.');
    });
  });
  return {
    what: 'Starts per second (GPMI made and its workflow running), 20 at once',
    figure: perSecond(STARTS, ourMs),
    reference: `bare starts ${perSecond(STARTS, bareMs)}`,
    ratio: times(bareMs / ourMs),
    budget: '≥ 0.7 × bare',
  };
}

/** Commands and starts through the whole service, beside a bare workflow of the same shape on the same server. */
export async function processRows(
  service: TestService,
  clock: BenchClock,
  engine: Awaited<ReturnType<typeof devServer>>,
): Promise<Row[]> {
  const bare = await startBare(service.client, engine.nativeConnection);
  const { server, call } = await listen(service);
  try {
    return [...(await commandRows(service, clock, call, bare)), await startRow(service, call, bare)];
  } finally {
    server.close();
    await bare.stop();
  }
}
