import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { AidDecision, AidRequest } from '../../../domain/record/caseFile.ts';
import { grantingDecision } from '../../../domain/record/grantingDecision.ts';

const decided = (iso: string, isGranted = true): AidDecision => ({
  isGranted,
  decidedOn: day(iso),
  grantedFrom: isGranted ? day(iso) : null,
  notifiedOn: null,
  body: 'council',
});
const request = (decision: AidDecision | null): AidRequest => ({
  aidRequestId: 'request-1',
  caseFileId: 'file-1',
  openedOn: day('2026-01-02'),
  purpose: 'integrationIncome',
  decision,
  revision: 1,
});

describe('B04: the decision that a contract names', () => {
  it('is the latest one that granted', () => {
    const requests = [decided('2025-03-01'), decided('2026-01-15'), decided('2026-02-01', false)].map(request);
    expect(grantingDecision(requests)).toEqual(decided('2026-01-15'));
    expect(grantingDecision(requests.toReversed())).toEqual(decided('2026-01-15'));
  });

  it.each([[[]], [[request(null)]], [[request(decided('2026-01-15', false))]]])('may be missing', (requests) => {
    expect(grantingDecision(requests)).toBeUndefined();
  });
});
