import { availableActions, type Action } from '../access/actions.ts';
import type { Actor } from '../access/actor.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { endDay, isOpenEnd } from './contractEnd.ts';
import type { GpmiContent } from './gpmiContent.ts';
import { firstSignedOn, type GpmiFacts, type VersionFacts } from './gpmiFacts.ts';
import { formatNumber } from './gpmiNumber.ts';
import type { GpmiStatus } from './gpmiStatus.ts';
import { daysLateAt } from './markSigned.ts';
import type { EndReason } from './endReason.ts';
import { versionInForce } from './inForce.ts';
import { nextSteps, type NextStep } from './nextSteps.ts';
import { firstDayToSign } from './reflection.ts';

/** One version as a list shows it: number, status, days, and what this person may do with it now (R066–R075). */
export type VersionSummary = {
  versionId: string;
  gpmiId: string;
  number: string;
  status: GpmiStatus;
  /** What a change must name in `If-Match`. */
  revision: number;
  managerId: string | null;
  beginOn: PlainDate | null;
  /** null when not chosen yet or open; the stored day of an open end is never shown (A01). */
  endOn: PlainDate | null;
  isOpenEnd: boolean;
  validatedOn: PlainDate | null;
  presentedOn: PlainDate | null;
  /** The first day after the reflection; null until the contract was handed over. */
  firstDayToSign: PlainDate | null;
  signedOn: PlainDate | null;
  /** How far the first signature missed the three months; 0 when in time (R224, A11). */
  daysLate: number;
  /** The one whose contract holds today, over all GPMIs of the person (A26, A60). */
  isInForce: boolean;
  /** The day on which the whole GPMI ended, and why; null while it runs (A59). */
  endedOn: PlainDate | null;
  endReason: EndReason | null;
  availableActions: Action[];
  /** What leads on from here, each from its first day. */
  nextSteps: NextStep[];
};

type Shown = { revision: number; content: Pick<GpmiContent, 'beginOn' | 'end' | 'manager'> };

/** Late is a mark of the signature that was to be in time: the first one of the GPMI. */
const daysLateOf = (facts: GpmiFacts, { signedOn }: VersionFacts): number =>
  signedOn !== null && signedOn === firstSignedOn(facts) ? daysLateAt(facts, signedOn) : 0;

/** What is shown of a version, from its facts and its content. */
export function versionSummary(
  facts: GpmiFacts,
  version: VersionFacts,
  { revision, content }: Shown,
  actor: Pick<Actor, 'functions'>,
  today: PlainDate,
): VersionSummary {
  const isOpen = content.end !== null && isOpenEnd(content.end);
  return {
    versionId: version.versionId,
    gpmiId: facts.gpmiId,
    number: formatNumber({ major: facts.major, minor: version.minor }),
    status: version.status,
    revision,
    managerId: content.manager?.caseworkerId ?? null,
    beginOn: content.beginOn,
    endOn: isOpen ? null : endDay(content.end),
    isOpenEnd: isOpen,
    validatedOn: version.validatedOn,
    presentedOn: version.presentedOn,
    firstDayToSign: version.presentedOn === null ? null : firstDayToSign(version.presentedOn),
    signedOn: version.signedOn,
    daysLate: daysLateOf(facts, version),
    isInForce: versionInForce(facts, today)?.versionId === version.versionId,
    endedOn: facts.endedOn,
    endReason: facts.endReason,
    availableActions: availableActions(facts, version, actor, today),
    nextSteps: nextSteps(facts, version, actor, today),
  };
}
