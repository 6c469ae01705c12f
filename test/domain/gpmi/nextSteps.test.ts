import { describe, expect, it } from '@jest/globals';
import { FUNCTIONS_OF } from '../../../domain/access/accessFunction.ts';
import { day } from '../../../domain/calendar/plainDate.ts';
import { nextSteps } from '../../../domain/gpmi/nextSteps.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

const TODAY = '2026-03-05';
const stepsOf = (version: typeof aVersion, today = TODAY, functions = FUNCTIONS_OF.supervisor, gpmi = aGpmi) =>
  nextSteps(gpmi.withVersions(version).build(), version.build(), { functions: [...functions] }, day(today));

describe('R072: what leads on from here, and from which day', () => {
  it('a draft is validated', () => {
    expect(stepsOf(aVersion)).toEqual([{ action: 'validate', fromOn: TODAY }]);
  });

  it('what is to sign is handed over first: it cannot be signed on any day yet', () => {
    expect(stepsOf(aVersion.validatedOn('2026-03-02'))).toEqual([{ action: 'present', fromOn: TODAY }]);
  });

  it('R212: handed over, it is signed from the sixth day on, or from today when that has come', () => {
    const presented = aVersion.presentedOn('2026-03-02');
    const signing = (today: string) => stepsOf(presented, today).find(({ action }) => action === 'markSigned');
    expect(signing('2026-03-05')).toEqual({ action: 'markSigned', fromOn: '2026-03-08' });
    expect(signing('2026-03-08')).toEqual({ action: 'markSigned', fromOn: '2026-03-08' });
    expect(signing('2026-03-20')).toEqual({ action: 'markSigned', fromOn: '2026-03-20' });
  });

  it('signed, it is evaluated, written anew or ended; what goes back is no step on', () => {
    const actions = stepsOf(aVersion.signedOn('2026-03-08'), '2026-04-01').map(({ action }) => action);
    expect(actions).toEqual(['startNewVersion', 'addEvaluation', 'endGpmi']);
  });

  it('A59: ended, it is still evaluated; closed, nothing leads on', () => {
    const signed = aVersion.signedOn('2026-03-08');
    const steps = (gpmi: typeof aGpmi) => stepsOf(signed, '2026-04-01', FUNCTIONS_OF.supervisor, gpmi);
    expect(steps(aGpmi.endedOn('2026-04-01'))).toEqual([{ action: 'addEvaluation', fromOn: '2026-04-01' }]);
    expect(steps(aGpmi.endedOn('2026-04-01').closed())).toEqual([]);
  });

  it('R300: names only what this person may do', () => {
    const steps = nextSteps(
      aGpmi.withVersions(aVersion.signedOn('2026-03-08')).build(),
      aVersion.signedOn('2026-03-08').build(),
      { functions: ['evaluation.edit'] },
      day('2026-04-01'),
    );
    expect(steps).toEqual([{ action: 'addEvaluation', fromOn: '2026-04-01' }]);
  });
});
