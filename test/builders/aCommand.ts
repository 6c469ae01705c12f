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
  markSigned: (today) => ({ ...HEAD, today: day(today), kind: 'markSigned', signedOn: day(today), hasReason: false }),
  markUnsigned: (today) => ({ ...HEAD, today: day(today), kind: 'markUnsigned', hasReason: true }),
};

/** A command given on a day about that same day; `change` says what is not usual. */
export const aCommand = <Kind extends GpmiCommandKind>(
  kind: Kind,
  today: string,
  change: Partial<CommandOf<Kind>> = {},
): CommandOf<Kind> => ({ ...USUAL[kind](today), ...change });

/** Every kind of command there is. */
export const EVERY_COMMAND = Object.keys(USUAL) as GpmiCommandKind[];
