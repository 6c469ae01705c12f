import { describe, expect, it } from '@jest/globals';
import { FUNCTIONS_OF } from '../../../domain/access/accessFunction.ts';
import { evaluationSummary } from '../../../domain/evaluation/evaluationSummary.ts';
import { anEvaluation } from '../../builders/anEvaluation.ts';

const stored = {
  evaluationId: 'evaluation-1',
  gpmiId: 'gpmi-1',
  versionId: 'version-1.0',
  status: 'draft',
  revision: 3,
  content: anEvaluation(),
} as const;

describe('R076, R114: an evaluation in the overview', () => {
  it('shows day, kind of contact, result and what can be done, and none of the texts', () => {
    expect(evaluationSummary({ isClosed: false }, stored, { functions: FUNCTIONS_OF.caseworker })).toEqual({
      evaluationId: 'evaluation-1',
      gpmiId: 'gpmi-1',
      versionId: 'version-1.0',
      status: 'draft',
      revision: 3,
      heldOn: '2026-05-12',
      contact: 'atTheCentre',
      result: 'partlyReached',
      availableActions: [
        'consultEvaluation',
        'editEvaluation',
        'askFeedback',
        'validateEvaluation',
        'deleteEvaluation',
      ],
    });
  });

  it('offers nothing to somebody without functions', () => {
    expect(evaluationSummary({ isClosed: false }, stored, { functions: [] }).availableActions).toEqual([]);
  });
});
