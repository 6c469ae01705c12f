import { describe, expect, it } from '@jest/globals';
import { OPEN_END_DATE } from '../../../domain/gpmi/contractEnd.ts';
import { deadlinesOf } from '../../../domain/gpmi/deadlines.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

describe('R212: the day from which a contract may be signed', () => {
  it('T015: is due, and told, on the sixth day after the hand-over, and says why', () => {
    const facts = aGpmi.withVersions(aVersion.presentedOn('2026-03-02')).build();
    expect(deadlinesOf(facts)).toEqual([
      {
        key: 'version-1.0/signaturePossible/2026-03-08/2026-03-08',
        kind: 'signaturePossible',
        versionId: 'version-1.0',
        dueOn: '2026-03-08',
        remindOn: '2026-03-08',
        rule: 'R212',
        because: { event: 'presented', on: '2026-03-02', count: 5, unit: 'calendarDays' },
      },
    ]);
  });

  it('A62: is the same reminder for the same hand-over and another one for another day', () => {
    const keyFor = (iso: string) => deadlinesOf(aGpmi.withVersions(aVersion.presentedOn(iso)).build())[0]?.key;
    expect(keyFor('2026-03-02')).toBe(keyFor('2026-03-02'));
    expect(keyFor('2026-03-03')).not.toBe(keyFor('2026-03-02'));
  });

  it.each([
    ['in progress', aVersion],
    ['validated and not handed over', aVersion.validatedOn('2026-03-02')],
    ['signed with an open end', aVersion.signedOn('2026-03-08').with({ endOn: OPEN_END_DATE })],
  ])('there is none for a version that is %s', (_status, version) => {
    expect(deadlinesOf(aGpmi.withVersions(version).build())).toEqual([]);
  });

  it('there is none for a GPMI that is closed', () => {
    expect(deadlinesOf(aGpmi.withVersions(aVersion.presentedOn('2026-03-02')).closed().build())).toEqual([]);
  });

  it('the next one comes first, whatever the order of the versions', () => {
    const facts = aGpmi
      .withVersions(aVersion.presentedOn('2026-03-10'), aVersion.numbered(1).presentedOn('2026-03-02'))
      .build();
    expect(deadlinesOf(facts).map(({ dueOn }) => dueOn)).toEqual(['2026-03-08', '2026-03-16']);
  });
});

describe('A59: the end of a contract, and the last day to complete its evaluations', () => {
  const signed = aVersion.signedOn('2026-03-08');

  it('is due the day after its last day, and says why', () => {
    expect(deadlinesOf(aGpmi.withVersions(signed).build())).toEqual([
      {
        key: 'gpmi-1/endsByItself/2027-03-01/2027-03-01',
        kind: 'endsByItself',
        versionId: 'version-1.0',
        dueOn: '2027-03-01',
        remindOn: '2027-03-01',
        rule: 'A59',
        because: { event: 'lastDay', on: '2027-02-28', count: 1, unit: 'calendarDays' },
      },
    ]);
  });

  it('is the six months after the end, with the day after them for the process', () => {
    expect(deadlinesOf(aGpmi.withVersions(signed).endedOn('2026-08-31').build())).toEqual([
      {
        key: 'gpmi-1/closes/2027-02-28/2027-03-01',
        kind: 'closes',
        versionId: 'version-1.0',
        dueOn: '2027-02-28',
        remindOn: '2027-03-01',
        rule: 'A59',
        because: { event: 'ended', on: '2026-08-31', count: 6, unit: 'months' },
      },
    ]);
  });

  it('belongs to the version that was ended, not to a draft beside it that may still be deleted', () => {
    const beside = aVersion.numbered(1).presentedOn('2026-06-01');
    const [closes, ...others] = deadlinesOf(aGpmi.withVersions(signed, beside).endedOn('2026-06-10').build());
    expect(closes).toMatchObject({ kind: 'closes', versionId: 'version-1.0' });
    expect(others).toEqual([]);
  });

  it('A27: a newer version under way leaves only its own reflection to wait for', () => {
    const beside = aVersion.numbered(1).presentedOn('2026-06-01');
    expect(deadlinesOf(aGpmi.withVersions(signed, beside).build()).map(({ kind }) => kind)).toEqual([
      'signaturePossible',
    ]);
  });

  it('is none where nothing was signed, whatever the facts say of an end', () => {
    expect(deadlinesOf(aGpmi.endedOn('2026-06-10').build())).toEqual([]);
  });

  it('A42: goes with the signature that is taken back', () => {
    expect(deadlinesOf(aGpmi.withVersions(aVersion.validatedOn('2026-03-02')).build())).toEqual([]);
  });
});
