import type { Day } from './days.ts';
import { daysToCome, type Due } from './rules.ts';
import { latestOf, latestSigned, type CaseFile, type Gpmi } from './state.ts';
import { tell } from './steps.ts';

/** What a day makes of a GPMI by itself, when it has come. */
function come(gpmi: Gpmi, { kind, dueOn }: Due): void {
  const latest = latestOf(gpmi);
  if (latest === undefined) return;
  gpmi.revision += 1;
  switch (kind) {
    case 'signaturePossible': {
      const version = gpmi.versions.find(({ status }) => status === 'toSign') ?? latest;
      version.told.push(dueOn);
      return void tell(gpmi, version, 'gpmi.signaturePossible', null);
    }
    case 'endsByItself':
      gpmi.endedOn = dueOn;
      gpmi.endReason = 'endDate';
      return void tell(gpmi, latest, 'gpmi.ended', null);
    case 'closes':
      gpmi.isClosed = true;
      return void tell(gpmi, latestSigned(gpmi) ?? latest, 'gpmi.closed', null);
  }
}

/** The file as the days have made it, up to and with today. */
export function passDays(before: CaseFile, today: Day): CaseFile {
  const file = structuredClone(before);
  for (const gpmi of file.gpmis) {
    for (let next = daysToCome(gpmi)[0]; next !== undefined && next.remindOn <= today; next = daysToCome(gpmi)[0]) {
      come(gpmi, next);
    }
  }
  return file;
}
