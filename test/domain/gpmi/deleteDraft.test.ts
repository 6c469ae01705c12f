import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../domain/gpmi/decide.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf } from '../../builders/decisions.ts';

describe('R082–R083: deleting a draft', () => {
  it('A70: with its only version the GPMI is gone, and takes no command any more', () => {
    const deleted = factsAfter(decide(aGpmi.build(), aCommand('deleteDraft', '2026-03-02')));
    expect(deleted).toMatchObject({ versions: {}, isClosed: true });
    expect(refusalOf(decide(deleted, aCommand('validate', '2026-03-02')))).toEqual({ code: 'closed' });
  });

  it('A23, A22: the older version stays as it is, and stays locked', () => {
    const older = aVersion.signedOn('2026-03-08').withNewerVersion();
    const facts = aGpmi.withVersions(older, aVersion.numbered(1)).build();
    const deleted = factsAfter(decide(facts, aCommand('deleteDraft', '2026-03-20', { versionId: 'version-1.1' })));
    expect(deleted.versions).toEqual({ 'version-1.0': older.build() });
    expect(deleted.isClosed).toBe(false);
    expect(refusalOf(decide(deleted, aCommand('markUnsigned', '2026-03-20')))).toMatchObject({
      locks: ['hadNewerVersion'],
    });
  });

  it.each([aVersion.validatedOn('2026-03-02'), aVersion.presentedOn('2026-03-02'), aVersion.signedOn('2026-03-08')])(
    'R072: only a draft can be deleted',
    (version) => {
      const decision = decide(aGpmi.withVersions(version).build(), aCommand('deleteDraft', '2026-03-20'));
      expect(refusalOf(decision)).toMatchObject({ code: 'actionNotAvailable', rule: 'R082' });
    },
  );
});
