import { firstDayToSign } from '../../domain/gpmi/reflection.ts';
import type { GpmiCommand } from '../../domain/gpmi/gpmiCommand.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import { daysLateIfSigned } from '../../domain/gpmi/markSigned.ts';
import type { EventData } from '../../domain/record/event.ts';
import type { Change } from './change.ts';

/** The version that the timeline speaks of: a new one takes the id of its command. */
export const versionAfter = ({ kind, commandId, versionId }: GpmiCommand): string =>
  kind === 'startNewVersion' ? commandId : versionId;

/** The number of that version. */
export function numberAfter({ command, found, after }: Change): string {
  const { major } = found.facts;
  const minor = after.versions[versionAfter(command)]?.minor ?? found.stored.number.minor;
  return formatNumber({ major, minor });
}

/** The days and codes that the timeline's sentence needs, and the person's own words where a rule asked for them (A69). */
export function eventData({ command, found, reason }: Change): EventData {
  const said = reason === null ? {} : { reason };
  switch (command.kind) {
    case 'present':
      return { presentedOn: command.presentedOn, firstDayToSign: firstDayToSign(command.presentedOn), ...said };
    case 'markSigned':
      return { signedOn: command.signedOn, daysLate: daysLateIfSigned(found.facts, command.signedOn), ...said };
    case 'startNewVersion':
      return { from: formatNumber(found.stored.number), requestedBy: command.requestedBy };
    case 'endGpmi':
      return { endedOn: command.endedOn, endReason: command.endReason, ...said };
    case 'validateEvaluation':
      return { heldOn: command.heldOn, contact: command.contact };
    default:
      return said;
  }
}
