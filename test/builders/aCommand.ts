import { day } from '../../domain/calendar/plainDate.ts';
import type { CommandOf, GpmiCommandKind } from '../../domain/gpmi/gpmiCommand.ts';

const HEAD = {
  commandId: 'command-1',
  ocmwId: 'ocmw-1',
  gpmiId: 'gpmi-1',
  versionId: 'version-1.0',
  actorId: 'caseworker-1',
  revision: 1,
  factsRevision: 1,
};

const USUAL: { [Kind in GpmiCommandKind]: (today: string) => CommandOf<Kind> } = {
  validate: (today) => ({ ...HEAD, today: day(today), kind: 'validate' }),
  cancelValidation: (today) => ({ ...HEAD, today: day(today), kind: 'cancelValidation' }),
  deleteDraft: (today) => ({ ...HEAD, today: day(today), kind: 'deleteDraft' }),
  present: (today) => ({
    ...HEAD,
    today: day(today),
    kind: 'present',
    presentedOn: day(today),
    language: 'nl',
    hasReason: false,
  }),
  markSigned: (today) => ({
    ...HEAD,
    today: day(today),
    kind: 'markSigned',
    signedOn: day(today),
    hasReason: false,
    agreements: [],
  }),
  markUnsigned: (today) => ({ ...HEAD, today: day(today), kind: 'markUnsigned', hasReason: true }),
  startNewVersion: (today) => ({ ...HEAD, today: day(today), kind: 'startNewVersion', requestedBy: null }),
  endGpmi: (today) => ({
    ...HEAD,
    today: day(today),
    kind: 'endGpmi',
    endedOn: day(today),
    endReason: 'agreement',
    hasReason: false,
  }),
  addEvaluation: (today) => ({ ...HEAD, today: day(today), kind: 'addEvaluation', heldOn: day(today) }),
  validateEvaluation: (today) => ({
    ...HEAD,
    today: day(today),
    kind: 'validateEvaluation',
    evaluationId: 'evaluation-1',
    heldOn: day(today),
    contact: 'atTheCentre',
  }),
  deleteEvaluation: (today) => ({ ...HEAD, today: day(today), kind: 'deleteEvaluation', evaluationId: 'evaluation-1' }),
};

/** A command given on a day about that same day; `change` says what is not usual. */
export const aCommand = <Kind extends GpmiCommandKind>(
  kind: Kind,
  today: string,
  change: Partial<CommandOf<Kind>> = {},
): CommandOf<Kind> => ({ ...USUAL[kind](today), ...change });

/** Every kind of command there is. */
export const EVERY_COMMAND = Object.keys(USUAL) as GpmiCommandKind[];
