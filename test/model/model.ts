import type { Command, EvaluationCommand, FileCommand, GpmiCommand, VersionCommand } from './command.ts';
import type { Day } from './days.ts';
import { stepOfEvaluation, stepOfGpmi } from './modelOfGpmi.ts';
import { stepOfVersion } from './modelOfVersion.ts';
import { BLANK, findEvaluation, findVersion, gpmiName, latestOf, newVersion, versionName } from './state.ts';
import type { CaseFile, Gpmi } from './state.ts';
import { tell, type Problem, type Step } from './steps.ts';

/** What the service must answer; `made` is the name of what the command made. */
export type Answer = { status: number; problem: Problem | null; made: string | null };

/** The numbers of architecture, section 10; a rule that refuses is 422. */
const STATUS: Partial<Record<Problem, number>> = {
  functionMissing: 403,
  notFound: 404,
  closed: 409,
  actionNotAvailable: 409,
  aidRequestClosed: 409,
  staleRevision: 412,
  ifMatchMissing: 428,
};
const SUCCESS: Partial<Record<Command['does'], number>> = {
  ...{ create: 201, startNewVersion: 201, addEvaluation: 201 },
  ...{ deleteDraft: 204, deleteEvaluation: 204 },
};

/** What is wrong with the call itself, before anybody looks at what it is about. */
function misshapen(command: Command): Problem | null {
  const namesRevision = !['create', 'overview', 'consult', 'consultEvaluation', 'makePaper', 'addEvaluation'].includes(
    command.does,
  );
  return namesRevision && command.revision === null ? 'ifMatchMissing' : null;
}

function ofFile({ file }: Step, command: FileCommand): Problem | null {
  if (command.does === 'overview') return null;
  if (command.from === 'refused') return 'aidRequestClosed'; // R002: only from a request that is open
  file.lastMajor += 1;
  const version = newVersion(0, BLANK);
  const gpmi: Gpmi = {
    ...{ major: file.lastMajor, revision: 1, lastMinor: 0, versions: [version] },
    ...{ evaluations: [], evaluationsMade: 0, events: [] },
    ...{ endedOn: null, endReason: null, isClosed: false },
    responsible: command.who === 'sofie' ? 'sofie' : 'anke',
  };
  file.gpmis.push(gpmi);
  tell(gpmi, version, 'gpmi.created', command.who);
  return null;
}

function ofVersion(step: Step, command: VersionCommand): Problem | null {
  const found = findVersion(step.file, command.version);
  if (found === undefined) return 'notFound';
  const asksRevision = !['consult', 'makePaper', 'addEvaluation'].includes(command.does);
  if (asksRevision && command.revision !== found.version.revision) return 'staleRevision';
  return stepOfVersion({ ...step, ...found }, command);
}

function ofEvaluation(step: Step, command: EvaluationCommand): Problem | null {
  const found = findEvaluation(step.file, command.evaluation);
  if (found === undefined) return 'notFound';
  if (command.does === 'consultEvaluation') return null;
  if (command.revision !== found.evaluation.revision) return 'staleRevision';
  return found.gpmi.isClosed ? 'closed' : stepOfEvaluation({ ...step, ...found }, command);
}

function ofGpmi(step: Step, command: GpmiCommand): Problem | null {
  const gpmi = step.file.gpmis.find((one) => gpmiName(one) === command.gpmi);
  const latest = gpmi && latestOf(gpmi);
  if (gpmi === undefined || latest === undefined) return 'notFound'; // A70: it went with its only version
  if (command.revision !== gpmi.revision) return 'staleRevision';
  return gpmi.isClosed ? 'closed' : stepOfGpmi({ ...step, gpmi, version: latest }, command);
}

function carryOut(step: Step, command: Command): Problem | null {
  if (command.who === 'claire') return 'notFound'; // nothing of another centre is there
  if ('version' in command) return ofVersion(step, command);
  if ('evaluation' in command) return ofEvaluation(step, command);
  return 'gpmi' in command ? ofGpmi(step, command) : ofFile(step, command);
}

/** The name of what a command made: the last one of its kind. */
function madeBy(command: Command, { gpmis }: CaseFile): string | null {
  const gpmi =
    'version' in command ? gpmis.find((one) => gpmiName(one) === command.version.split('.')[0]) : gpmis.at(-1);
  const version = gpmi && latestOf(gpmi);
  if (gpmi === undefined || version === undefined) return null;
  if (command.does === 'create' || command.does === 'startNewVersion') return versionName(gpmi, version);
  return command.does === 'addEvaluation' ? (gpmi.evaluations.at(-1)?.name ?? null) : null;
}

/** What a command must be answered, and the file after it: the same one when it was refused. */
export function step(before: CaseFile, command: Command, today: Day): { answer: Answer; after: CaseFile } {
  const file = structuredClone(before);
  const problem = misshapen(command) ?? carryOut({ file, today, who: command.who }, command);
  if (problem !== null) return { answer: { status: STATUS[problem] ?? 422, problem, made: null }, after: before };
  const status = SUCCESS[command.does] ?? 200;
  return { answer: { status, problem, made: madeBy(command, file) }, after: file };
}
