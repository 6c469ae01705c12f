import { describe, expect, it } from '@jest/globals';
import { FUNCTIONS_OF } from '../../../domain/access/accessFunction.ts';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import type { VersionFacts } from '../../../domain/gpmi/gpmiFacts.ts';
import { versionSummary, type VersionSummary } from '../../../domain/gpmi/versionSummary.ts';
import { aContent, MANAGER_ID } from '../../builders/aContent.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';

const TODAY = day('2026-04-01');
const everyFunction = { functions: FUNCTIONS_OF.supervisor };

function summaryOf(
  version: { build: () => VersionFacts },
  content: { build: () => GpmiContent } = aContent,
  gpmi = aGpmi.withVersions(version),
): VersionSummary {
  return versionSummary(gpmi.build(), version.build(), { revision: 7, content: content.build() }, everyFunction, TODAY);
}

describe('R066–R075: a row of the overview', () => {
  it('has number, status, manager, days and actions', () => {
    expect(summaryOf(aVersion.presentedOn('2026-03-02'))).toEqual({
      versionId: 'version-1.0',
      gpmiId: 'gpmi-1',
      number: '1.0',
      status: 'toSign',
      revision: 7,
      managerId: MANAGER_ID,
      beginOn: '2026-03-01',
      endOn: '2027-02-28',
      isOpenEnd: false,
      validatedOn: '2026-03-02',
      presentedOn: '2026-03-02',
      firstDayToSign: '2026-03-08',
      signedOn: null,
      daysLate: 0,
      isInForce: false,
      endedOn: null,
      endReason: null,
      nextSteps: [
        { action: 'present', fromOn: TODAY },
        { action: 'markSigned', fromOn: TODAY },
      ],
      availableActions: ['consult', 'cancelValidation', 'printContract', 'present', 'markSigned'],
    });
  });

  it('shows what a draft does not have yet as nothing', () => {
    const empty = aContent.with({ manager: null, beginOn: null, end: null });
    expect(summaryOf(aVersion, empty)).toMatchObject({
      managerId: null,
      beginOn: null,
      endOn: null,
      isOpenEnd: false,
      presentedOn: null,
      firstDayToSign: null,
    });
  });

  it.each([aContent.withOpenEnd(), aContent.endingOn('2099-12-21'), aContent.endingOn('2099-12-31')])(
    'T115, A01: an open end is shown as such, never as its day',
    (content) => expect(summaryOf(aVersion, content)).toMatchObject({ endOn: null, isOpenEnd: true }),
  );

  it('A26, A59: says whether its contract holds today, and when and why the GPMI ended', () => {
    const signed = aVersion.signedOn('2026-03-08');
    const newer = aVersion.numbered(1);
    const gpmi = aGpmi.withVersions(signed, newer);
    expect(summaryOf(signed, aContent, gpmi)).toMatchObject({ isInForce: true, endedOn: null, endReason: null });
    expect(summaryOf(newer, aContent, gpmi)).toMatchObject({ isInForce: false });
    expect(summaryOf(signed, aContent, gpmi.endedOn('2026-03-20', 'removal'))).toMatchObject({
      isInForce: false,
      endedOn: '2026-03-20',
      endReason: 'removal',
    });
  });

  it('T013: a late first signature is marked with its days', () => {
    expect(summaryOf(aVersion.signedOn('2026-04-16')).daysLate).toBe(1);
    expect(summaryOf(aVersion.signedOn('2026-04-15')).daysLate).toBe(0);
  });

  it('A53: only the first signature can be late', () => {
    const first = aVersion.signedOn('2026-04-16').withNewerVersion();
    const second = aVersion.numbered(1).signedOn('2026-09-01');
    const gpmi = aGpmi.withVersions(first, second);
    expect(summaryOf(first, aContent, gpmi).daysLate).toBe(1);
    expect(summaryOf(second, aContent, gpmi).daysLate).toBe(0);
  });
});
