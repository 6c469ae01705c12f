import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { refusalOf, versionAfter } from '../../builders/decisions.ts';

const validated = aGpmi.withVersions(aVersion.validatedOn('2026-03-02')).build();

describe('A67: handing the contract over', () => {
  it('is kept with its day; the status stays', () => {
    const after = versionAfter(decide(validated, aCommand('present', '2026-03-02')));
    expect(after).toEqual(aVersion.presentedOn('2026-03-02').build());
  });

  it('A04: a second hand-over replaces the first, and the five days start anew', () => {
    const facts = aGpmi.withVersions(aVersion.presentedOn('2026-03-02')).build();
    expect(versionAfter(decide(facts, aCommand('present', '2026-03-06')))?.presentedOn).toBe('2026-03-06');
  });

  it.each([
    { name: 'tomorrow', presented: '2026-03-11', refusal: { code: 'dayInTheFuture', field: 'presentedOn' } },
    { name: 'before the validation', presented: '2026-03-01', refusal: { code: 'presentedBeforeValidation' } },
    { name: 'yesterday, without a reason', presented: '2026-03-09', refusal: { code: 'reasonMissing' } },
  ])('is refused $name', ({ presented, refusal }) => {
    const command = aCommand('present', '2026-03-10', { presentedOn: day(presented) });
    expect(refusalOf(decide(validated, command))).toMatchObject(refusal);
  });

  it.each(['2026-03-02', '2026-03-09'])('may lie on %s, a day before today, with a reason', (presented) => {
    const command = aCommand('present', '2026-03-10', { presentedOn: day(presented), hasReason: true });
    expect(versionAfter(decide(validated, command))?.presentedOn).toBe(presented);
  });

  it('a reason does not help a day of the future or one before the validation', () => {
    for (const presented of ['2026-03-11', '2026-03-01']) {
      const command = aCommand('present', '2026-03-10', { presentedOn: day(presented), hasReason: true });
      expect(decide(validated, command).ok).toBe(false);
    }
  });

  it('says which day it was validated on, and which day it is', () => {
    const before = aCommand('present', '2026-03-10', { presentedOn: day('2026-03-01') });
    expect(refusalOf(decide(validated, before))).toEqual({
      code: 'presentedBeforeValidation',
      validatedOn: '2026-03-02',
    });
    const ahead = aCommand('present', '2026-03-10', { presentedOn: day('2026-03-11') });
    expect(refusalOf(decide(validated, ahead))).toEqual({
      code: 'dayInTheFuture',
      field: 'presentedOn',
      today: '2026-03-10',
    });
  });

  it.each([aVersion, aVersion.signedOn('2026-03-08')])('R072: is offered to a version to sign only', (version) => {
    const decision = decide(aGpmi.withVersions(version).build(), aCommand('present', '2026-03-20'));
    expect(refusalOf(decision)).toMatchObject({ code: 'actionNotAvailable', rule: 'A67' });
  });
});
