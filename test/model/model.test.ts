import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createChance, type Chance } from '../crash/support/chance.ts';
import { devServer, startService, type TestService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';
import type { World } from './ask.ts';
import { KINDS } from './command.ts';
import { daysAfter, type Day } from './days.ts';
import { openFile } from './openFile.ts';
import { createPlayer } from './player.ts';
import { createTally } from './tally.ts';

const START = '2041-03-04';
const COMMANDS_A_PART = 1000;
const FILES_SIDE_BY_SIDE = 10;
/** The chances of two files of one run never begin alike. */
const FILES_APART = 1000;
const MINUTE_MS = 60_000;

const isLong = process.env['TEST_LONG'] !== undefined;
/** The short run is the first part of the long one. */
const PARTS = isLong ? 10 : 1;
const seed = Number(process.env['MODEL_SEED'] ?? 20_260_302);
/** One part, or one file of it, as a failure names it: the same seed has it do the same again. */
const [onlyPart, onlyFile] = (process.env['MODEL_ONLY'] ?? '')
  .split('/')
  .map((text) => (text === '' ? null : Number(text)));

const clock = createTestClock(START);
const tally = createTally();
let world: World;
let service: TestService;

beforeAll(async () => {
  process.stderr.write(`Commands by chance: MODEL_SEED=${String(seed)}\n`);
  // What is made ahead after a validation is not what this is about, and takes longer than all the rest.
  const disturb: NonNullable<Parameters<typeof startService>[0]['disturb']> = (activities) => ({
    ...activities,
    renderContract: async () => await Promise.resolve({ sha256: '' }),
  });
  service = await startService({ clock, engine: await devServer(), disturb });
  const [anke, sofie, claire] = await Promise.all([
    service.as('anke.peeters'),
    service.as('sofie.maes'),
    service.as('claire.dubois'),
  ]);
  world = { service, callers: { anke, sofie, claire } };
}, 2 * MINUTE_MS);
afterAll(async () => {
  await service.stop();
});

/** Mostly the same day or the next one; now and then weeks or months. */
function daysToPass(chance: Chance): number {
  const kind = chance.below(100);
  if (kind < 50) return 0;
  if (kind < 75) return 1;
  if (kind < 87) return 2 + chance.below(5);
  if (kind < 95) return 6 + chance.below(7);
  return kind < 99 ? 30 + chance.below(31) : 200;
}

type Player = ReturnType<typeof createPlayer> & { name: string };

async function playersOf(part: number): Promise<Player[]> {
  const files = Array.from({ length: FILES_SIDE_BY_SIDE }, (_, index) => index);
  const wanted = files.filter((index) => onlyFile == null || index === onlyFile);
  return await Promise.all(
    wanted.map(async (index) => {
      const chance = createChance((seed + part) * FILES_APART + index);
      const opened = await openFile(world, chance, START);
      const name = `MODEL_SEED=${String(seed)} MODEL_ONLY=${String(part)}/${String(index)}`;
      return { name, ...createPlayer({ world, chance, tally, ...opened }) };
    }),
  );
}

/** Files side by side; each follows its own chance, and the days pass for all of them. One that failed is left alone. */
async function playPart(part: number): Promise<void> {
  const days = createChance(seed + part);
  let today: Day = START;
  clock.set(today);
  const players = new Set(await playersOf(part));
  const faults: string[] = [];
  const together = async (doing: (player: Player) => Promise<void>): Promise<void> => {
    const each = [...players].map(async (player) => {
      await doing(player).catch((fault: unknown) => {
        players.delete(player);
        faults.push(`${player.name}\n${fault instanceof Error ? fault.message : String(fault)}`);
      });
    });
    await Promise.all(each);
  };
  for (let round = 0; round < COMMANDS_A_PART / FILES_SIDE_BY_SIDE; round += 1) {
    today = daysAfter(today, daysToPass(days));
    clock.set(today);
    await together(async ({ play }) => {
      await play(today);
    });
  }
  await together(async ({ end }) => {
    await end();
  });
  if (faults.length > 0) throw new Error(faults.join('\n\n'));
}

describe('commands by chance, held against a model of the process', () => {
  const parts = Array.from({ length: PARTS }, (_, part) => part);
  it.each(parts.filter((part) => onlyPart == null || part === onlyPart))(
    'part %i: every answer, the database, the workflows and the overview agree with it',
    async (part) => {
      await playPart(part);
      process.stderr.write(`After part ${String(part)}: ${tally.text()}\n`);
    },
    10 * MINUTE_MS,
  );

  it('went everywhere: each kind of command was carried out, and the count is what was promised', () => {
    if (onlyPart != null) return;
    expect(tally.accepted()).toEqual([...KINDS].sort());
    expect(tally.commands()).toBeGreaterThanOrEqual(PARTS * COMMANDS_A_PART);
  });
});
