import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../domain/gpmi/decide.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { refusalOf, versionAfter } from '../../builders/decisions.ts';

describe('R079–R080: validating', () => {
  it('makes a draft one to sign, as of today, with nothing handed over yet', () => {
    const facts = aGpmi.build();
    expect(versionAfter(decide(facts, aCommand('validate', '2026-03-02')))).toEqual({
      ...aVersion.build(),
      status: 'toSign',
      validatedOn: '2026-03-02',
    });
  });

  it.each([aVersion.validatedOn('2026-03-01'), aVersion.signedOn('2026-03-08')])(
    'R072: is not offered a second time',
    (version) => {
      const refusal = refusalOf(decide(aGpmi.withVersions(version).build(), aCommand('validate', '2026-03-20')));
      expect(refusal).toEqual({
        code: 'actionNotAvailable',
        action: 'validate',
        status: version.build().status,
        locks: [],
        rule: 'R080',
      });
    },
  );
});
