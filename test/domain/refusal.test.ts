import { describe, expect, it } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import { RULE_OF_REFUSAL, ruleOf } from '../../domain/refusal.ts';
import { accepted, refused } from '../../domain/result.ts';

describe('a refusal names the rule behind it', () => {
  it('its own one where it carries one', () => {
    expect(ruleOf({ code: 'confirmationMissing', action: 'markUnsigned', rule: 'R096' })).toBe('R096');
  });

  it('a day in the future is one of several rules', () => {
    const refusal = { code: 'dayInTheFuture', field: 'heldOn', today: day('2026-03-08') } as const;
    expect(ruleOf(refusal)).toBe('A12');
    expect(ruleOf({ ...refusal, rule: 'A50' })).toBe('A50');
  });

  it('the one of its code otherwise, or none', () => {
    expect(ruleOf({ code: 'reflectionPeriodRunning', firstDayToSign: day('2026-03-08') })).toBe('R212');
    expect(ruleOf({ code: 'notFound' })).toBeNull();
  });

  it('is a requirement or a decision by number', () => {
    for (const rule of Object.values(RULE_OF_REFUSAL)) expect(rule ?? 'R001').toMatch(/^([RD]\d{3}|A\d{2})$/);
  });
});

describe('a decision is a value or a refusal', () => {
  it('is told apart by ok', () => {
    expect(accepted(1)).toEqual({ ok: true, value: 1 });
    expect(refused({ code: 'notFound' })).toEqual({ ok: false, refusal: { code: 'notFound' } });
  });
});
