import { describe, expect, it } from '@jest/globals';
import { EvaluationStatus } from '../../../domain/evaluation/evaluationStatus.ts';

describe('R116–R118: the status of an evaluation', () => {
  it('is a draft or validated, and nothing else', () => {
    expect(EvaluationStatus.options).toEqual(['draft', 'validated']);
  });
});
