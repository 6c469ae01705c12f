import type { TimelineEventName } from '../record/event.ts';
import type { Deadline } from './deadline.ts';
import type { GpmiFacts } from './gpmiFacts.ts';

/** What a day makes of a GPMI when it has come, and what the timeline says of it. */
export function comeDue(facts: GpmiFacts, { kind, dueOn }: Deadline): { facts: GpmiFacts; event: TimelineEventName } {
  switch (kind) {
    case 'signaturePossible':
      return { facts, event: 'gpmi.signaturePossible' };
    case 'endsByItself':
      return { facts: { ...facts, endedOn: dueOn, endReason: 'endDate' }, event: 'gpmi.ended' };
    case 'closes':
      return { facts: { ...facts, isClosed: true }, event: 'gpmi.closed' };
  }
}
