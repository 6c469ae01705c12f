import { describe, expect, it } from '@jest/globals';
import { ACTIONS, availableActions, isOffered, locksOn, type Action } from '../../../domain/access/actions.ts';
import { AccessFunction, FUNCTIONS_OF } from '../../../domain/access/accessFunction.ts';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { GpmiFacts, VersionFacts } from '../../../domain/gpmi/gpmiFacts.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

const TODAY = day('2026-04-01');
const everyFunction = { functions: FUNCTIONS_OF.supervisor };

type Version = { build: () => VersionFacts };

function offeredTo(actor: { functions: readonly AccessFunction[] }, first: Version, ...others: Version[]): Action[] {
  const facts = aGpmi.withVersions(first, ...others).build();
  return availableActions(facts, facts.versions[first.build().versionId]!, actor, TODAY);
}

describe('R077–R111: what a status offers', () => {
  it.each([
    { oracle: 'T093', version: aVersion, offered: ['consult', 'edit', 'validate', 'deleteDraft'] },
    {
      oracle: 'R084',
      version: aVersion.validatedOn('2026-03-02'),
      offered: ['consult', 'cancelValidation', 'printContract', 'present', 'markSigned'],
    },
    {
      oracle: 'A67',
      version: aVersion.presentedOn('2026-03-02'),
      offered: ['consult', 'cancelValidation', 'printContract', 'present', 'markSigned'],
    },
    {
      oracle: 'T095',
      version: aVersion.signedOn('2026-03-08'),
      offered: ['consult', 'printContract', 'markUnsigned', 'startNewVersion', 'addEvaluation', 'endGpmi'],
    },
    {
      oracle: 'R111',
      version: aVersion.signedOn('2026-03-08').withEvaluation(),
      offered: ['consult', 'printContract', 'startNewVersion', 'addEvaluation', 'endGpmi'],
    },
    {
      oracle: 'R103',
      version: aVersion.signedOn('2026-03-08').withNewerVersion(),
      offered: ['consult', 'printContract', 'startNewVersion', 'addEvaluation', 'endGpmi'],
    },
  ])('$oracle: offers $offered', ({ version, offered }) => {
    expect(offeredTo(everyFunction, version)).toEqual(offered);
  });

  it('T097: a signed version beside its newer draft is evaluated, and neither un-signed nor copied', () => {
    const older = aVersion.signedOn('2026-03-08').withNewerVersion();
    const newer = aVersion.numbered(1);
    expect(offeredTo(everyFunction, older, newer)).toEqual(['consult', 'printContract', 'addEvaluation', 'endGpmi']);
    expect(offeredTo(everyFunction, newer, older)).toEqual(['consult', 'edit', 'validate', 'deleteDraft']);
  });

  it.each([
    { begin: '2026-04-02', isOffered: false },
    { begin: '2026-04-01', isOffered: true },
  ])('A26, A68: a signed version that begins on $begin is evaluated on 1 April: $isOffered', ({ begin, isOffered }) => {
    const older = aVersion.signedOn('2026-03-08').withNewerVersion();
    const newer = aVersion
      .signedOn('2026-03-20')
      .numbered(1)
      .with({ beginOn: day(begin) });
    expect(offeredTo(everyFunction, newer, older).includes('addEvaluation')).toBe(isOffered);
    expect(offeredTo(everyFunction, older, newer).includes('addEvaluation')).toBe(!isOffered);
  });

  it('T098, A22: stays locked when the newer version is deleted again', () => {
    expect(offeredTo(everyFunction, aVersion.signedOn('2026-03-08').withNewerVersion())).not.toContain('markUnsigned');
  });

  it('R104: a newer version locks even when nothing was noted on the older one', () => {
    const offered = offeredTo(everyFunction, aVersion.signedOn('2026-03-08'), aVersion.numbered(1));
    expect(offered).not.toContain('markUnsigned');
  });

  it.each([aVersion, aVersion.presentedOn('2026-03-02'), aVersion.signedOn('2026-03-08')])(
    'A59: a closed GPMI can be read and printed, and nothing else',
    (version) => {
      const facts = aGpmi.withVersions(version).closed().build();
      const offered = availableActions(facts, facts.versions['version-1.0']!, everyFunction, TODAY);
      expect(['consult', 'printContract']).toEqual(expect.arrayContaining(offered));
    },
  );
});

describe('R300: what a person may do', () => {
  it.each(Object.entries(ACTIONS))('%s needs its own function', (action, { needs }) => {
    const versions = [aVersion, aVersion.presentedOn('2026-03-02'), aVersion.signedOn('2026-03-08')];
    const without = AccessFunction.options.filter((one) => one !== needs);
    const offered = (functions: AccessFunction[]) => versions.flatMap((version) => offeredTo({ functions }, version));
    expect(offered([needs])).toContain(action);
    expect(offered(without)).not.toContain(action);
  });

  it('nothing is offered to somebody without functions', () => {
    expect(offeredTo({ functions: [] }, aVersion)).toEqual([]);
  });
});

describe('A25, R086, R094, R100: what asks "are you sure?"', () => {
  it.each([
    { action: 'consult', confirm: false },
    { action: 'edit', confirm: false },
    { action: 'validate', confirm: false },
    { action: 'deleteDraft', confirm: true },
    { action: 'cancelValidation', confirm: true },
    { action: 'printContract', confirm: false },
    { action: 'present', confirm: false },
    { action: 'markSigned', confirm: true },
    { action: 'markUnsigned', confirm: true },
    { action: 'startNewVersion', confirm: true },
    { action: 'addEvaluation', confirm: false },
    { action: 'endGpmi', confirm: true },
  ] as const)('T102: $action: $confirm', ({ action, confirm }) => {
    expect(ACTIONS[action].confirm).toBe(confirm);
  });

  it('the table above names every action', () => {
    expect(Object.keys(ACTIONS)).toHaveLength(12);
  });
});

describe('the locks that take an action away', () => {
  const facts = (version: Version): [GpmiFacts, VersionFacts] => {
    const built = aGpmi.withVersions(version).build();
    return [built, built.versions['version-1.0']!];
  };

  it('are named, all of them', () => {
    const [open, version] = facts(aVersion.signedOn('2026-03-08').withEvaluation().withNewerVersion());
    expect(locksOn('markUnsigned', open, version, TODAY)).toEqual(['hadEvaluation', 'hadNewerVersion']);
    expect(locksOn('markUnsigned', { ...open, isClosed: true }, version, TODAY)).toEqual([
      'closed',
      'hadEvaluation',
      'hadNewerVersion',
    ]);
    expect(locksOn('printContract', { ...open, isClosed: true }, version, TODAY)).toEqual([]);
  });

  it('there is none where the status alone is in the way', () => {
    const [open, version] = facts(aVersion);
    expect(isOffered('markUnsigned', open, version, TODAY)).toBe(false);
    expect(locksOn('markUnsigned', open, version, TODAY)).toEqual([]);
  });
});
