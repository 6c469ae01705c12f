import { expect } from '@jest/globals';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import type { Chance } from '../crash/support/chance.ts';
import { ask, send, type Heard, type Sent, type World } from './ask.ts';
import { canBeAtOnce, concernsAll, ordersOf, type Judged } from './atOnce.ts';
import type { Ids } from './callOf.ts';
import { choose } from './choose.ts';
import { changesFacts, gpmiOf, isLook, type Command } from './command.ts';
import { expectAgreement, expectContent, expectStatus, expectWorkflow, readFacts } from './compare.ts';
import type { Day } from './days.ts';
import { step } from './model.ts';
import { passDays } from './passDays.ts';
import { gpmiName, type CaseFile } from './state.ts';
import type { Tally } from './tally.ts';
import { createTimers } from './timers.ts';

const LAST_TOLD = 30;
const KEPT_CALLS = 20;
const AGAIN_OF_A_HUNDRED = 8;
const AT_ONCE_OF_A_HUNDRED = 6;
const WORKFLOWS_OF_A_HUNDRED = 25;

/** What a command may have changed: nothing, its own GPMI, or that and what the others of the file know. */
type Reach = 'nothing' | 'own' | 'all';

type Options = { world: World; ids: Ids; file: CaseFile; chance: Chance; tally: Tally };

