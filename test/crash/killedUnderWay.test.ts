import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { ask, expectAgreement } from './support/agreement.ts';
import { startCrashStack, type CrashStack } from './support/crashStack.ts';
import { holdGpmi } from './support/holdGpmi.ts';
import { createLedger, type Ledger } from './support/ledger.ts';
import { aLife, anAidRequest } from './support/life.ts';
import type { Answer, Request } from './support/patientClient.ts';
import { activityTries, untilUnderWay } from './support/underWay.ts';

const MINUTE_MS = 60_000;

let stack: CrashStack;
let ledger: Ledger;
let aidRequestId: string;
let life: Awaited<ReturnType<typeof aLife>>;
let request: Request & { key: string };

beforeAll(async () => {
  stack = await startCrashStack();
  ledger = createLedger(stack.client);
  aidRequestId = await anAidRequest(ledger);
}, 2 * MINUTE_MS);
afterAll(async () => {
  await stack.stop();
}, MINUTE_MS);
beforeEach(async () => {
  life = await aLife(ledger, stack.client, aidRequestId);
  await life.save();
  const { story, path } = life;
  request = { method: 'POST', path: `${path}/validation`, revision: life.revision(), key: `key/${story.versionId}` };
}, MINUTE_MS);

/** The client's book after an answer that came in the end. */
function note(answer: Answer): void {
  expect(answer).toMatchObject({ status: 200, body: { status: 'toSign', revision: 3 } });
  ledger.entries.push({ request, answer });
  life.moved('gpmi.validated');
}

const isCarriedOut = async () => {
  const statement = 'select answer is not null as "isCarriedOut" from command where key = $1';
  expect(await ask(stack, statement, [request.key])).toEqual([{ isCarriedOut: true }]);
};

describe('Temporal, worker and API killed together', () => {
  it(
    'when a command was accepted and not yet committed: it is carried out once',
    async () => {
      const held = await holdGpmi(stack.databaseUrl, life.story.gpmiId);
      const broken = expect(stack.client.tryOnce(request)).rejects.toThrow();
      await untilUnderWay(stack, life.story.gpmiId);
      await stack.kill('temporal', 'worker', 'api');
      await broken;
      await held.letGo();
      await stack.startAgain('temporal', 'worker', 'api');
      // Nobody asks again: what was accepted is carried out all the same.
      await eventually(isCarriedOut, MINUTE_MS);
      note(await stack.client.untilAnswered(request));
    },
    3 * MINUTE_MS,
  );

  it(
    'when a command was committed and the workflow does not know yet: it learns of it',
    async () => {
      const held = await holdGpmi(stack.databaseUrl, life.story.gpmiId);
      const broken = expect(stack.client.tryOnce(request)).rejects.toThrow();
      await untilUnderWay(stack, life.story.gpmiId);
      await stack.freeze('temporal');
      await held.letGo();
      await eventually(isCarriedOut, MINUTE_MS);
      await stack.kill('temporal', 'worker', 'api');
      await broken;
      await stack.startAgain('temporal', 'worker', 'api');
      note(await stack.client.untilAnswered(request));
      await life.cancel();
    },
    3 * MINUTE_MS,
  );
});

describe('the worker killed while it makes a paper', () => {
  /** Well below the two minutes that a paper may take, and below what a request for it waits. */
  const MADE_WITHIN_MS = 40_000;

  it(
    'the next one makes it within seconds',
    async () => {
      note(await stack.client.untilAnswered(request));
      stack.office.become('hanging');
      const asked = stack.client.untilAnswered({ method: 'GET', path: `${life.path}/contract?language=fr` });
      await eventually(async () => {
        expect(await Promise.resolve(stack.office.running())).not.toEqual([]);
      });
      const killedAt = performance.now();
      await stack.kill('worker');
      for (const pid of stack.office.running()) process.kill(pid, 'SIGKILL'); // nobody's any more
      stack.office.become('quick');
      await stack.startAgain('worker');
      expect(await asked).toMatchObject({ status: 200 });
      expect(performance.now() - killedAt).toBeLessThan(MADE_WITHIN_MS);
    },
    3 * MINUTE_MS,
  );
});

