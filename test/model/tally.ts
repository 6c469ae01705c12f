import type { Heard } from './ask.ts';
import type { Command, Kind } from './command.ts';
import type { CaseFile } from './state.ts';

/** Counts what a run has been through, so that it can be seen that it went everywhere. */
export function createTally() {
  const accepted = new Map<Kind, number>();
  const problems = new Map<string, number>();
  const more = { again: 0, atOnce: 0, files: 0, gpmis: 0, versions: 0, closed: 0 };
  let commands = 0;
  const add = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const listed = <Key extends string>(counts: Map<Key, number>): string =>
    [...counts]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, count]) => `${key} ${String(count)}`)
      .join(', ');
  return {
    commands: () => commands,
    accepted: () => [...accepted.keys()].sort(),
    count: ({ does }: Command, { problem }: Pick<Heard, 'problem'>): void => {
      commands += 1;
      if (problem === null) add(accepted, does);
      else add(problems, problem);
    },
    countAgain: (): void => {
      commands += 1;
      more.again += 1;
    },
    countAtOnce: (): void => void (more.atOnce += 1),
    countFile: ({ gpmis }: CaseFile): void => {
      more.files += 1;
      more.gpmis += gpmis.length;
      more.versions += gpmis.reduce((sum, { lastMinor }) => sum + lastMinor + 1, 0);
      more.closed += gpmis.filter(({ isClosed }) => isClosed).length;
    },
    text: (): string => {
      const { again, atOnce, files, gpmis, versions, closed } = more;
      const made = `${String(files)} files, ${String(gpmis)} GPMIs (${String(closed)} closed), ${String(versions)} versions`;
      const twice = `the same key again ${String(again)}, pairs at once ${String(atOnce)}`;
      return `${String(commands)} commands; ${made}; ${twice}\n  done: ${listed(accepted)}\n  refused: ${listed(problems)}`;
    },
  };
}
export type Tally = ReturnType<typeof createTally>;
