import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../domain/gpmi/decide.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf, versionAfter } from '../../builders/decisions.ts';

describe('R081, R086: cancelling a validation', () => {
  it.each([
    { name: 'validated', version: aVersion.validatedOn('2026-03-02') },
    { name: 'handed over', version: aVersion.presentedOn('2026-03-02') },
    {
      name: 'signed and un-signed',
      version: aVersion.signedOn('2026-03-08').with({ status: 'toSign', signedOn: null }),
    },
  ])('opens a version again that was $name, and forgets the hand-over', ({ version }) => {
    const facts = aGpmi.withVersions(version).build();
    expect(versionAfter(decide(facts, aCommand('cancelValidation', '2026-03-04')))).toEqual(aVersion.build());
  });

  it('is always possible: also when an evaluation or a newer version was there once', () => {
    const version = aVersion.presentedOn('2026-03-02').withEvaluation().withNewerVersion();
    const facts = aGpmi.withVersions(version).build();
    expect(versionAfter(decide(facts, aCommand('cancelValidation', '2026-03-04')))?.status).toBe('inProgress');
  });

  it.each([aVersion, aVersion.signedOn('2026-03-08')])('R072: is offered to a version to sign only', (version) => {
    const decision = decide(aGpmi.withVersions(version).build(), aCommand('cancelValidation', '2026-03-20'));
    expect(refusalOf(decision)?.code).toBe('actionNotAvailable');
  });

  it('T025, A04: validated and handed over again, the five days run again from the new day', () => {
    const presented = aGpmi.withVersions(aVersion.presentedOn('2026-03-02')).build();
    const cancelled = factsAfter(decide(presented, aCommand('cancelValidation', '2026-03-04')));
    const validated = factsAfter(decide(cancelled, aCommand('validate', '2026-03-05')));
    expect(refusalOf(decide(validated, aCommand('markSigned', '2026-03-20')))).toEqual({ code: 'notPresented' });

    const again = factsAfter(decide(validated, aCommand('present', '2026-03-05')));
    expect(refusalOf(decide(again, aCommand('markSigned', '2026-03-10')))).toEqual({
      code: 'reflectionPeriodRunning',
      firstDayToSign: '2026-03-11',
    });
    expect(versionAfter(decide(again, aCommand('markSigned', '2026-03-11')))?.signedOn).toBe('2026-03-11');
  });
});
