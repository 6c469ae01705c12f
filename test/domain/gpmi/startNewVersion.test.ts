import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../domain/gpmi/decide.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf } from '../../builders/decisions.ts';

const TODAY = '2026-06-01';
const start = (versionId = 'version-1.0', commandId = 'version-1.1') =>
  aCommand('startNewVersion', TODAY, { versionId, commandId });
const signed = aVersion.signedOn('2026-03-08');

describe('R101, R107, T119: starting a new version', () => {
  it('makes 1.1 in progress, with the id of the command and nothing of what was signed; 1.0 stays as it is, but locked', () => {
    const before = aGpmi.withVersions(signed).withEvaluations({}).build();
    expect(factsAfter(decide(before, start()))).toEqual({
      ...before,
      lastMinor: 1,
      versions: { 'version-1.0': signed.withNewerVersion().build(), 'version-1.1': aVersion.numbered(1).build() },
    });
  });

  it('R104, R105, T106: is done from the latest version only, and only when that one is signed', () => {
    const older = aGpmi.withVersions(signed.withNewerVersion(), aVersion.numbered(1).signedOn('2026-05-01'));
    expect(refusalOf(decide(older.build(), start('version-1.0', 'version-1.2')))).toMatchObject({
      code: 'actionNotAvailable',
      locks: ['notLatest'],
      rule: 'R104',
    });
    expect(decide(older.build(), start('version-1.1', 'version-1.2')).ok).toBe(true);
    for (const unsigned of [aVersion, aVersion.validatedOn('2026-03-02'), aVersion.presentedOn('2026-03-02')]) {
      const refusal = refusalOf(decide(aGpmi.withVersions(unsigned).build(), start()));
      expect(refusal).toMatchObject({ code: 'actionNotAvailable', locks: [] });
    }
  });

  it('T098, A22, A23: after the new one was deleted the next is 1.2, and 1.0 is still not un-signed', () => {
    let facts = factsAfter(decide(aGpmi.withVersions(signed).build(), start()));
    facts = factsAfter(decide(facts, aCommand('deleteDraft', TODAY, { versionId: 'version-1.1' })));
    expect(refusalOf(decide(facts, aCommand('markUnsigned', TODAY)))).toMatchObject({ locks: ['hadNewerVersion'] });
    facts = factsAfter(decide(facts, start('version-1.0', 'version-1.2')));
    expect(facts.versions['version-1.2']).toEqual(aVersion.numbered(2).build());
  });

  it('A24: 1.10 follows 1.9', () => {
    const ninth = aVersion.numbered(9).signedOn('2026-05-01');
    const gpmi = aGpmi.withVersions(signed.withNewerVersion(), ninth);
    const facts = factsAfter(decide(gpmi.build(), start('version-1.9', 'version-1.10')));
    expect(facts).toMatchObject({ lastMinor: 10, versions: { 'version-1.10': { minor: 10 } } });
  });

  it('A26: is done from a GPMI that a higher number has replaced, too: R106 says from 1.1 and from 2.0', () => {
    expect(decide(aGpmi.withVersions(signed).silencedFrom('2026-05-01').build(), start()).ok).toBe(true);
  });

  it('A59: is refused once the GPMI has ended', () => {
    const ended = aGpmi.withVersions(signed).endedOn('2026-05-01').build();
    expect(refusalOf(decide(ended, start()))).toMatchObject({ locks: ['ended'] });
  });
});

describe('A28: a new version', () => {
  it('walks the whole way to its signature, which is late for no three months (A53)', () => {
    let facts = factsAfter(decide(aGpmi.withVersions(signed).build(), start()));
    const at = { versionId: 'version-1.1' };
    facts = factsAfter(decide(facts, aCommand('validate', '2026-09-01', at)));
    expect(refusalOf(decide(facts, aCommand('markSigned', '2026-09-01', at)))?.code).toBe('notPresented');
    facts = factsAfter(decide(facts, aCommand('present', '2026-09-01', at)));
    expect(refusalOf(decide(facts, aCommand('markSigned', '2026-09-06', at)))?.code).toBe('reflectionPeriodRunning');
    facts = factsAfter(decide(facts, aCommand('markSigned', '2026-09-07', at)));
    expect(facts.versions['version-1.1']).toMatchObject({ status: 'signed', signedOn: '2026-09-07' });
    expect(facts.versions['version-1.0']).toEqual(signed.withNewerVersion().build());
  });
});
