import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import type { GpmiCommand, GpmiCommandKind } from '../../../domain/gpmi/gpmiCommand.ts';
import { isLatest, type GpmiFacts, type VersionFacts } from '../../../domain/gpmi/gpmiFacts.ts';
import { firstDayToSign } from '../../../domain/gpmi/reflection.ts';
import { aCommand, EVERY_COMMAND } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { refusalOf } from '../../builders/decisions.ts';
import { holdsForAll } from '../../builders/properties.ts';

describe('who may not be decided about', () => {
  it.each(EVERY_COMMAND)('A59: %s of a closed GPMI is refused as closed', (kind) => {
    expect(refusalOf(decide(aGpmi.closed().build(), aCommand(kind, '2026-03-02')))).toEqual({ code: 'closed' });
  });

  it.each(EVERY_COMMAND)('%s of a version that is not there is refused as not found', (kind) => {
    const command = aCommand(kind, '2026-03-02', { versionId: 'version-1.7' });
    expect(refusalOf(decide(aGpmi.build(), command))).toEqual({ code: 'notFound' });
  });
});

describe('the status machine, whatever is asked of it in whatever order', () => {
  const anyKind = fc.constantFrom(...EVERY_COMMAND);
  const anyAttempt = fc.record({
    kind: anyKind,
    versionId: fc.constantFrom('version-1.0', 'version-1.1'),
    daysLater: fc.integer({ min: 0, max: 8 }),
    about: fc.integer({ min: -9, max: 2 }),
    hasReason: fc.boolean(),
  });
  type Attempt = { kind: GpmiCommandKind; versionId: string; daysLater: number; about: number; hasReason: boolean };

  const START = day('2026-02-20');

  function commandOf({ kind, versionId, about, hasReason }: Attempt, today: string): GpmiCommand {
    const on = addDays(day(today), about);
    if (kind === 'present') return aCommand(kind, today, { versionId, presentedOn: on, hasReason });
    if (kind === 'markSigned') return aCommand(kind, today, { versionId, signedOn: on, hasReason });
    if (kind === 'markUnsigned') return aCommand(kind, today, { versionId, hasReason });
    return aCommand(kind, today, { versionId });
  }

  /** What must hold of every version at every moment. */
  function expectPossible({ status, validatedOn, presentedOn, signedOn }: VersionFacts, today: string): void {
    expect(validatedOn === null).toBe(status === 'inProgress');
    expect(signedOn !== null).toBe(status === 'signed');
    if (presentedOn !== null) {
      expect(status).not.toBe('inProgress');
      expect(presentedOn >= validatedOn! && presentedOn <= today).toBe(true);
    }
    if (signedOn !== null) {
      expect(presentedOn).not.toBeNull();
      expect(signedOn >= firstDayToSign(presentedOn!) && signedOn <= today).toBe(true);
    }
  }

  function expectLegal(before: GpmiFacts, after: GpmiFacts, command: GpmiCommand): void {
    const [was, is] = [before.versions[command.versionId]!, after.versions[command.versionId]];
    const move = `${was.status} -${command.kind}-> ${is?.status ?? 'gone'}`;
    expect([
      'inProgress -validate-> toSign',
      'inProgress -deleteDraft-> gone',
      'toSign -cancelValidation-> inProgress',
      'toSign -present-> toSign',
      'toSign -markSigned-> signed',
      'signed -markUnsigned-> toSign',
    ]).toContain(move);
    if (command.kind === 'markUnsigned') {
      expect(was.hadEvaluation || was.hadNewerVersion || !isLatest(before, was)).toBe(false);
      expect(command.hasReason).toBe(true);
    }
    const others = ({ versions }: GpmiFacts) => ({ ...versions, [command.versionId]: undefined });
    expect(others(after)).toEqual(others(before));
    expect(after.revision).toBe(before.revision);
  }

  const beginnings = [
    aGpmi,
    aGpmi.withVersions(aVersion, aVersion.numbered(1)),
    aGpmi.withVersions(aVersion.validatedOn('2026-02-20').withEvaluation()),
    aGpmi.withVersions(aVersion.validatedOn('2026-02-20').withNewerVersion(), aVersion.numbered(1)),
  ];

  it('never reaches a state that cannot be', () => {
    holdsForAll(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.array(anyAttempt, { minLength: 10, maxLength: 60 }),
        (begin, attempts) => {
          let facts = begin.build();
          let today = START;
          for (const attempt of attempts) {
            today = addDays(today, attempt.daysLater);
            const command = commandOf(attempt, today);
            const before = structuredClone(facts);
            const decision = decide(facts, command);
            expect(facts).toEqual(before); // what was decided about is left as it was
            if (!decision.ok) continue;
            expectLegal(facts, decision.value, command);
            facts = decision.value;
            for (const version of Object.values(facts.versions)) expectPossible(version, today);
            expect(facts.isClosed).toBe(Object.keys(facts.versions).length === 0);
          }
        },
      ),
      400,
    );
  });

  it('the same command on the same facts is decided the same way each time', () => {
    holdsForAll(
      fc.property(fc.constantFrom(...beginnings), anyAttempt, (begin, attempt) => {
        const command = commandOf(attempt, '2026-03-10');
        expect(decide(begin.build(), command)).toEqual(decide(begin.build(), command));
      }),
    );
  });

  it('R080–R095: a contract can be brought from draft to signed, taken back, and signed again', () => {
    const way: [GpmiCommandKind, string, string][] = [
      ['validate', '2026-03-02', 'toSign'],
      ['present', '2026-03-02', 'toSign'],
      ['markSigned', '2026-03-08', 'signed'],
      ['markUnsigned', '2026-03-09', 'toSign'],
      ['cancelValidation', '2026-03-09', 'inProgress'],
      ['validate', '2026-03-10', 'toSign'],
      ['present', '2026-03-10', 'toSign'],
      ['markSigned', '2026-03-16', 'signed'],
    ];
    let facts = aGpmi.build();
    for (const [kind, today, status] of way) {
      const decision = decide(facts, aCommand(kind, today));
      expect(decision).toMatchObject({ ok: true });
      if (decision.ok) facts = decision.value;
      expect(facts.versions['version-1.0']?.status).toBe(status);
    }
  });
});
