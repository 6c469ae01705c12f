import { describe, expect, it } from '@jest/globals';
import {
  completeFacts,
  firstSignedOn,
  isLatest,
  versionsInOrder,
  withVersion,
  type GpmiFacts,
} from '../../../domain/gpmi/gpmiFacts.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

const three = aGpmi
  .withVersions(aVersion.numbered(10), aVersion.numbered(2).signedOn('2026-09-01'), aVersion.signedOn('2026-03-08'))
  .build();

describe('the versions of one GPMI', () => {
  it('A24: are in the order of their numbers', () => {
    expect(versionsInOrder(three).map(({ minor }) => minor)).toEqual([0, 2, 10]);
  });

  it('R104: only the last of them is the latest', () => {
    expect(versionsInOrder(three).map((version) => isLatest(three, version))).toEqual([false, false, true]);
  });

  it('A05: the first signature is that of the earliest version that is signed', () => {
    expect(firstSignedOn(three)).toBe('2026-03-08');
    expect(firstSignedOn(aGpmi.build())).toBeNull();
    const onlySecond = aGpmi.withVersions(aVersion, aVersion.numbered(1).signedOn('2026-09-01')).build();
    expect(firstSignedOn(onlySecond)).toBe('2026-09-01');
  });

  it('one is changed without touching the others or the facts it came from', () => {
    const before = structuredClone(three);
    const changed = withVersion(three, aVersion.numbered(10).validatedOn('2026-10-01').build());
    expect(versionsInOrder(changed).map(({ status }) => status)).toEqual(['signed', 'signed', 'toSign']);
    expect(three).toEqual(before);
  });
});

describe('facts that an older program wrote', () => {
  it('say of what came later that nothing of it happened', () => {
    const complete = aGpmi.build();
    const { lastMinor: _a, evaluations: _b, endedOn: _c, endReason: _d, silencedFrom: _e, ...older } = complete;
    expect(completeFacts(older as GpmiFacts)).toEqual(complete);
  });

  it('are left as they are where they say it', () => {
    const later = aGpmi.with({ lastMinor: 3 }).silencedFrom('2026-05-01').endedOn('2026-06-01').build();
    expect(completeFacts(later)).toEqual(later);
  });
});
