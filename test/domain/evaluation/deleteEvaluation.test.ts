import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf } from '../../builders/decisions.ts';

const TODAY = '2026-12-01';
const heldOn = (iso: string) => ({ heldOn: day(iso) });
const evaluated = aGpmi
  .withVersions(aVersion.signedOn('2026-03-08').withEvaluation())
  .withEvaluations({}, heldOn('2026-05-12'), heldOn('2026-09-10'));
const deleted = (evaluationId: string) => aCommand('deleteEvaluation', TODAY, { evaluationId });

describe('R119: deleting an evaluation', () => {
  it.each(['evaluation-1', 'evaluation-2'])('takes %s away, validated or not, and leaves the others', (id) => {
    const before = evaluated.build();
    const { [id]: _gone, ...others } = before.evaluations;
    expect(factsAfter(decide(before, deleted(id)))).toEqual({ ...before, evaluations: others });
  });

  it('T047, A22: two of three count afterwards, and the signature stays locked, also when none is left', () => {
    const gpmi = evaluated.withEvaluations(heldOn('2026-05-12'), heldOn('2026-09-10'), heldOn('2026-11-30'));
    let facts = factsAfter(decide(gpmi.build(), deleted('evaluation-3')));
    expect(Object.values(facts.evaluations).filter(({ status }) => status === 'validated')).toHaveLength(2);
    for (const id of ['evaluation-1', 'evaluation-2']) facts = factsAfter(decide(facts, deleted(id)));
    expect(facts.evaluations).toEqual({});
    expect(refusalOf(decide(facts, aCommand('markUnsigned', TODAY)))).toMatchObject({
      code: 'actionNotAvailable',
      locks: ['hadEvaluation'],
    });
  });

  it('of one that is gone is refused as not found', () => {
    const facts = factsAfter(decide(evaluated.build(), deleted('evaluation-1')));
    expect(refusalOf(decide(facts, deleted('evaluation-1')))).toEqual({ code: 'notFound' });
  });
});
