import { describe, expect, it } from '@jest/globals';
import { adviceAfter } from '../../../domain/evaluation/advice.ts';
import { anEvaluation } from '../../builders/anEvaluation.ts';

const announced = (kind: 'newGpmi' | 'newVersion', reason: 'newGoals' | 'overview' | 'ownReasons' | null) => ({
  announcement: { kind, reason, motivation: null },
});
const SHIFT = { fromArea: 'income', toArea: 'family', explanation: null };

describe('R159–R161: what an evaluation leads to', () => {
  it('nothing, when nothing changed', () => {
    expect(adviceAfter(anEvaluation())).toEqual([]);
  });

  it('R159: a new GPMI for new goals, written or announced, whatever kind was announced', () => {
    const expected = [{ due: 'newGpmi', because: 'newGoals', rule: 'R159' }];
    expect(adviceAfter(anEvaluation({ newGoals: 'Rijbewijs halen' }))).toEqual(expected);
    expect(adviceAfter(anEvaluation(announced('newGpmi', 'newGoals')))).toEqual(expected);
    const both = { newGoals: 'Rijbewijs halen', ...announced('newVersion', 'overview'), changedSituation: 'Verhuisd' };
    expect(adviceAfter(anEvaluation(both))).toEqual(expected);
  });

  it.each([
    { kind: 'newGpmi', reason: 'overview' },
    { kind: 'newGpmi', reason: 'ownReasons' },
    { kind: 'newVersion', reason: 'overview' },
    { kind: 'newVersion', reason: 'ownReasons' },
  ] as const)('R161: what was announced ($kind) for its own reason ($reason)', ({ kind, reason }) => {
    const advice = adviceAfter(anEvaluation({ ...announced(kind, reason), shifts: [SHIFT] }));
    expect(advice).toEqual([{ due: kind, because: reason, rule: 'R161' }]);
  });

  it('R156, R157, R214: short of that a new version, for a changed situation and a shift of focus', () => {
    const changed = { due: 'newVersion', because: 'changedSituation', rule: 'R156' };
    const shifted = { due: 'newVersion', because: 'shiftOfFocus', rule: 'R157' };
    expect(adviceAfter(anEvaluation({ changedSituation: 'Verhuisd' }))).toEqual([changed]);
    expect(adviceAfter(anEvaluation({ shifts: [SHIFT] }))).toEqual([shifted]);
    expect(adviceAfter(anEvaluation({ changedSituation: 'Verhuisd', shifts: [SHIFT] }))).toEqual([changed, shifted]);
    expect(adviceAfter(anEvaluation({ changedSituation: ' ', newGoals: '' }))).toEqual([]);
  });

  it('an announcement without a reason advises nothing by itself', () => {
    expect(adviceAfter(anEvaluation(announced('newGpmi', null)))).toEqual([]);
  });
});
