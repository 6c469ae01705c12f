import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../../db/shipped/codeListsAsShipped.ts';
import { aidRequestFindings, namesAidRequests } from '../../../domain/gpmi/aidRequestFindings.ts';
import { findingsAtSave, findingsAtValidation, type Referred } from '../../../domain/gpmi/contentChecks.ts';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, aStep, MANAGER_ID, REPLACEMENT_ID } from '../../builders/aContent.ts';
import type { Caseworker } from '../../../domain/centre/centre.ts';
import { aFullContent, anExtraHelp, HELP_REQUEST_ID } from '../../builders/aFullContent.ts';

const TODAY = day('2026-03-02');

const caseworker = (caseworkerId: string): Caseworker => ({
  ...{ caseworkerId, name: 'Els Maes', gender: 'f', email: 'els@ocmw.example', language: 'nl', isActive: true },
  ...{ function: null, phone: null, teamId: null, revision: 1 },
});

const REFERRED: Referred = {
  caseworkers: [caseworker(MANAGER_ID), caseworker(REPLACEMENT_ID)],
  codeLists: CODE_LISTS_AS_SHIPPED,
  otherAidRequestIds: [HELP_REQUEST_ID],
};

describe('R153: the request that financial help names', () => {
  const other = '0198a000-0000-7000-8000-0000000000a2';
  const content = aContent.with({ extraHelps: [anExtraHelp('a'), anExtraHelp('b', { aidRequestId: other })] }).build();

  it('is one of the file, and not the one that the GPMI was made from', () => {
    expect(aidRequestFindings(content, [HELP_REQUEST_ID, other])).toEqual([]);
    expect(aidRequestFindings(content, [HELP_REQUEST_ID])).toEqual([
      {
        code: 'unknownAidRequest',
        rule: 'R153',
        severity: 'hard',
        path: ['extraHelps', 1, 'aidRequestId'],
        params: {},
      },
    ]);
  });

  it('is looked up only when one is named', () => {
    const without = aContent.with({ extraHelps: [anExtraHelp('a', { aidRequestId: null })] }).build();
    expect(aidRequestFindings(without, [])).toEqual([]);
    expect([content, without, aContent.build()].map(namesAidRequests)).toEqual([true, false, false]);
  });
});

/** Everything that can be wrong with what a content refers to, and with itself. */
const wrong = aFullContent
  .endingOn('2026-01-01')
  .withBeneficiarySteps(aStep('a', { kind: 'none' }))
  .with({ manager: { caseworkerId: '0198a000-0000-7000-8000-00000000000f', mustSign: true } })
  .build();
const NO_REQUEST: Referred = { ...REFERRED, otherAidRequestIds: [] };

describe('R018: what a save is refused for', () => {
  it('nothing, in a blank, a half or a full content', () => {
    const half = aContent.with({ manager: null, end: null, beneficiarySteps: [] }).build();
    for (const content of [EMPTY_CONTENT, half, aFullContent.build()]) {
      expect(findingsAtSave(content, EMPTY_CONTENT, REFERRED)).toEqual([]);
    }
  });

  it('A32: all at once, hard ones only, in the order of the form', () => {
    expect(findingsAtSave(wrong, EMPTY_CONTENT, NO_REQUEST).map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      ['hard endBeforeBegin', 'hard unknownCaseworker', 'hard unknownCode', 'hard unknownAidRequest'],
    );
  });

  it('keeps a retired choice and a caseworker who left where they were, and nowhere else', () => {
    const [manager, replacement] = REFERRED.caseworkers;
    const stepKinds = CODE_LISTS_AS_SHIPPED.stepKinds.map((entry) => ({
      ...entry,
      isRetired: entry.code === 'jobSearch',
    }));
    const today: Referred = {
      ...REFERRED,
      caseworkers: [manager!, { ...replacement!, isActive: false }],
      codeLists: { ...CODE_LISTS_AS_SHIPPED, stepKinds },
    };
    expect(findingsAtSave(aContent.build(), aContent.build(), today)).toEqual([]);
    expect(findingsAtSave(aContent.build(), EMPTY_CONTENT, today).map(({ code }) => code)).toEqual([
      'caseworkerLeft',
      'retiredCode',
    ]);
  });
});

describe('A32: what stands between a content and its validation', () => {
  it('only what is advised, in a full content', () => {
    expect(findingsAtValidation(aFullContent.build(), TODAY, REFERRED).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });

  it('everything at once, warnings among it, in the order of the form', () => {
    const codes = findingsAtValidation(wrong, TODAY, NO_REQUEST).map(({ code, severity }) => `${severity} ${code}`);
    expect(codes).toEqual([
      'hard endBeforeBegin',
      'hard unknownCaseworker',
      'warning stepOutsidePeriod',
      'hard unknownCode',
      'hard unknownAidRequest',
      'warning communityServiceAnnulled',
    ]);
  });
});
