import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterAttempt, afterSilence } from '../../../domain/mail/attempt.ts';
import type { AfterAttempt, SendOutcome } from '../../../domain/mail/mail.ts';

const CALM = { attemptedAt: null, isInDoubt: false };
const at = new Date('2026-07-08T09:00:00Z');

describe('after an attempt, a mail', () => {
  it.each([
    { outcome: { kind: 'sent' }, isInDoubt: false, after: { state: 'sent', isInDoubt: false, code: null } },
    { outcome: { kind: 'sent' }, isInDoubt: true, after: { state: 'possiblyTwice', isInDoubt: true, code: null } },
    { outcome: { kind: 'refused', code: '550' }, isInDoubt: false, after: { state: 'failed', code: '550' } },
    { outcome: { kind: 'notNow', code: '421' }, isInDoubt: false, after: { state: 'queued', isInDoubt: false } },
    { outcome: { kind: 'notNow', code: '421' }, isInDoubt: true, after: { state: 'queued', isInDoubt: true } },
    { outcome: { kind: 'unknown', code: 'ESOCKET' }, isInDoubt: false, after: { state: 'queued', isInDoubt: true } },
    {
      outcome: { kind: 'unknown', code: 'ESOCKET' },
      isInDoubt: true,
      after: { state: 'failed', code: 'outcomeUnknown' },
    },
  ] as const)('$outcome.kind, in doubt $isInDoubt: $after.state', ({ outcome, isInDoubt, after }) => {
    expect(afterAttempt({ isInDoubt }, outcome)).toMatchObject(after);
  });
});

describe('an attempt that never told its outcome', () => {
  it('leaves a doubt, and one more attempt', () => {
    expect(afterSilence(CALM)).toBeUndefined();
    expect(afterSilence({ ...CALM, attemptedAt: at })).toMatchObject({ state: 'queued', isInDoubt: true });
  });

  it('is not followed by a third', () => {
    expect(afterSilence({ attemptedAt: at, isInDoubt: true })).toMatchObject({
      state: 'failed',
      code: 'outcomeUnknown',
    });
  });
});

it('whatever comes of the attempts, a mail goes out at most twice, and twice only when it says so', () => {
  const outcome = fc.constantFrom<SendOutcome | 'silence'>(
    ...([{ kind: 'sent' }, { kind: 'refused', code: '550' }, { kind: 'notNow', code: '421' }] as const),
    ...([{ kind: 'unknown', code: 'ESOCKET' }, 'silence'] as const),
  );
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 12 }), (outcomes) => {
      let isInDoubt = false;
      let maybeSent = 0;
      for (const each of outcomes) {
        const isHandedOver = each === 'silence' || each.kind === 'unknown' || each.kind === 'sent';
        maybeSent += isHandedOver ? 1 : 0;
        const after: AfterAttempt =
          each === 'silence' ? afterSilence({ attemptedAt: at, isInDoubt })! : afterAttempt({ isInDoubt }, each);
        isInDoubt = after.isInDoubt;
        expect(maybeSent).toBeLessThanOrEqual(2);
        if (after.state === 'sent') expect(maybeSent).toBe(1);
        if (after.state === 'possiblyTwice') expect(maybeSent).toBe(2);
        if (after.state !== 'queued') return;
      }
    }),
  );
});
