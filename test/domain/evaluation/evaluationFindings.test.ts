import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { EMPTY_EVALUATION, type EvaluationContent } from '../../../domain/evaluation/evaluationContent.ts';
import { evaluationFindings, evaluationIncoherences } from '../../../domain/evaluation/evaluationFindings.ts';
import type { Finding } from '../../../domain/finding.ts';
import { aContent, aGoal } from '../../builders/aContent.ts';
import { anEvaluatedItem, anEvaluation } from '../../builders/anEvaluation.ts';

const TODAY = day('2026-06-01');
const VERSION = aContent.build();

const findings = (content: EvaluationContent, version = VERSION) => evaluationFindings(content, version, TODAY);
const said = (change: Partial<EvaluationContent>, version = VERSION): string[] =>
  findings(anEvaluation(change), version).map(({ code, rule, severity }) => `${severity} ${code} ${rule}`);
const pathsOf = (all: Finding[], code: Finding['code']) =>
  all.filter((one) => one.code === code).map(({ path }) => path.join('/'));

describe('R112, A09: what an evaluation cannot do without', () => {
  it('is day, kind of contact and result, all told at once', () => {
    const all = findings(EMPTY_EVALUATION).filter(({ severity }) => severity === 'hard');
    expect(all).toEqual([
      { code: 'missing', rule: 'R112', severity: 'hard', path: ['heldOn'], params: {} },
      { code: 'missing', rule: 'A09', severity: 'hard', path: ['contact'], params: {} },
      { code: 'missing', rule: 'R112', severity: 'hard', path: ['result'], params: {} },
    ]);
  });

  it('is nothing, where all is there', () => {
    expect(findings(anEvaluation())).toEqual([]);
  });

  it('A50: is a day that has come', () => {
    expect(said({ heldOn: TODAY })).toEqual([]);
    const [finding] = findings(anEvaluation({ heldOn: day('2026-06-02') }));
    expect(finding).toMatchObject({ code: 'dayInTheFuture', rule: 'A50', path: ['heldOn'], params: { today: TODAY } });
  });
});

describe('R155: the goals and steps that an evaluation speaks of', () => {
  it('are those of the version, of both sides', () => {
    expect(said({ steps: [anEvaluatedItem('step-1'), anEvaluatedItem('step-2')] })).toEqual([]);
  });

  it('are no others, and a goal is no step', () => {
    const content = anEvaluation({
      goals: [anEvaluatedItem('goal-1'), anEvaluatedItem('step-1')],
      steps: [anEvaluatedItem('goal-1'), anEvaluatedItem('step-9')],
    });
    const all = evaluationIncoherences(content, VERSION);
    expect(pathsOf(all, 'unknownItem')).toEqual(['goals/1/itemId', 'steps/0/itemId', 'steps/1/itemId']);
    expect(new Set(all.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(new Set(['hard R155']));
  });

  it('are spoken of once each', () => {
    const content = anEvaluation({ goals: [anEvaluatedItem('goal-1'), anEvaluatedItem('goal-1')] });
    expect(pathsOf(evaluationIncoherences(content, VERSION), 'duplicateItem')).toEqual(['goals/1/itemId']);
  });

  it('should be all goals: one that is left out is told, and refuses nothing', () => {
    const two = aContent.with({ goals: [aGoal('goal-1'), aGoal('goal-2')] }).build();
    expect(said({}, two)).toEqual(['warning goalNotEvaluated R155']);
    expect(said({ steps: [] }, VERSION)).toEqual([]);
  });
});

describe('R176, R177: the next evaluation', () => {
  const next = (dueOn: string, remindOn: string | null) => ({
    next: { dueOn: day(dueOn), remindOn: remindOn === null ? null : day(remindOn) },
  });

  it('lies after this one, and is reminded of on its day at the latest', () => {
    expect(said(next('2026-05-13', '2026-05-13'))).toEqual([]);
    expect(said(next('2026-09-15', null))).toEqual([]);
    expect(said(next('2026-05-12', null))).toEqual(['hard nextBeforeThis R176']);
    expect(said(next('2026-09-15', '2026-09-16'))).toEqual(['hard remindAfterDue R176']);
    expect(said(next('2026-05-01', '2026-05-02'))).toHaveLength(2);
  });

  it('is not compared with a day that is not known yet', () => {
    expect(evaluationIncoherences(anEvaluation({ heldOn: null, ...next('2020-01-01', null) }), VERSION)).toEqual([]);
  });
});

describe('what is only advised', () => {
  it('R113: a comment', () => {
    expect(said({ comment: null })).toEqual(['warning commentMissing R113']);
    expect(said({ comment: ' \n' })).toEqual(['warning commentMissing R113']);
  });

  it('R262: the efforts of both, for one goal or step at least', () => {
    const oneSided = [anEvaluatedItem('goal-1', { centreEffort: null })];
    expect(said({ goals: oneSided })).toEqual([]);
    expect(said({ goals: oneSided, steps: [] })).toEqual(['warning effortsMissing R262']);
    expect(said({ goals: [anEvaluatedItem('goal-1', { beneficiaryEffort: '' })], steps: [] })).toHaveLength(1);
  });

  it('R160: new goals announce a new GPMI, and say which arrangements stay', () => {
    const announcement = { kind: 'newGpmi', reason: 'newGoals', motivation: null } as const;
    expect(said({ newGoals: 'Rijbewijs halen' })).toEqual(['warning newGoalsNotAnnounced R160']);
    expect(said({ newGoals: 'Rijbewijs halen', announcement })).toEqual(['warning keptAgreementsMissing R160']);
    expect(said({ newGoals: 'Rijbewijs halen', announcement, keptAgreements: 'Alles blijft' })).toEqual([]);
  });

  it.each(['overview', 'ownReasons', null] as const)(
    'R161: announced for another reason (%s), it is motivated',
    (reason) => {
      const announced = (motivation: string | null) => ({
        announcement: { kind: 'newVersion', reason, motivation } as const,
        keptAgreements: 'Alles blijft',
      });
      expect(said(announced(null))).toEqual(['warning announcementNotMotivated R161']);
      expect(said(announced('De stappen volgen elkaar niet meer'))).toEqual([]);
    },
  );
});

describe('the findings', () => {
  it('come in the order of the form', () => {
    const content: EvaluationContent = {
      ...EMPTY_EVALUATION,
      goals: [anEvaluatedItem('goal-9', { centreEffort: null })],
      steps: [anEvaluatedItem('step-9', { centreEffort: null })],
      newGoals: 'Rijbewijs halen',
      next: { dueOn: day('2026-09-15'), remindOn: day('2026-09-16') },
    };
    expect(findings(content).map(({ path }) => path[0])).toEqual([
      ...['heldOn', 'contact', 'result', 'goals', 'goals', 'goals', 'steps', 'comment', 'announcement', 'next'],
    ]);
  });
});
