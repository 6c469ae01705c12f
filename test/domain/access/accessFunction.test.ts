import { describe, expect, it } from '@jest/globals';
import { AccessFunction, FUNCTIONS_OF, FunctionSet } from '../../../domain/access/accessFunction.ts';

describe('R300: functions decide what a person may do', () => {
  it('A67: a supervisor holds every function, a caseworker all but managing the centre and handing over with a day of the past', () => {
    expect(FUNCTIONS_OF.supervisor).toEqual(AccessFunction.options);
    const without = AccessFunction.options.filter((one) => !FUNCTIONS_OF.caseworker.some((held) => held === one));
    expect(without).toEqual(['centre.manage', 'gpmi.backdate']);
  });

  it('every set of functions has its row', () => {
    expect(Object.keys(FUNCTIONS_OF)).toEqual(FunctionSet.options);
  });
});
