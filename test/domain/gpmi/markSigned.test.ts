import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import { daysLateAt } from '../../../domain/gpmi/markSigned.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf, versionAfter } from '../../builders/decisions.ts';

const presented = aGpmi.withVersions(aVersion.presentedOn('2026-03-02'));
const signedOn = (iso: string, hasReason = false) =>
  aCommand('markSigned', '2026-12-31', { signedOn: day(iso), hasReason });

describe('R093, R095: recording that all parties signed', () => {
  it('makes the contract signed on the day that was given, and changes nothing else', () => {
    expect(versionAfter(decide(presented.build(), signedOn('2026-03-08')))).toEqual(
      aVersion.presentedOn('2026-03-02').signedOn('2026-03-08').build(),
    );
  });

  it('T022, A10: refuses the fifth day, and says from which day on', () => {
    expect(refusalOf(decide(presented.build(), signedOn('2026-03-07')))).toEqual({
      code: 'reflectionPeriodRunning',
      firstDayToSign: '2026-03-08',
    });
  });

  it.each(['2026-03-02', '2026-03-01', '2025-03-08'])('A12: refuses %s, on or before the hand-over', (iso) => {
    expect(refusalOf(decide(presented.build(), signedOn(iso)))?.code).toBe('reflectionPeriodRunning');
  });

  it('A51: accepts the first day also when it is a Sunday', () => {
    expect(decide(presented.build(), signedOn('2026-03-08')).ok).toBe(true);
  });

  it('T027, D001: refuses while nothing was handed over', () => {
    const facts = aGpmi.withVersions(aVersion.validatedOn('2026-03-02')).build();
    expect(refusalOf(decide(facts, signedOn('2026-03-08')))).toEqual({ code: 'notPresented' });
  });

  it('A12: refuses tomorrow and accepts today', () => {
    const command = (iso: string) => aCommand('markSigned', '2026-03-10', { signedOn: day(iso) });
    expect(refusalOf(decide(presented.build(), command('2026-03-11')))).toEqual({
      code: 'dayInTheFuture',
      field: 'signedOn',
      today: '2026-03-10',
    });
    expect(decide(presented.build(), command('2026-03-10')).ok).toBe(true);
  });

  it.each([
    { name: 'the end of leap February', presentedOn: '2024-02-24', refused: '2024-02-29', first: '2024-03-01' },
    { name: 'a year change', presentedOn: '2025-12-26', refused: '2025-12-31', first: '2026-01-01' },
    { name: 'the night summer time begins', presentedOn: '2026-03-24', refused: '2026-03-29', first: '2026-03-30' },
    { name: 'the night summer time ends', presentedOn: '2026-10-20', refused: '2026-10-25', first: '2026-10-26' },
  ])('R212: over $name the first day is $first', ({ presentedOn, refused, first }) => {
    const facts = aGpmi.withoutLimit().withVersions(aVersion.presentedOn(presentedOn)).build();
    expect(refusalOf(decide(facts, signedOn(refused)))).toMatchObject({ firstDayToSign: first });
    expect(decide(facts, signedOn(first)).ok).toBe(true);
  });

  it.each([aVersion, aVersion.signedOn('2026-03-08')])('R072: is offered to a version to sign only', (version) => {
    const decision = decide(aGpmi.withVersions(version).build(), signedOn('2026-03-20'));
    expect(refusalOf(decision)).toMatchObject({ code: 'actionNotAvailable', rule: 'R093' });
  });
});

describe('A57: the last day of the contract', () => {
  const ending = (endOn: string | null) =>
    aGpmi.withVersions(aVersion.presentedOn('2026-03-02').with({ endOn: endOn === null ? null : day(endOn) })).build();

  it('may still be the day of the signature', () => {
    expect(decide(ending('2026-03-08'), signedOn('2026-03-08')).ok).toBe(true);
  });

  it('refuses a signature after it', () => {
    expect(refusalOf(decide(ending('2026-03-08'), signedOn('2026-03-09')))).toEqual({
      code: 'signedAfterEnd',
      endOn: '2026-03-08',
    });
  });

  it.each([null, '2099-12-21'])('does not limit a contract whose stored end is %s', (endOn) => {
    expect(decide(ending(endOn), signedOn('2026-04-15')).ok).toBe(true);
  });
});

describe('R224, A11, A53: the three months', () => {
  it('T013: a signature a day late is refused without a reason, and accepted and counted with one', () => {
    expect(refusalOf(decide(presented.build(), signedOn('2026-04-16')))).toEqual({
      code: 'reasonMissing',
      reasonFor: 'lateSignature',
      daysLate: 1,
    });
    const facts = factsAfter(decide(presented.build(), signedOn('2026-04-16', true)));
    expect(facts.versions['version-1.0']?.signedOn).toBe('2026-04-16');
    expect(daysLateAt(facts, day('2026-04-16'))).toBe(1);
  });

  it('asks no reason on the last good day', () => {
    expect(decide(presented.build(), signedOn('2026-04-15')).ok).toBe(true);
  });

  it('29 February: a decision of that day leaves until 29 May', () => {
    const facts = presented.decidedOn('2024-02-29').withVersions(aVersion.presentedOn('2024-05-23')).build();
    expect(decide(facts, signedOn('2024-05-29')).ok).toBe(true);
    expect(refusalOf(decide(facts, signedOn('2024-05-30')))).toMatchObject({ daysLate: 1 });
  });

  it('never run for a GPMI that answers no decision', () => {
    const facts = presented.withoutLimit().build();
    expect(decide(facts, signedOn('2026-12-31')).ok).toBe(true);
    expect(daysLateAt(facts, day('2026-12-31'))).toBe(0);
  });

  it('never run for a later version of a GPMI that was signed before', () => {
    const second = aVersion.numbered(1).presentedOn('2026-09-01');
    const facts = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), second).build();
    const command = aCommand('markSigned', '2026-12-31', { versionId: 'version-1.1', signedOn: day('2026-09-07') });
    expect(decide(facts, command).ok).toBe(true);
  });

  it('are not missed by what is not signed', () => {
    expect(daysLateAt(presented.build(), null)).toBe(0);
  });
});
