import { describe, expect, it } from '@jest/globals';
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
    ['signed', aVersion.signedOn('2026-03-08')],
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
