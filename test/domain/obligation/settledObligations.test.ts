import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { settledObligations } from '../../../domain/obligation/settledObligations.ts';
import type { Obligation } from '../../../domain/record/caseFile.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

const obligation = (decidedOn: string, fulfilledByGpmiId: string | null = null): Obligation => ({
  obligationId: `of-${decidedOn}`,
  caseFileId: 'file-1',
  aidRequestId: `request-${decidedOn}`,
  decidedOn: day(decidedOn),
  fulfilledByGpmiId,
});
const unsigned = aGpmi.build();
const signed = aGpmi.withVersions(aVersion.signedOn('2026-03-08')).build();

describe('A53: the first signature after a decision ends its three months', () => {
  it.each(['2026-01-15', '2026-03-08'])('of a decision of %s, on or before the signature', (decidedOn) => {
    expect(settledObligations([obligation(decidedOn)], signed)).toEqual([obligation(decidedOn, 'gpmi-1')]);
  });

  it('not of a decision that came after it', () => {
    expect(settledObligations([obligation('2026-03-09')], signed)).toEqual([]);
  });

  it('not of one that another GPMI, or this one, ended already', () => {
    expect(settledObligations([obligation('2026-01-15', 'gpmi-2')], signed)).toEqual([]);
    expect(settledObligations([obligation('2026-01-15', 'gpmi-1')], signed)).toEqual([]);
  });

  it('a later version ends none: the day of the first signature decides', () => {
    const second = aVersion.numbered(1).signedOn('2026-10-01');
    const facts = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), second).build();
    expect(settledObligations([obligation('2026-09-01')], facts)).toEqual([]);
  });
});

describe('A55: a signature that is taken back opens them again', () => {
  it('those it had ended, and no others', () => {
    const all = [obligation('2026-01-15', 'gpmi-1'), obligation('2025-06-01', 'gpmi-2'), obligation('2026-02-01')];
    expect(settledObligations(all, unsigned)).toEqual([obligation('2026-01-15')]);
  });

  it('there may be none', () => {
    expect(settledObligations([], unsigned)).toEqual([]);
    expect(settledObligations([], signed)).toEqual([]);
  });
});
