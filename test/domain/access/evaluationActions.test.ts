import { describe, expect, it } from '@jest/globals';
import { AccessFunction, FUNCTIONS_OF } from '../../../domain/access/accessFunction.ts';
import {
  availableEvaluationActions,
  EVALUATION_ACTIONS,
  isEvaluationActionOffered,
  type EvaluationAction,
} from '../../../domain/access/evaluationActions.ts';
import type { EvaluationStatus } from '../../../domain/evaluation/evaluationStatus.ts';

const everyFunction = { functions: FUNCTIONS_OF.supervisor };
const offered = (
  status: EvaluationStatus,
  isClosed = false,
  actor: { functions: readonly AccessFunction[] } = everyFunction,
) => availableEvaluationActions({ isClosed }, { status }, actor);

describe('R116–R121: what the status of an evaluation offers', () => {
  it('R116, R117, R119: a draft is edited, validated and deleted', () => {
    expect(offered('draft')).toEqual([
      'consultEvaluation',
      'editEvaluation',
      'askFeedback',
      'validateEvaluation',
      'deleteEvaluation',
    ]);
  });

  it('T100, R118: a validated one is printed and deleted, and never edited or opened again', () => {
    expect(offered('validated')).toEqual(['consultEvaluation', 'deleteEvaluation', 'printEvaluation']);
  });

  it.each(['draft', 'validated'] as const)('A59: a %s one of a closed GPMI is only read and printed', (status) => {
    const all = offered(status, true);
    expect(all).toContain('consultEvaluation');
    expect(['consultEvaluation', 'printEvaluation']).toEqual(expect.arrayContaining(all));
  });
});

describe('R300: what a person may do with an evaluation', () => {
  it.each(Object.entries(EVALUATION_ACTIONS))('%s needs its own function', (name, { needs }) => {
    const action = name as EvaluationAction;
    const without = AccessFunction.options.filter((one) => one !== needs);
    const statuses: EvaluationStatus[] = ['draft', 'validated'];
    const offeredTo = (functions: AccessFunction[]) =>
      statuses.flatMap((status) => offered(status, false, { functions }));
    expect(offeredTo([needs])).toContain(action);
    expect(offeredTo(without)).not.toContain(action);
  });

  it('asks nothing of whoever only asks whether the status offers it', () => {
    expect(isEvaluationActionOffered('validateEvaluation', { isClosed: false }, { status: 'draft' })).toBe(true);
    expect(isEvaluationActionOffered('validateEvaluation', { isClosed: false }, { status: 'validated' })).toBe(false);
  });
});

describe('R117, R119: what asks "are you sure?"', () => {
  it.each([
    { action: 'consultEvaluation', confirm: false },
    { action: 'editEvaluation', confirm: false },
    { action: 'askFeedback', confirm: false },
    { action: 'validateEvaluation', confirm: true },
    { action: 'deleteEvaluation', confirm: true },
    { action: 'printEvaluation', confirm: false },
  ] as const)('$action: $confirm', ({ action, confirm }) => {
    expect(EVALUATION_ACTIONS[action].confirm).toBe(confirm);
  });

  it('the table above names every action', () => {
    expect(Object.keys(EVALUATION_ACTIONS)).toHaveLength(6);
  });
});
