import type { Day } from './days.ts';
import { versionName, type CaseFile, type Gpmi, type Person, type Version } from './state.ts';

/** The codes of the problems that the service may answer with. */
export type Problem =
  | ('ifMatchMissing' | 'functionMissing' | 'notFound' | 'closed' | 'staleRevision' | 'keyReused')
  | ('actionNotAvailable' | 'aidRequestClosed' | 'confirmationMissing' | 'contentRefused' | 'incomplete')
  | ('dayInTheFuture' | 'notPresented' | 'presentedBeforeValidation' | 'presentedBeforePaper' | 'paperMissing')
  | ('reflectionPeriodRunning' | 'signedAfterEnd' | 'reasonMissing' | 'agreementsRefused')
  | ('evaluatedBeforeSignature' | 'endedBeforeSignature');

/** One command on its way; `file` is a copy that may be changed. */
export type Step = { file: CaseFile; today: Day; who: Person };
export type VersionStep = Step & { gpmi: Gpmi; version: Version };

/** What may stand in the way, in the order in which it is told, and whether it does. */
export type Obstacles = Partial<Record<Problem, boolean>>;

/** The first thing that stands in the way; null when nothing did and the step was made. */
export function unless(obstacles: Obstacles, carryOut: () => void): Problem | null {
  const first = (Object.keys(obstacles) as Problem[]).find((problem) => obstacles[problem]);
  if (first !== undefined) return first;
  carryOut();
  return null;
}

/** Adds a line to the timeline; whatever is told of a version ends the run of saves that are told as one. */
export function tell(gpmi: Gpmi, version: Version, event: string, who: Person | null): void {
  version.saves = [];
  gpmi.events.push({ event, number: versionName(gpmi, version), who });
}

/** All saves of one person on one day are one line, unless something else happened to the version in between. */
export function tellSaved({ gpmi, version, who, today }: VersionStep, event: string, of: string): void {
  if (version.saves.some((line) => line.of === of && line.who === who && line.on === today)) return;
  gpmi.events.push({ event, number: versionName(gpmi, version), who });
  version.saves.push({ of, who, on: today });
}

/** A step of the process: counted, and told once. */
export function moved({ gpmi, version, who }: VersionStep, event: string): void {
  gpmi.revision += 1;
  tell(gpmi, version, event, who);
}
