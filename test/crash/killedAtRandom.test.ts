import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectAgreement } from './support/agreement.ts';
import { chosenSeed, createChance, type Chance } from './support/chance.ts';
import { startCrashStack, type CrashStack, type Part } from './support/crashStack.ts';
import { createLedger, type Ledger } from './support/ledger.ts';
import { aLife, anAidRequest, liveThrough } from './support/life.ts';
import { moment } from './support/moment.ts';

const IS_LONG = process.env['TEST_LONG'] === '1';
const CLIENTS = 3;
const LONGEST_DELAY_MS = 200;
const ANSWERS_BETWEEN = 6;
const MINUTE_MS = 60_000;

const TOGETHER: Part[] = ['worker', 'api', 'temporal'];
/** Each once. */
const VICTIMS: Part[][] = [['worker'], ['api'], ['temporal'], TOGETHER, ['postgres']];
const seed = chosenSeed();
const kills = Number(process.env['CRASH_KILLS'] ?? (IS_LONG ? 60 : VICTIMS.length));

/** Everybody's turn comes, in an order of chance; no round is like the one before. */
function victimsOf(chance: Chance): Part[][] {
  const round = () =>
    VICTIMS.map((parts) => ({ parts, place: chance.below(1_000_000) }))
      .sort((one, other) => one.place - other.place)
      .map(({ parts }) => parts);
  return Array.from({ length: Math.ceil(kills / VICTIMS.length) }, round)
    .flat()
    .slice(0, kills);
}

/** One client after the other life, until nobody is killed any more. */
async function liveOn(stack: CrashStack, ledger: Ledger, chance: Chance, isOver: () => boolean): Promise<void> {
  const aidRequestId = await anAidRequest(ledger);
  do await liveThrough(ledger, stack.client, aidRequestId, chance);
  while (!isOver());
}

describe(`processes killed at random moments (CRASH_SEED=${String(seed)}, ${String(kills)} kills)`, () => {
  let stack: CrashStack;
  const chance = createChance(seed);

  beforeAll(async () => {
    process.stderr.write(`Random kills: CRASH_SEED=${String(seed)} CRASH_KILLS=${String(kills)}\n`);
    stack = await startCrashStack();
  }, 2 * MINUTE_MS);
  afterAll(async () => {
    await stack.stop();
  }, MINUTE_MS);

  it(
    'carries out every command once, or refuses it once; database and workflows agree',
    async () => {
      const ledger = createLedger(stack.client);
      let isOver = false;
      const killing = async () => {
        for (const parts of victimsOf(chance)) {
          await stack.client.answers(1 + chance.below(ANSWERS_BETWEEN));
          await stack.client.nextAttempt();
          await moment(chance.below(LONGEST_DELAY_MS));
          await stack.kill(...parts);
          await stack.startAgain(...parts);
        }
      };
      const lives = Array.from({ length: CLIENTS }, async (_, index) => {
        await liveOn(stack, ledger, createChance(seed + index), () => isOver);
      });
      // When a client gives up, the killing has nobody left to wait for.
      await Promise.race([killing(), Promise.all(lives)]).finally(() => (isOver = true));
      await Promise.all(lives);

      const life = await aLife(ledger, stack.client, await anAidRequest(ledger));
      await life.save();
      await life.validate();
      await expectAgreement(stack, ledger.entries, ledger.stories);
      expect(ledger.stories.length).toBeGreaterThan(CLIENTS);
      const { entries, stories } = ledger;
      process.stderr.write(
        `${String(kills)} kills, ${String(entries.length)} commands, ${String(stories.length)} GPMIs\n`,
      );
    },
    (2 + kills) * MINUTE_MS,
  );
});
