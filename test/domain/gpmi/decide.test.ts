import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import type { GpmiCommandKind } from '../../../domain/gpmi/gpmiCommand.ts';
import { isLatest, type GpmiFacts, type VersionFacts } from '../../../domain/gpmi/gpmiFacts.ts';
import { firstDayToSign } from '../../../domain/gpmi/reflection.ts';
import { aCommand, EVERY_COMMAND } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { refusalOf } from '../../builders/decisions.ts';
import { anyAttempt, commandOf, live, type Step } from '../../builders/lives.ts';
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
  const START = day('2026-02-20');

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

  const LEGAL = [
    'inProgress -validate-> toSign',
    'inProgress -deleteDraft-> gone',
    'toSign -cancelValidation-> inProgress',
    'toSign -present-> toSign',
    'toSign -markSigned-> signed',
    'signed -markUnsigned-> toSign',
    'signed -startNewVersion-> signed',
    'signed -endGpmi-> signed',
    'signed -addEvaluation-> signed',
    'signed -validateEvaluation-> signed',
    'signed -deleteEvaluation-> signed',
  ];

  function expectLegal({ before, command, after }: Step): string {
    const [was, is] = [before.versions[command.versionId]!, after.versions[command.versionId]];
    const move = `${was.status} -${command.kind}-> ${is?.status ?? 'gone'}`;
    expect(LEGAL).toContain(move);
    if (command.kind === 'markUnsigned') {
      expect(was.hadEvaluation || was.hadNewerVersion || !isLatest(before, was)).toBe(false);
      expect(command.hasReason).toBe(true);
    }
    const others = ({ versions }: GpmiFacts) => ({
      ...versions,
      ...{ [command.versionId]: undefined, [command.commandId]: undefined },
    });
    expect(others(after)).toEqual(others(before));
    if (command.kind !== 'startNewVersion') expect(after.versions[command.commandId]).toBeUndefined();
    expect(after.revision).toBe(before.revision);
    expect(after.silencedFrom).toBe(before.silencedFrom);
    return move;
  }

  const signed = aVersion.with({ validatedOn: START }).presentedOn('2026-02-20').signedOn('2026-02-26');
  const beginnings = [
    aGpmi,
    aGpmi.withVersions(aVersion, aVersion.numbered(1)),
    aGpmi.withVersions(aVersion.validatedOn('2026-02-20').withEvaluation()),
    aGpmi.withVersions(aVersion.validatedOn('2026-02-20').withNewerVersion(), aVersion.numbered(1)),
    aGpmi.withVersions(signed.withEvaluation()).withEvaluations({}, { heldOn: day('2026-02-26') }),
    aGpmi.withVersions(signed.withNewerVersion(), aVersion.numbered(1).validatedOn('2026-02-26')),
  ];

  it('never reaches a state that cannot be, and every move that there is is made', () => {
    const made = new Set<string>();
    holdsForAll(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.array(anyAttempt, { minLength: 10, maxLength: 60 }),
        (begin, attempts) => {
          live(begin.build(), day('2026-02-26'), attempts, (step) => {
            made.add(expectLegal(step));
            const { after, command } = step;
            for (const version of Object.values(after.versions)) expectPossible(version, command.today);
            expect(after.isClosed).toBe(Object.keys(after.versions).length === 0);
            expect((after.endedOn === null) === (after.endReason === null)).toBe(true);
          });
        },
      ),
      400,
    );
    expect([...made].sort()).toEqual([...LEGAL].sort());
  });

  it('what is decided about is left as it was', () => {
    holdsForAll(
      fc.property(fc.constantFrom(...beginnings), anyAttempt, (begin, attempt) => {
        const facts = begin.build();
        decide(facts, commandOf(attempt, facts, START, 'command-1'));
        expect(facts).toEqual(begin.build());
      }),
    );
  });

  it('the same command on the same facts is decided the same way each time', () => {
    holdsForAll(
      fc.property(fc.constantFrom(...beginnings), anyAttempt, (begin, attempt) => {
        const command = commandOf(attempt, begin.build(), day('2026-03-10'), 'command-1');
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
