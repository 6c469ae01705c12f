import { describe, expect, it } from '@jest/globals';
import { day } from '../../domain/calendar/plainDate.ts';
import { changedPaths } from '../../domain/changedPaths.ts';
import { EMPTY_CONTENT } from '../../domain/gpmi/gpmiContent.ts';
import { aPerson } from '../builders/aPerson.ts';
import { aContent, aGoal, aStep, MANAGER_ID } from '../builders/aContent.ts';
import { anEvaluatedItem, anEvaluation } from '../builders/anEvaluation.ts';

const before = aContent.build();
const paths = (change: Partial<typeof before>): string[] => changedPaths(before, { ...before, ...change });

describe('D016: which places of a content changed', () => {
  it('none, in an equal content', () => {
    expect(changedPaths(before, aContent.build())).toEqual([]);
  });

  it.each([
    { name: 'a day', change: { beginOn: day('2026-03-15') }, at: ['/beginOn'] },
    {
      name: 'the end, from a day to open',
      change: { end: { kind: 'open' as const } },
      at: ['/end/kind', '/end/endOn'],
    },
    { name: 'a part that is taken away', change: { replacement: null }, at: ['/replacement'] },
    {
      name: 'a flag within a part',
      change: { manager: { caseworkerId: MANAGER_ID, mustSign: false } },
      at: ['/manager/mustSign'],
    },
    { name: 'a text of an item', change: { goals: [aGoal('goal-1', { text: 'Anders' })] }, at: ['/goals/goal-1/text'] },
    { name: 'an item that is new', change: { goals: [aGoal('goal-1'), aGoal('goal-2')] }, at: ['/goals/goal-2'] },
    { name: 'an item that is gone', change: { centreSteps: [] }, at: ['/centreSteps/step-2'] },
    {
      name: 'an item put before another: only the new one',
      change: { beneficiarySteps: [aStep('step-0'), aStep('step-1')] },
      at: ['/beneficiarySteps/step-0'],
    },
  ])('$name', ({ change, at }) => {
    expect(paths(change)).toEqual(at);
  });

  it('an item without an id is known by what it speaks of, or by its place', () => {
    const evaluation = anEvaluation({ shifts: [{ fromArea: 'income', toArea: 'family', explanation: null }] });
    const changed = {
      ...evaluation,
      goals: [anEvaluatedItem('goal-1', { result: 'Gelukt' })],
      shifts: [{ fromArea: 'income', toArea: 'housing', explanation: null }],
    };
    expect(changedPaths(evaluation, changed)).toEqual(['/goals/goal-1/result', '/shifts/0/toArea']);
  });

  it('two items that change places are a change of the list', () => {
    const [one, two] = [aGoal('goal-1'), aGoal('goal-2')];
    expect(changedPaths({ ...before, goals: [one, two] }, { ...before, goals: [two, one] })).toEqual(['/goals']);
  });

  it('of what was not there before, every field', () => {
    const decision = { isGranted: false, decidedOn: day('2026-01-15'), grantedFrom: null, notifiedOn: null };
    expect(changedPaths(null, decision)).toEqual(['/isGranted', '/decidedOn', '/grantedFrom', '/notifiedOn']);
  });

  it('of a person, down to a line of the address', () => {
    const person = aPerson({ registerNumber: '98051700229' });
    const address = { street: 'Veldstraat 9', postalCode: '9990', municipality: 'Lindeveld' };
    const changed = { ...person, name: 'Maes', address, registerNumber: null };
    expect(changedPaths(person, changed)).toEqual(['/name', '/registerNumber', '/address/street']);
    expect(changedPaths(person, { ...person, address: null })).toEqual(['/address']);
  });

  it('the order in which fields are written is none of a person’s business', () => {
    const { end, beginOn, ...rest } = before;
    expect(changedPaths(before, { ...rest, end, beginOn })).toEqual([]);
  });

  it('never names a value', () => {
    const all = changedPaths(EMPTY_CONTENT, before);
    expect(all).toEqual([
      '/beginOn',
      '/end',
      '/manager',
      '/replacement',
      '/needsAnalysis',
      '/goals/goal-1',
      '/actionAreas/area-1',
      '/beneficiarySteps/step-1',
      '/centreSteps/step-2',
    ]);
  });
});
