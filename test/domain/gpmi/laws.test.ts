import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, type PlainDate } from '../../../domain/calendar/plainDate.ts';
import type { GpmiFacts } from '../../../domain/gpmi/gpmiFacts.ts';
import { versionInForce } from '../../../domain/gpmi/inForce.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { anyAttempt, carriedOut, commandOf, live, onDay, type Attempt } from '../../builders/lives.ts';
import { holdsForAll } from '../../builders/properties.ts';
import { settled } from '../../builders/settled.ts';

const START = day('2026-03-08');
const signed = aVersion.signedOn('2026-03-08');
const manyAttempts = fc.array(anyAttempt, { minLength: 20, maxLength: 80 });
const RUNS = 300;

describe('A22, A23, A24, R103, R111: in every life of a GPMI', () => {
  it('a number is given once, and each is higher than all before it', () => {
    let started = 0;
    holdsForAll(
      fc.property(manyAttempts, (attempts) => {
        const given = [0];
        live(aGpmi.withVersions(signed).build(), START, attempts, ({ command, after }) => {
          if (command.kind !== 'startNewVersion') return;
          const { minor } = after.versions[command.commandId]!;
          expect(minor).toBe(Math.max(...given) + 1);
          expect(after.lastMinor).toBe(minor);
          given.push(minor);
          started += given.length > 2 ? 1 : 0;
        });
      }),
      RUNS,
    );
    expect(started).toBeGreaterThan(0); // also after one that was deleted or signed
  });

  it('a lock never comes off, and what is locked is never un-signed', () => {
    let locked = 0;
    holdsForAll(
      fc.property(manyAttempts, (attempts) => {
        const locks = new Map<string, { evaluation: boolean; newer: boolean }>();
        live(aGpmi.withVersions(signed).build(), START, attempts, ({ command, after }) => {
          const { versionId, kind } = command;
          if (kind === 'markUnsigned') expect(locks.has(versionId)).toBe(false);
          if (kind === 'addEvaluation' || kind === 'startNewVersion') {
            const before = locks.get(versionId) ?? { evaluation: false, newer: false };
            const added = kind === 'addEvaluation' ? { evaluation: true } : { newer: true };
            locks.set(versionId, { ...before, ...added });
            locked += 1;
          }
          for (const [id, { evaluation, newer }] of locks) {
            expect(after.versions[id]).toMatchObject({ hadEvaluation: evaluation, hadNewerVersion: newer });
          }
        });
      }),
      RUNS,
    );
    expect(locked).toBeGreaterThan(RUNS);
  });
});

describe('A26, A27, A60: over all GPMIs of a person, on every day', () => {
  type Attempted = Attempt & { gpmi: number };
  const attempted: fc.Arbitrary<Attempted> = fc
    .tuple(anyAttempt, fc.nat({ max: 2 }))
    .map(([attempt, gpmi]) => ({ ...attempt, gpmi }));

  const begin = (): GpmiFacts[] =>
    [aGpmi.withVersions(signed), aGpmi.withVersions(aVersion.presentedOn('2026-03-02')), aGpmi].map((gpmi, index) =>
      gpmi
        .withoutLimit()
        .with({ gpmiId: `gpmi-${index + 1}`, major: index + 1 })
        .build(),
    );

  /** Said in words: the latest signed version that has begun, of the highest number that has one and has not ended. */
  function shouldBeInForce(all: readonly GpmiFacts[], today: PlainDate): string[] {
    const holding = all
      .filter(({ endedOn }) => endedOn === null)
      .flatMap(({ major, versions }) => Object.values(versions).map((version) => ({ major, ...version })))
      .filter(({ status, beginOn }) => status === 'signed' && beginOn !== null && beginOn <= today)
      .sort((one, other) => other.major - one.major || other.minor - one.minor);
    return holding.slice(0, 1).map(({ major, minor }) => `${major}.${minor}`);
  }

  it('at most one version is in force, and it is the right one', () => {
    const seen = new Set<string>();
    holdsForAll(
      fc.property(fc.array(attempted, { minLength: 20, maxLength: 80 }), (attempts) => {
        let all = begin();
        let today = START;
        attempts.forEach((attempt, index) => {
          today = addDays(today, attempt.daysLater);
          all = settled(all.map((facts) => onDay(facts, today)));
          const facts = all[attempt.gpmi]!;
          const command = commandOf(attempt, facts, today, `command-${index}`);
          const after = carriedOut(facts, command, attempt) ?? facts;
          all = settled(all.map((one) => (one.gpmiId === after.gpmiId ? after : one)));
          for (const offset of [-40, -1, 0, 1, 7, 30, 400]) {
            const on = addDays(today, offset);
            const inForce = all.flatMap((one) => {
              const version = versionInForce(one, on);
              return version === null ? [] : [`${one.major}.${version.minor}`];
            });
            expect(inForce).toEqual(shouldBeInForce(all, on));
            inForce.forEach((number) => seen.add(number.slice(0, 1)));
          }
        });
      }),
      100,
    );
    expect([...seen].sort()).toEqual(['1', '2', '3']);
  });
});
