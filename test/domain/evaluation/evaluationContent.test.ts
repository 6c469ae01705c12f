import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import {
  EMPTY_EVALUATION,
  EvaluationContent,
  GivenEvaluation,
  newEvaluation,
} from '../../../domain/evaluation/evaluationContent.ts';
import { several } from '../../builders/aContent.ts';
import { anEvaluatedItem, anEvaluation } from '../../builders/anEvaluation.ts';

const isShaped = (content: unknown): boolean => EvaluationContent.safeParse(content).success;

describe('R112, R155–R163: what is written into an evaluation', () => {
  it('may be empty, and may be full', () => {
    expect(isShaped(EMPTY_EVALUATION)).toBe(true);
    const full = anEvaluation({
      changedSituation: 'Verhuisd',
      shifts: [{ fromArea: 'income', toArea: 'family', explanation: null }],
      announcement: { kind: 'newGpmi', reason: 'newGoals', motivation: null },
      next: { dueOn: day('2026-09-15'), remindOn: day('2026-08-15') },
    });
    expect(isShaped(full)).toBe(true);
  });

  it.each(Object.keys(EMPTY_EVALUATION))('has every field: without %s it is none', (field) => {
    expect(isShaped({ ...EMPTY_EVALUATION, [field]: undefined })).toBe(false);
  });

  it.each([
    ['an unknown field', { colour: 'blue' }],
    ['a result of its own', { result: 'excellent' }],
    ['a kind of contact of its own', { contact: 'letter' }],
    ['a day that does not exist', { heldOn: '2026-02-30' }],
    ['a comment that is too long', { comment: 'x'.repeat(4001) }],
    ['a place of two lines', { place: 'Thuis\nof niet' }],
    ['an item that is named in words', { goals: [anEvaluatedItem('my first goal')] }],
    ['an area that is no code', { shifts: [{ fromArea: '1', toArea: 'family', explanation: null }] }],
    ['more items than a version can have', { steps: several(101, anEvaluatedItem) }],
    ['more shifts than can be told', { shifts: Array(21).fill({ fromArea: 'a', toArea: 'b', explanation: null }) }],
  ])('has no %s', (_what, change) => {
    expect(isShaped({ ...EMPTY_EVALUATION, ...change })).toBe(false);
  });
});

describe('R110: an evaluation as it begins', () => {
  it('is blank but for what was given', () => {
    expect(newEvaluation({})).toEqual(EMPTY_EVALUATION);
    const given = { heldOn: day('2026-05-12'), result: 'reached' } as const;
    expect(newEvaluation(given)).toEqual({ ...EMPTY_EVALUATION, ...given });
  });

  it('takes no field that is not known', () => {
    expect(GivenEvaluation.safeParse({ colour: 'blue' }).success).toBe(false);
  });
});
