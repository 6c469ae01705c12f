import { describe, expect, it } from '@jest/globals';
import type { Caseworker } from '../../../domain/centre/centre.ts';
import { caseworkerFindings } from '../../../domain/gpmi/caseworkerFindings.ts';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, MANAGER_ID, REPLACEMENT_ID } from '../../builders/aContent.ts';

const caseworker = (caseworkerId: string, isActive = true): Caseworker => ({
  caseworkerId,
  name: 'Els Maes',
  gender: 'f',
  function: null,
  email: 'els@ocmw.example',
  phone: null,
  language: 'nl',
  teamId: null,
  isActive,
  revision: 1,
});
const found = (content: ReturnType<typeof aContent.build>, caseworkers: Caseworker[]): string[] =>
  caseworkerFindings(content, caseworkers).map(
    ({ code, path, rule, severity }) => `${severity} ${code} /${path.join('/')} ${rule}`,
  );

describe('R012: who is named in a contract works at this centre', () => {
  it('says nothing of caseworkers who do', () => {
    expect(found(aContent.build(), [caseworker(MANAGER_ID), caseworker(REPLACEMENT_ID)])).toEqual([]);
  });

  it('refuses somebody the list does not know, everywhere he is named', () => {
    expect(found(aContent.build(), [])).toEqual([
      'hard unknownCaseworker /manager/caseworkerId R009',
      'hard unknownCaseworker /replacement/caseworkerId R010',
      'hard unknownCaseworker /needsAnalysis/caseworkerId R265',
    ]);
  });

  it('refuses somebody who left', () => {
    expect(found(aContent.build(), [caseworker(MANAGER_ID), caseworker(REPLACEMENT_ID, false)])).toEqual([
      'hard caseworkerLeft /replacement/caseworkerId R010',
    ]);
  });

  it('asks nothing of a place that is still empty', () => {
    expect(found(EMPTY_CONTENT, [])).toEqual([]);
    expect(found(aContent.withNeedsAnalysis({ caseworkerId: null }).with({ manager: null, replacement: null }).build(), [])).toEqual([]); // prettier-ignore
  });
});
