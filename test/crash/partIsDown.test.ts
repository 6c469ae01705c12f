import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { expectAgreement } from './support/agreement.ts';
import { startCrashStack, type CrashStack } from './support/crashStack.ts';
import { holdGpmi } from './support/holdGpmi.ts';
import { createLedger, type Ledger } from './support/ledger.ts';
import { aLife, anAidRequest } from './support/life.ts';
import type { Request } from './support/patientClient.ts';

/** A command waits five seconds for its outcome before the service says that it is not known yet. */
const ANSWERED_WITHIN_MS = 7000;
const CAUGHT_UP_WITHIN_MS = 10_000;
/** How often the same command is tried while the engine is away: what reconnects ever more slowly shows. */
const TRIES_WHILE_AWAY = process.env['TEST_LONG'] === '1' ? 15 : 3;
const MINUTE_MS = 60_000;

let stack: CrashStack;
let ledger: Ledger;
let life: Awaited<ReturnType<typeof aLife>>;
let aidRequestId: string;

beforeAll(async () => {
  stack = await startCrashStack({ CONVERSION_TIMEOUT_MS: '1500' });
  ledger = createLedger(stack.client);
}, 2 * MINUTE_MS);
afterAll(async () => {
  await stack.stop();
}, MINUTE_MS);
beforeEach(async () => {
  aidRequestId = await anAidRequest(ledger);
  life = await aLife(ledger, stack.client, aidRequestId);
  await life.save();
}, MINUTE_MS);

const validate = (): Request & { key: string } => ({
  method: 'POST',
  path: `${life.path}/validation`,
  revision: life.revision(),
  key: `validate/${life.story.versionId}`,
});
const read = (): Request => ({ method: 'GET', path: life.path });
const workflow = (): Request => ({ method: 'GET', path: `/gpmis/${life.story.gpmiId}/workflow` });

/** Sends a command that is still to come to its answer; the book notes what came of it. */
async function finish(request: Request & { key: string }): Promise<void> {
  const answer = await stack.client.untilAnswered(request);
  expect(answer).toMatchObject({ status: 200, body: { status: 'toSign' } });
  ledger.entries.push({ request, answer });
  life.moved('gpmi.validated');
}

const unavailable = (code: string) => ({
  status: 503,
  retryAfter: expect.stringMatching(/^\d+$/) as unknown,
  body: { type: `urn:gpmi:problem:${code}` },
});

async function timed<Value>(run: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const began = performance.now();
  return { value: await run(), ms: performance.now() - began };
}

describe('Temporal down', () => {
  it(
    'reads, saves and creates; a command gets its outcome by the same key afterwards',
    async () => {
      const request = validate();
      const validated = await aLife(ledger, stack.client, aidRequestId);
      await validated.save();
      await validated.validate();
      await stack.kill('temporal');
      for (let tries = 0; tries < TRIES_WHILE_AWAY; tries += 1) {
        const { value, ms } = await timed(async () => await stack.client.tryOnce(request));
        expect(value).toMatchObject(unavailable('outcomeUnknown'));
        expect(ms).toBeLessThan(ANSWERED_WITHIN_MS);
      }
      expect(await stack.client.tryOnce(read())).toMatchObject({ status: 200 });
      const timeline: Request = { method: 'GET', path: `/gpmis/${life.story.gpmiId}/timeline` };
      expect(await stack.client.tryOnce(timeline)).toMatchObject({ status: 200 });
      const other = await aLife(ledger, stack.client, aidRequestId);
      await other.save();
      for (const path of [workflow().path, `${validated.path}/contract?language=fr`]) {
        const { value, ms } = await timed(async () => await stack.client.tryOnce({ method: 'GET', path }));
        expect(value).toMatchObject(unavailable('engineUnavailable'));
        expect(ms).toBeLessThan(ANSWERED_WITHIN_MS);
      }

      await stack.startAgain('temporal');
      const started = await timed(async () => {
        await eventually(async () => {
          const path = `/gpmis/${other.story.gpmiId}/workflow`;
          const { body } = await stack.client.tryOnce({ method: 'GET', path });
          expect(body).toMatchObject({ workflow: { status: 'RUNNING' } });
        }, CAUGHT_UP_WITHIN_MS);
      });
      expect(started.ms).toBeLessThan(CAUGHT_UP_WITHIN_MS);
      await finish(request);
    },
    3 * MINUTE_MS,
  );
});

describe('PostgreSQL down', () => {
  it(
    'answers 503, keeps the processes and carries out once what was under way',
    async () => {
      const pids = () => [stack.pid('api'), stack.pid('worker')];
      const before = pids();
      const request = validate();
      const held = await holdGpmi(stack.databaseUrl, life.story.gpmiId);
      const underWay = stack.client.tryOnce(request);
      await eventually(async () => {
        const { body } = await stack.client.tryOnce(workflow());
        expect(body).toMatchObject({ workflow: { pending: [{ name: 'applyCommand' }] } });
      });
      await stack.kill('postgres');
      await held.letGo();
      for (const each of [read(), request, { ...request, key: 'another' }, { ...read(), path: '/worklist' }]) {
        expect(await stack.client.tryOnce(each)).toMatchObject(unavailable('databaseUnavailable'));
      }
      expect((await underWay).status).toBe(503);
      await stack.startAgain('postgres');
      await finish(request);
      expect(pids()).toEqual(before);
    },
    3 * MINUTE_MS,
  );
});

describe('LibreOffice', () => {
  const paper = (language: 'nl' | 'fr'): Request => ({
    method: 'GET',
    path: `${life.path}/contract?language=${language}`,
  });
  const noPaper = (reason: string) => ({
    ...unavailable('documentUnavailable'),
    body: { type: 'urn:gpmi:problem:documentUnavailable', params: { reason }, detail: expect.any(String) as unknown },
  });

  /** The paper cannot be made, everything else goes on, and once LibreOffice is well again the paper is there. */
  async function expectOnlyThatPaperToFail(reason: string): Promise<void> {
    await finish(validate());
    const asked = stack.client.tryOnce(paper('fr'));
    const other = await aLife(ledger, stack.client, aidRequestId);
    await other.save();
    await other.validate();
    expect(await asked).toMatchObject(noPaper(reason));
    expect(await stack.client.tryOnce(read())).toMatchObject({ status: 200 });

    stack.office.become('quick');
    expect(await stack.client.untilAnswered(paper('fr'))).toMatchObject({ status: 200 });
    expect(await stack.client.untilAnswered(paper('nl'))).toMatchObject({ status: 200 });
  }

  it(
    'missing: says so for that paper only',
    async () => {
      stack.office.vanish();
      await expectOnlyThatPaperToFail('converterMissing');
    },
    2 * MINUTE_MS,
  );

  it(
    'hanging: is stopped, says so for that paper only, and leaves nothing running',
    async () => {
      stack.office.become('hanging');
      await expectOnlyThatPaperToFail('conversionTimedOut');
      await eventually(async () => {
        expect(await Promise.resolve(stack.office.running())).toEqual([]);
      });
    },
    2 * MINUTE_MS,
  );
});

it(
  'after all that: every command once, database and workflows agree',
  async () => {
    await expectAgreement(stack, ledger.entries, ledger.stories);
  },
  2 * MINUTE_MS,
);
