import { describe, expect, it } from '@jest/globals';
import { addDays, day } from '../../../domain/calendar/plainDate.ts';
import { evaluationDayRefusal } from '../../../domain/evaluation/evaluationDay.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

const TODAY = day('2026-08-01');
const signed = aGpmi.withVersions(aVersion.signedOn('2026-03-08'));
const on = (iso: string, gpmi = signed) => evaluationDayRefusal(gpmi.build(), day(iso), TODAY);

describe('A50: the day of an evaluation', () => {
  it.each(['2026-03-08', '2026-03-09', '2026-08-01'])(
    'can be %s: the day of the signature, today, and between',
    (iso) => expect(on(iso)).toBeUndefined(),
  );

  it('is not the day before the signature', () => {
    expect(on('2026-03-07')).toEqual({ code: 'evaluatedBeforeSignature', signedOn: '2026-03-08' });
  });

  it('is not tomorrow', () => {
    const tomorrow = addDays(TODAY, 1);
    expect(on(tomorrow)).toEqual({ code: 'dayInTheFuture', field: 'heldOn', today: TODAY, rule: 'A50' });
  });

  it('can be left open until the validation', () => {
    expect(evaluationDayRefusal(signed.build(), null, TODAY)).toBeUndefined();
  });

  it('A05, T048: may lie before the signature of a later version: what was signed is the GPMI', () => {
    const second = aVersion.numbered(1).signedOn('2026-07-20');
    const gpmi = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), second);
    expect(on('2026-05-12', gpmi)).toBeUndefined();
    expect(on('2026-03-07', gpmi)).toMatchObject({ signedOn: '2026-03-08' });
  });

  it('of what was never signed is not judged here: no evaluation is offered there', () => {
    expect(on('2026-01-01', aGpmi)).toBeUndefined();
  });
});