describe('asked to end in the middle of a command', () => {
  it(
    'the worker finishes what it has begun, and ends',
    async () => {
      const held = await holdGpmi(stack.databaseUrl, life.story.gpmiId);
      const answered = stack.client.untilAnswered(request);
      await untilUnderWay(stack, life.story.gpmiId);
      const { ended } = await stack.ask('worker');
      await eventually(async () => {
        expect((await fetch(stack.workerHealthUrl)).status).toBe(503);
      });
      await held.letGo();
      expect(await ended).toBe('exit code 0');
      await isCarriedOut();
      await stack.startAgain('worker');
      note(await answered);
      expect(await activityTries(stack, life.story.gpmiId)).toEqual([{ attempt: 1, fault: null }]);
    },
    3 * MINUTE_MS,
  );

  it(
    'the API answers what it was asked, and ends',
    async () => {
      const held = await holdGpmi(stack.databaseUrl, life.story.gpmiId);
      const answered = stack.client.tryOnce(request);
      await untilUnderWay(stack, life.story.gpmiId);
      const { ended } = await stack.ask('api');
      await eventually(async () => {
        await expect(fetch(`${stack.apiUrl}/health/live`)).rejects.toThrow();
      });
      await held.letGo();
      note(await answered);
      expect(await ended).toBe('exit code 0');
      await stack.startAgain('api');
    },
    3 * MINUTE_MS,
  );
});

describe('asked to end while Temporal is away', () => {
  it(
    'worker and API end, and work again when it is back',
    async () => {
      await stack.kill('temporal');
      for (const part of ['worker', 'api'] as const) {
        const { ended } = await stack.ask(part);
        expect(await ended).toBe('exit code 0');
      }
      await stack.startAgain('temporal', 'worker', 'api');
      note(await stack.client.untilAnswered(request));
    },
    2 * MINUTE_MS,
  );
});

describe('the same key at the same moment', () => {
  const PAIRS = 20;

  it(
    'has one effect and one answer for both clients',
    async () => {
      const path = `/aid-requests/${aidRequestId}/gpmis`;
      for (let pair = 0; pair < PAIRS / 2; pair += 1) {
        const making = { method: 'POST', path, key: `pair/${String(pair)}` } as const;
        const [one, other] = await Promise.all([stack.client.tryOnce(making), stack.client.tryOnce(making)]);
        expect(one.status).toBe(201);
        expect(other).toEqual(one);
        const { gpmiId, versionId } = one.body as { gpmiId: string; versionId: string };
        ledger.entries.push({ request: making, answer: one });
        ledger.stories.push({ gpmiId, versionId, events: ['gpmi.created'], saves: 0, isDeleted: false });
      }
      for (let pair = 0; pair < PAIRS / 2; pair += 1) {
        const isToSign = pair % 2 === 1;
        request = {
          method: isToSign ? 'DELETE' : 'POST',
          path: `${life.path}/validation`,
          revision: life.revision(),
          key: `command/${String(pair)}`,
          ...(isToSign ? { body: { confirm: true } } : {}),
        };
        const [one, other] = await Promise.all([stack.client.tryOnce(request), stack.client.tryOnce(request)]);
        expect(one).toMatchObject({ status: 200, body: { revision: life.revision() + 1 } });
        expect(other).toEqual(one);
        ledger.entries.push({ request, answer: one });
        life.moved(isToSign ? 'gpmi.validationCancelled' : 'gpmi.validated');
      }
    },
    2 * MINUTE_MS,
  );

  it(
    'also when the API dies under both of them',
    async () => {
      const held = await holdGpmi(stack.databaseUrl, life.story.gpmiId);
      const broken = [stack.client.tryOnce(request), stack.client.tryOnce(request)];
      const failures = Promise.allSettled(broken);
      await untilUnderWay(stack, life.story.gpmiId);
      await stack.kill('api');
      expect((await failures).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      await held.letGo();
      await stack.startAgain('api');
      const answers = [stack.client.untilAnswered(request), stack.client.untilAnswered(request)];
      const [one, other] = await Promise.all(answers);
      note(one!);
      expect(other).toEqual(one);
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
