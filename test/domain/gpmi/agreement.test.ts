import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { Agreement, agreementFindings } from '../../../domain/gpmi/agreement.ts';
import { involvedPersons } from '../../../domain/gpmi/involvedPersons.ts';
import { aContent, anExtraPerson } from '../../builders/aContent.ts';

const SIGNED_ON = day('2026-03-08');
const involved = involvedPersons(
  aContent
    .withExtraPersons(
      anExtraPerson('stands-by'),
      anExtraPerson('school', { isInvolved: true }),
      anExtraPerson('employer', { isInvolved: true }),
    )
    .build(),
);
const agreed = (personId: string, iso = '2026-03-05'): Agreement => ({ personId, agreedOn: day(iso) });
const findings = (...agreements: Agreement[]) => agreementFindings(involved, agreements, SIGNED_ON);
const hard = { rule: 'R214', severity: 'hard' };

describe('R209, D012: the outside persons who take part', () => {
  it('are named with the place where they stand; who only stands by is none', () => {
    expect(involved).toEqual([
      { id: 'school', path: ['extraPersons', 1] },
      { id: 'employer', path: ['extraPersons', 2] },
    ]);
    expect(involvedPersons(aContent.build())).toEqual([]);
  });
});

describe('R214, A68: the agreement of each organisation that takes part', () => {
  it('is asked of each, and told where it stands in the contract', () => {
    expect(findings()).toEqual([
      { ...hard, code: 'agreementMissing', path: ['extraPersons', 1], params: {} },
      { ...hard, code: 'agreementMissing', path: ['extraPersons', 2], params: {} },
    ]);
    expect(findings(agreed('school'))).toHaveLength(1);
    expect(findings(agreed('school'), agreed('employer'))).toEqual([]);
  });

  it('is given on the day of the signature at the latest', () => {
    expect(findings(agreed('school', '2026-03-08'), agreed('employer', '2026-03-09'))).toEqual([
      {
        ...hard,
        code: 'agreedAfterSignature',
        path: ['agreements', 1, 'agreedOn'],
        params: { signedOn: SIGNED_ON },
      },
    ]);
  });

  it.each(['stands-by', 'nobody'])('is not given by %s', (personId) => {
    expect(findings(agreed('school'), agreed('employer'), agreed(personId, '2026-12-31'))).toEqual([
      { ...hard, code: 'unknownItem', path: ['agreements', 2, 'personId'], params: {} },
    ]);
  });

  it('is asked of nobody when nobody takes part', () => {
    expect(agreementFindings([], [], SIGNED_ON)).toEqual([]);
  });

  it('has a person and a day, and nothing else', () => {
    expect(Agreement.safeParse(agreed('school')).success).toBe(true);
    expect(Agreement.safeParse({ ...agreed('school'), words: 'ja' }).success).toBe(false);
    expect(Agreement.safeParse({ personId: 'school' }).success).toBe(false);
  });
});
