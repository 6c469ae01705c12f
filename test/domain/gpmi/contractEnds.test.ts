import { describe, expect, it } from '@jest/globals';
import { addDays, day } from '../../../domain/calendar/plainDate.ts';
import { closesOn, endingVersion, endsByItselfOn, lastDayToComplete } from '../../../domain/gpmi/contractEnds.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { anyDay } from '../../builders/days.ts';
import { holdsForAll } from '../../builders/properties.ts';
import fc from 'fast-check';

const signed = aVersion.signedOn('2026-03-08');
const ending = (gpmi: { build: () => ReturnType<typeof aGpmi.build> }) => endingVersion(gpmi.build())?.versionId;

describe('A59: the version with whose last day a GPMI ends', () => {
  it('is the latest one, when that is signed', () => {
    expect(ending(aGpmi.withVersions(signed))).toBe('version-1.0');
    const newer = aVersion.numbered(1).signedOn('2026-06-01');
    expect(ending(aGpmi.withVersions(signed.withNewerVersion(), newer))).toBe('version-1.1');
  });

  it.each([aVersion, aVersion.presentedOn('2026-03-02')])('is none before a signature', (version) => {
    expect(ending(aGpmi.withVersions(version))).toBeUndefined();
  });

  it.each([aVersion.numbered(1), aVersion.numbered(1).presentedOn('2026-06-01')])(
    'A27: is none while a newer version is under way',
    (newer) => expect(ending(aGpmi.withVersions(signed.withNewerVersion(), newer))).toBeUndefined(),
  );

  it.each([null, '2099-12-21'])('A01: is none with an open end (stored as %s)', (endOn) => {
    const open = signed.with({ endOn: endOn === null ? null : day(endOn) });
    expect(ending(aGpmi.withVersions(open))).toBeUndefined();
  });

  it('is none once it has ended', () => {
    expect(ending(aGpmi.withVersions(signed).endedOn('2026-05-01'))).toBeUndefined();
  });

  it('is none where no version is left', () => {
    expect(ending(aGpmi.with({ versions: {} }))).toBeUndefined();
  });
});

describe('A59: the days after the last one', () => {
  it.each([
    { name: 'the end of February', last: '2027-02-28', ended: '2027-03-01' },
    { name: 'the end of leap February', last: '2028-02-28', ended: '2028-02-29' },
    { name: 'a year change', last: '2026-12-31', ended: '2027-01-01' },
  ])('it ends by itself the day after: $name', ({ last, ended }) => {
    expect(endsByItselfOn(day(last))).toBe(ended);
  });

  it.each([
    { ended: '2026-05-01', lastDay: '2026-11-01', closed: '2026-11-02' },
    { ended: '2026-08-31', lastDay: '2027-02-28', closed: '2027-03-01' },
    { ended: '2027-08-31', lastDay: '2028-02-29', closed: '2028-03-01' },
  ])('evaluations are completed for six months: ended $ended, until $lastDay', ({ ended, lastDay, closed }) => {
    expect(lastDayToComplete(day(ended))).toBe(lastDay);
    expect(closesOn(day(ended))).toBe(closed);
  });

  it('the last day to complete is always the one before it is closed, and never earlier for a later end', () => {
    holdsForAll(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(addDays(lastDayToComplete(one), 1)).toBe(closesOn(one));
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(closesOn(earlier) <= closesOn(later)).toBe(true);
      }),
    );
  });
});
