import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import { GivenEndReason } from '../../../domain/gpmi/endReason.ts';
import type { CommandOf } from '../../../domain/gpmi/gpmiCommand.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf } from '../../builders/decisions.ts';

const TODAY = '2026-06-01';
const signed = aGpmi.withVersions(aVersion.signedOn('2026-03-08'));
const end = (change: Partial<CommandOf<'endGpmi'>> = {}) => aCommand('endGpmi', TODAY, change);

describe('A59: ending a GPMI', () => {
  it('gives it a day and a reason, and is no status: the contract stays signed', () => {
    const before = signed.build();
    const after = factsAfter(decide(before, end({ endedOn: day('2026-05-31') })));
    expect(after).toEqual({ ...before, endedOn: '2026-05-31', endReason: 'agreement' });
  });

  it('is possible from the day of the first signature to today', () => {
    const second = aVersion.numbered(1).signedOn('2026-05-20');
    const gpmi = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), second);
    const ended = (iso: string) => decide(gpmi.build(), end({ versionId: 'version-1.1', endedOn: day(iso) }));
    expect(refusalOf(ended('2026-03-07'))).toEqual({ code: 'endedBeforeSignature', signedOn: '2026-03-08' });
    expect(ended('2026-03-08').ok).toBe(true);
    expect(ended(TODAY).ok).toBe(true);
    expect(refusalOf(ended('2026-06-02'))).toEqual({
      code: 'dayInTheFuture',
      field: 'endedOn',
      today: TODAY,
      rule: 'A59',
    });
  });

  it.each(GivenEndReason.options)('for the reason %s asks for words only when it is another one', (endReason) => {
    const refusal = refusalOf(decide(signed.build(), end({ endReason })));
    const missing = { code: 'reasonMissing', reasonFor: 'end', daysLate: 0 };
    expect(refusal).toEqual(endReason === 'other' ? missing : undefined);
    expect(decide(signed.build(), end({ endReason, hasReason: true })).ok).toBe(true);
  });

  it.each([aVersion, aVersion.presentedOn('2026-03-02')])('is refused before a signature', (version) => {
    const refusal = refusalOf(decide(aGpmi.withVersions(version).build(), end()));
    expect(refusal).toMatchObject({ code: 'actionNotAvailable', rule: 'A59', locks: [] });
  });

  it('is done once', () => {
    const ended = factsAfter(decide(signed.build(), end()));
    expect(refusalOf(decide(ended, end()))).toMatchObject({ code: 'actionNotAvailable', locks: ['ended'] });
  });

  it('is done with the version in force, not with one that a newer one replaced', () => {
    const newer = aVersion.numbered(1).signedOn('2026-05-20');
    const facts = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), newer).build();
    expect(refusalOf(decide(facts, end()))).toMatchObject({ locks: ['olderVersion'] });
  });

  it('A26: is possible also while a higher number is in force', () => {
    expect(decide(signed.silencedFrom('2026-05-01').build(), end()).ok).toBe(true);
  });
});

describe('A59: what has ended', () => {
  const ended = signed.endedOn('2026-05-01');

  it.each(['markUnsigned', 'startNewVersion', 'endGpmi'] as const)('takes no %s any more', (kind) => {
    expect(refusalOf(decide(ended.build(), aCommand(kind, TODAY)))).toMatchObject({ locks: ['ended'] });
  });

  it.each(['validate', 'present', 'markSigned'] as const)('lets no draft beside it be signed: no %s', (kind) => {
    const beside = kind === 'validate' ? aVersion.numbered(1) : aVersion.numbered(1).presentedOn('2026-04-01');
    const gpmi = ended.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), beside);
    const refusal = refusalOf(decide(gpmi.build(), aCommand(kind, TODAY, { versionId: 'version-1.1' })));
    expect(refusal).toMatchObject({ code: 'actionNotAvailable', locks: ['ended'] });
  });

  it('lets a draft beside it be opened again and deleted', () => {
    const older = aVersion.signedOn('2026-03-08').withNewerVersion();
    const at = { versionId: 'version-1.1' };
    const toSign = ended.withVersions(older, aVersion.numbered(1).presentedOn('2026-04-01')).build();
    const draft = factsAfter(decide(toSign, aCommand('cancelValidation', TODAY, at)));
    const left = factsAfter(decide(draft, aCommand('deleteDraft', TODAY, at)));
    expect(Object.keys(left.versions)).toEqual(['version-1.0']);
    expect(left).toMatchObject({ endedOn: '2026-05-01', isClosed: false });
  });
});
