import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { settledObligations } from '../../../domain/obligation/settledObligations.ts';
import type { Obligation } from '../../../domain/record/caseFile.ts';

const obligation = (decidedOn: string, fulfilledByGpmiId: string | null = null): Obligation => ({
  obligationId: `of-${decidedOn}`,
  caseFileId: 'file-1',
  aidRequestId: `request-${decidedOn}`,
  decidedOn: day(decidedOn),
  fulfilledByGpmiId,
});
const signature = (gpmiId: string, signedOn: string | null) => ({
  gpmiId,
  signedOn: signedOn === null ? null : day(signedOn),
});
const SIGNED = [signature('gpmi-1', '2026-03-08'), signature('gpmi-2', null)];

describe('A53: the first signature after a decision ends its three months', () => {
  it.each(['2026-01-15', '2026-03-08'])('of a decision of %s, on or before the signature', (decidedOn) => {
    expect(settledObligations([obligation(decidedOn)], SIGNED)).toEqual([obligation(decidedOn, 'gpmi-1')]);
  });

  it('not of a decision that came after it', () => {
    expect(settledObligations([obligation('2026-03-09')], SIGNED)).toEqual([]);
  });

  it('also of one that was recorded only after the signature', () => {
    const all = [obligation('2026-01-15', 'gpmi-1'), obligation('2026-02-01')];
    expect(settledObligations(all, SIGNED)).toEqual([obligation('2026-02-01', 'gpmi-1')]);
  });

  it('by the first GPMI that was signed, and not by a further one', () => {
    const both = [signature('gpmi-2', '2026-06-01'), signature('gpmi-1', '2026-03-08')];
    expect(settledObligations([obligation('2026-01-15')], both)).toEqual([obligation('2026-01-15', 'gpmi-1')]);
    expect(settledObligations([obligation('2026-04-01')], both)).toEqual([obligation('2026-04-01', 'gpmi-2')]);
  });

  it('changes nothing that is settled already', () => {
    expect(settledObligations([obligation('2026-01-15', 'gpmi-1')], SIGNED)).toEqual([]);
    expect(settledObligations([], SIGNED)).toEqual([]);
  });
});

describe('A55: opens again', () => {
  it('when the signature is taken back', () => {
    const unsigned = [signature('gpmi-1', null)];
    expect(settledObligations([obligation('2026-01-15', 'gpmi-1')], unsigned)).toEqual([obligation('2026-01-15')]);
  });

  it('but not when another GPMI was signed meanwhile', () => {
    const other = [signature('gpmi-1', null), signature('gpmi-2', '2026-06-01')];
    const expected = [obligation('2026-01-15', 'gpmi-2')];
    expect(settledObligations([obligation('2026-01-15', 'gpmi-1')], other)).toEqual(expected);
  });

  it('when its decision is moved past the signature', () => {
    expect(settledObligations([obligation('2026-03-09', 'gpmi-1')], SIGNED)).toEqual([obligation('2026-03-09')]);
  });
});
