import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../domain/gpmi/decide.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf, versionAfter } from '../../builders/decisions.ts';

const signed = aVersion.signedOn('2026-03-08');
const unsign = aCommand('markUnsigned', '2026-03-20');

describe('R096, R100: taking a signature back', () => {
  it('A67: makes the contract one to sign again; the hand-over stays', () => {
    const facts = aGpmi.withVersions(signed).build();
    expect(versionAfter(decide(facts, unsign))).toEqual(aVersion.presentedOn('2026-03-02').build());
  });

  it('C13, A69: is refused without a reason', () => {
    const facts = aGpmi.withVersions(signed).build();
    expect(refusalOf(decide(facts, aCommand('markUnsigned', '2026-03-20', { hasReason: false })))).toEqual({
      code: 'reasonMissing',
      reasonFor: 'unsigning',
      daysLate: 0,
    });
  });

  it('is taken from the release before, which demanded a reason and did not say so in the command', () => {
    const { hasReason: _notSaid, ...older } = unsign;
    const facts = aGpmi.withVersions(signed).build();
    expect(decide(facts, older as typeof unsign)).toEqual(decide(facts, unsign));
  });

  it('a reason unlocks nothing, and a lock is told before the reason is asked', () => {
    const facts = aGpmi.withVersions(signed.withEvaluation()).build();
    for (const hasReason of [true, false]) {
      expect(refusalOf(decide(facts, { ...unsign, hasReason }))).toMatchObject({ locks: ['hadEvaluation'] });
    }
  });

  it('A42: it can be signed again at once, on another day', () => {
    const facts = factsAfter(decide(aGpmi.withVersions(signed).build(), unsign));
    expect(versionAfter(decide(facts, aCommand('markSigned', '2026-03-20')))?.signedOn).toBe('2026-03-20');
  });

  it.each([
    { name: 'R111, A22: an evaluation was added once', version: signed.withEvaluation(), locks: ['hadEvaluation'] },
    {
      name: 'R103, A22: a newer version was begun once',
      version: signed.withNewerVersion(),
      locks: ['hadNewerVersion'],
    },
    {
      name: 'both',
      version: signed.withEvaluation().withNewerVersion(),
      locks: ['hadEvaluation', 'hadNewerVersion'],
    },
  ])('is refused when $name', ({ version, locks }) => {
    expect(refusalOf(decide(aGpmi.withVersions(version).build(), unsign))).toEqual({
      code: 'actionNotAvailable',
      action: 'markUnsigned',
      status: 'signed',
      locks,
      rule: 'R096',
    });
  });

  it.each([aVersion, aVersion.presentedOn('2026-03-02')])('R072: is offered to a signed version only', (version) => {
    expect(refusalOf(decide(aGpmi.withVersions(version).build(), unsign))).toMatchObject({ locks: [] });
  });
});
