import { happens, type Candidate, type Choice } from './choice.ts';
import * as ofGpmi from './chooseForGpmi.ts';
import * as ofVersion from './chooseForVersion.ts';
import { isLook, type Command, type FileCommand } from './command.ts';
import { latestOf, type Gpmi } from './state.ts';

const GPMIS_AT_MOST = 5;
const OLDER_VERSION = 0.15;
const STRAY_OF_A_HUNDRED = 8;

function weighted({ chance }: Choice, candidates: readonly Candidate[]): Command {
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
  let left = (chance.below(1_000_000) / 1_000_000) * total;
  for (const { weight, make } of candidates) {
    left -= weight;
    if (left < 0) return make();
  }
  return candidates.at(-1)!.make();
}

function create({ chance }: Choice): FileCommand {
  const from = chance.oneOf(['granted', 'granted', 'granted', 'granted', 'gpmiOnly', 'gpmiOnly', 'refused'] as const);
  return { does: 'create', from, who: 'anke', revision: null, confirm: false };
}

function ofFile(choice: Choice): Candidate[] {
  const there = choice.file.gpmis.filter(({ versions }) => versions.length > 0);
  const isBusy = there.some(({ endedOn }) => endedOn === null);
  const most = there.length < GPMIS_AT_MOST ? 0.8 : 0.05;
  return [
    { weight: isBusy ? most : 5, make: () => create(choice) },
    { weight: 0.1, make: () => ({ does: 'overview', who: 'anke', revision: null, confirm: false }) },
  ];
}

function ofOneGpmi(choice: Choice, gpmi: Gpmi): Candidate[] {
  const latest = latestOf(gpmi);
  const versions = gpmi.versions.flatMap((version) => {
    const share = version === latest ? 1 : OLDER_VERSION;
    return ofVersion.likely(choice, gpmi, version).map(({ weight, make }) => ({ weight: weight * share, make }));
  });
  const share = gpmi.isClosed ? 0.1 : 1;
  return [...versions, ...ofGpmi.likely(choice, gpmi)].map(({ weight, make }) => ({ weight: weight * share, make }));
}

/** Anything with anything, also with what is not there any more. */
function stray(choice: Choice): Command {
  const { chance, file } = choice;
  const { gpmis, gone } = file;
  const everyVersion = gpmis.flatMap((gpmi) => gpmi.versions.map((version) => ({ gpmi, version })));
  if (happens(chance, 15) && gone.versions.length > 0) return ofVersion.onGone(choice, chance.oneOf(gone.versions));
  if (happens(chance, 15) && gone.evaluations.length > 0) return ofGpmi.onGone(choice, chance.oneOf(gone.evaluations));
  if (gpmis.length === 0) return create(choice);
  if (everyVersion.length === 0 || happens(chance, 25)) return ofGpmi.any(choice, chance.oneOf(gpmis));
  const { gpmi, version } = chance.oneOf(everyVersion);
  return ofVersion.any(choice, gpmi, version);
}

/** Asked as people do who look away: an old screen, no answer to "are you sure?", another centre. */
function spoiled({ chance }: Choice, command: Command): Command {
  if (command.does === 'makePaper') return command;
  const slip = chance.below(100);
  if (slip < 4) return { ...command, who: 'claire' };
  if (isLook(command) || command.revision === null) return command;
  if (slip < 8) return { ...command, revision: Math.max(1, command.revision - 1) };
  if (slip < 10) return { ...command, revision: command.revision + 1 };
  if (slip < 11) return { ...command, revision: null };
  return slip < 15 ? { ...command, confirm: false } : command;
}

const byWhom = ({ chance }: Choice, command: Command): Command =>
  command.does === 'makePaper' || command.who === 'sofie' || happens(chance, 60)
    ? command
    : { ...command, who: 'sofie' };

/** The next thing that somebody asks: mostly what makes sense, sometimes what does not. */
export function choose(choice: Choice): Command {
  const isStray = happens(choice.chance, STRAY_OF_A_HUNDRED);
  const candidates = [...ofFile(choice), ...choice.file.gpmis.flatMap((gpmi) => ofOneGpmi(choice, gpmi))];
  const command = isStray ? stray(choice) : weighted(choice, candidates);
  return spoiled(choice, byWhom(choice, command));
}
