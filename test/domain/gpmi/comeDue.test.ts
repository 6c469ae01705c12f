import { describe, expect, it } from '@jest/globals';
import { comeDue } from '../../../domain/gpmi/comeDue.ts';
import { deadlinesOf } from '../../../domain/gpmi/deadlines.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

const nextOf = (gpmi: typeof aGpmi) => {
  const facts = gpmi.build();
  return comeDue(facts, facts.deadlines[0]!);
};

describe('what a day makes of a GPMI', () => {
  it('R212: the first day to sign makes nothing of it; it is told', () => {
    const gpmi = aGpmi.withVersions(aVersion.presentedOn('2026-03-02'));
    expect(nextOf(gpmi)).toEqual({ facts: gpmi.build(), event: 'gpmi.signaturePossible' });
  });

  it('A59: the day after the last day of the contract ends it, on that day', () => {
    const gpmi = aGpmi.withVersions(aVersion.signedOn('2026-03-08'));
    const { facts, event } = nextOf(gpmi);
    expect(event).toBe('gpmi.ended');
    expect(facts).toEqual({ ...gpmi.build(), endedOn: '2027-03-01', endReason: 'endDate' });
  });

  it('A59: the day after six months closes it, and nothing is due any more', () => {
    const gpmi = aGpmi.withVersions(aVersion.signedOn('2026-03-08')).endedOn('2026-05-01');
    const { facts, event } = nextOf(gpmi);
    expect(event).toBe('gpmi.closed');
    expect(facts).toEqual({ ...gpmi.build(), isClosed: true });
    expect(deadlinesOf(facts)).toEqual([]);
  });

  it('A59: one day leads to the next: signed, ended by itself, closed six months later', () => {
    const { facts: ended } = nextOf(aGpmi.withVersions(aVersion.signedOn('2026-03-08')));
    const [closes] = deadlinesOf(ended);
    expect(closes).toMatchObject({ kind: 'closes', dueOn: '2027-09-01', remindOn: '2027-09-02' });
    expect(comeDue(ended, closes!).facts).toMatchObject({ isClosed: true, endedOn: '2027-03-01' });
  });
});