/** The file of one person and everything that is asked of it, held against the model after each command. */
export function createPlayer({ world, ids, file: blank, chance, tally }: Options) {
  const fireTimers = createTimers(world, ids);
  let file = blank;
  let facts: GpmiFacts[] = [];
  let seenOn: Day = '';
  const told: string[] = [];
  const calls: { sent: Sent; heard: Heard }[] = [];
  const numbers = new Set<string>();

  const tell = (line: string): void => {
    told.push(line);
    if (told.length > LAST_TOLD) told.shift();
  };

  /** What the service made gets its name; a number is never given twice (A23, A24). */
  function learn({ answer: { made }, heard }: Judged): void {
    if (made === null) return;
    const { gpmiId, versionId, evaluationId, number } = heard.body as Record<string, string>;
    if (evaluationId !== undefined) return void ids.named.set(made, evaluationId);
    expect(number).toBe(made);
    expect(numbers).not.toContain(number);
    numbers.add(made);
    ids.named.set(made, versionId!).set(made.split('.')[0]!, gpmiId!);
  }

  function keep(sent: Sent | null, heard: Heard): void {
    // What is wrong with a call itself is told before its key is looked at.
    if (sent?.key == null || [400, 428].includes(heard.status)) return;
    calls.push({ sent, heard });
    if (calls.length > KEPT_CALLS) calls.shift();
  }

  /** What is committed agrees with the model. */
  async function check(today: Day, touched: string[], reach: Reach): Promise<void> {
    const reader = chance.oneOf(['anke', 'sofie'] as const);
    const before = facts;
    facts = await expectAgreement(world, { ids, file, today, reader, touched });
    if (reach === 'nothing') expect(facts).toEqual(before);
    facts.forEach(({ revision }, index) => {
      const gpmi = file.gpmis[index]!;
      const isRight = revision === gpmi.revision || (reach === 'all' && revision > gpmi.revision);
      if (!isRight) throw new Error(`The facts of GPMI ${gpmiName(gpmi)} are at ${revision}, not ${gpmi.revision}.`);
      gpmi.revision = revision;
    });
    seenOn = today;
  }

  /** The days that have come, and what they make of the file by themselves. */
  async function passTime(today: Day): Promise<string[]> {
    file = passDays(file, today);
    return await fireTimers(today);
  }

  /** After a command that was carried out: what the days make of it at once, and now and then the workflow. */
  async function checkDone(command: Command, about: string, today: Day): Promise<void> {
    const concerned = await passTime(today);
    await check(today, [about, ...concerned], concerned.length > 0 || concernsAll(command) ? 'all' : 'own');
    const own = facts.find(({ major }) => String(major) === about);
    const isSample = chance.below(100) < WORKFLOWS_OF_A_HUNDRED;
    if (isSample && changesFacts(command) && own !== undefined) await expectWorkflow(world, own);
  }

  async function askOne(command: Command, today: Day): Promise<void> {
    const { answer, after } = step(file, command, today);
    const { heard, sent } = await ask(world, ids, file, command);
    tell(`${today} ${JSON.stringify(command)} -> ${String(heard.status)} ${heard.problem ?? ''}`);
    tally.count(command, heard);
    expect({ status: heard.status, problem: heard.problem }).toEqual({
      status: answer.status,
      problem: answer.problem,
    });
    learn({ answer, heard });
    keep(sent, heard);
    file = after;
    const isDone = answer.problem === null;
    const about = gpmiOf(command) ?? String(file.lastMajor);
    if (isDone && command.does === 'consult') expectContent(file, command.version, heard.body);
    if (isDone && !isLook(command)) await checkDone(command, about, today);
    else await check(today, [about], 'nothing');
  }

  /** The same key gets the same answer, whatever has happened since; with another revision it is refused. */
  async function askAgain(today: Day): Promise<void> {
    const { sent, heard } = chance.oneOf(calls);
    const isOther = sent.revision !== null && chance.below(3) === 0;
    const answer = await send(world, isOther ? { ...sent, revision: 999_999 } : sent);
    const { method, path } = sent.call;
    tell(`${today} the key of ${method} ${path} again${isOther ? ', changed' : ''} -> ${String(answer.status)}`);
    tally.countAgain();
    if (isOther) expect(answer).toMatchObject({ status: 422, problem: 'keyReused' });
    else expect(answer).toEqual(heard);
    await check(today, [], 'nothing');
  }

  /** Two at the same moment: one of them was first, whichever. */
  async function askBoth(commands: readonly [Command, Command], today: Day): Promise<void> {
    const asked = await Promise.all(
      commands.map(async (command) => ({ command, ...(await ask(world, ids, file, command)) })),
    );
    for (const { command, heard, sent } of asked) {
      tell(`${today} at once: ${JSON.stringify(command)} -> ${String(heard.status)} ${heard.problem ?? ''}`);
      tally.count(command, heard);
      keep(sent, heard);
    }
    tally.countAtOnce();
    const [first, second] = ordersOf(file, [asked[0]!, asked[1]!], today);
    first!.judged.forEach(learn);
    file = first!.after;
    await passTime(today);
    await check(today, file.gpmis.map(gpmiName), 'all').catch(async (fault: unknown) => {
      // The answers may fit both orders, and what is committed one only.
      if (second === undefined) throw fault;
      file = passDays(second.after, today);
      await check(today, file.gpmis.map(gpmiName), 'all');
    });
  }

  async function act(today: Day): Promise<void> {
    if (seenOn !== today) await check(today, await passTime(today), 'all');
    const choice = { chance, file, today };
    const kind = chance.below(100);
    if (kind < AGAIN_OF_A_HUNDRED && calls.length > 0) return void (await askAgain(today));
    const command = choose(choice);
    if (kind >= AGAIN_OF_A_HUNDRED + AT_ONCE_OF_A_HUNDRED) return void (await askOne(command, today));
    const other = choose(choice);
    if (canBeAtOnce(command, other)) await askBoth([command, other], today);
    else await askOne(command, today);
  }

  async function end(): Promise<void> {
    for (const one of await readFacts(world.service, ids)) {
      if (!one.isClosed) await expectWorkflow(world, one); // whose GPMI is closed is told nothing any more
      await expectStatus(world, one);
    }
    tally.countFile(file);
  }

  const orTell = async (doing: Promise<void>): Promise<void> => {
    try {
      await doing;
    } catch (cause) {
      const what = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${what}\nThe last commands:\n${told.join('\n')}`, { cause });
    }
  };
  return {
    /** The next thing that is asked. */
    play: async (today: Day): Promise<void> => {
      await orTell(act(today));
    },
    /** At the end every workflow knows what is committed, and has ended when its GPMI is closed. */
    end: async (): Promise<void> => {
      await orTell(end());
    },
  };
}
