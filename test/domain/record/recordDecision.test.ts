import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { AidDecision, AidRequest } from '../../../domain/record/caseFile.ts';
import { recordDecision } from '../../../domain/record/recordDecision.ts';

const REQUEST: AidRequest = {
  aidRequestId: 'request-1',
  caseFileId: 'file-1',
  openedOn: day('2026-01-02'),
  purpose: 'integrationIncome',
  decision: null,
  revision: 1,
};
const GRANT: AidDecision = {
  isGranted: true,
  decidedOn: day('2026-01-15'),
  grantedFrom: day('2026-01-02'),
  notifiedOn: day('2026-01-20'),
  body: 'specialCommittee',
};
const TODAY = day('2026-01-20');

const record = (change: Partial<AidDecision>, request: Partial<AidRequest> = {}) =>
  recordDecision({ ...REQUEST, ...request }, { ...GRANT, ...change }, TODAY);

describe('A65: the three dates of a decision', () => {
  it.each([
    { name: 'a grant', change: {} },
    { name: 'a grant not yet told', change: { notifiedOn: null } },
    { name: 'a grant from before the request', change: { grantedFrom: day('2025-12-01') } },
    { name: 'a grant of the day of the request, told the same day', change: { decidedOn: day('2026-01-02'), notifiedOn: day('2026-01-02') } }, // prettier-ignore
    { name: 'a grant of today', change: { decidedOn: TODAY } },
    { name: 'a refusal', change: { isGranted: false, grantedFrom: null } },
  ])('$name is recorded', ({ change }) => {
    expect(record(change)).toEqual({ ok: true, value: { ...REQUEST, decision: { ...GRANT, ...change } } });
  });

  it.each([
    { name: 'decided tomorrow', change: { decidedOn: day('2026-01-21'), notifiedOn: null }, refusal: { code: 'dayInTheFuture', field: 'decidedOn', today: TODAY } }, // prettier-ignore
    { name: 'decided before the request', change: { decidedOn: day('2026-01-01') }, refusal: { code: 'decisionBeforeRequest', openedOn: '2026-01-02' } }, // prettier-ignore
    { name: 'told tomorrow', change: { notifiedOn: day('2026-01-21') }, refusal: { code: 'dayInTheFuture', field: 'notifiedOn', today: TODAY } }, // prettier-ignore
    { name: 'told before it was decided', change: { notifiedOn: day('2026-01-14') }, refusal: { code: 'notifiedBeforeDecision', decidedOn: '2026-01-15' } }, // prettier-ignore
    { name: 'a grant without its first day', change: { grantedFrom: null }, refusal: { code: 'grantWithoutStart' } },
    { name: 'a refusal with a first day', change: { isGranted: false }, refusal: { code: 'grantWithoutStart' } },
  ])('$name is refused', ({ change, refusal }) => {
    expect(record(change)).toEqual({ ok: false, refusal });
  });

  it('R003: a request that was opened for a GPMI alone has nothing to decide', () => {
    expect(record({}, { purpose: 'gpmiOnly' })).toEqual({ ok: false, refusal: { code: 'decisionNotPossible' } });
  });

  it('A55: a decision can be recorded again, with another day', () => {
    const first = record({});
    const again = recordDecision(first.ok ? first.value : REQUEST, { ...GRANT, decidedOn: day('2026-01-16') }, TODAY);
    expect(again).toMatchObject({ ok: true, value: { decision: { decidedOn: '2026-01-16' } } });
  });
});
