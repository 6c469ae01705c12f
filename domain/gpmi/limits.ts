import type { Finding } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';

/** How many items a list of the contract may hold, and the rule that says so. Constants of the source (A73). */
export const LIMITS = {
  actionAreas: { max: 20, rule: 'R024' },
  beneficiarySteps: { max: 20, rule: 'R031' },
  centreSteps: { max: 20, rule: 'R036' },
  extraPersons: { max: 3, rule: 'R056' },
} as const satisfies Partial<Record<keyof GpmiContent, { max: number; rule: string }>>;

/** Persons other than the centre's staff and the beneficiary who sign, over all sections together (R043, A29). */
export const OUTSIDE_SIGNERS_AT_MOST = 3;

/** Where outside persons sign; each section that has any is named here once. */
const outsideSigners = (content: GpmiContent): (readonly (string | number)[])[] =>
  content.extraPersons.flatMap((person, index) => (person.mustSign ? [['extraPersons', index, 'mustSign']] : []));

function tooMany(content: GpmiContent): Finding[] {
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((field) => {
    const { max, rule } = LIMITS[field];
    return content[field].slice(max).map((_item, beyond): Finding => {
      return { code: 'atMost', rule, severity: 'hard', path: [field, max + beyond], params: { max } };
    });
  });
}

const tooManySigners = (content: GpmiContent): Finding[] =>
  outsideSigners(content)
    .slice(OUTSIDE_SIGNERS_AT_MOST)
    .map((path) => ({
      code: 'atMostOutsideSigners',
      rule: 'R043',
      severity: 'hard',
      path,
      params: { max: OUTSIDE_SIGNERS_AT_MOST, given: outsideSigners(content).length },
    }));

/** What exceeds a limit; asked at every save and at validation. */
export const exceededLimits = (content: GpmiContent): Finding[] => [...tooMany(content), ...tooManySigners(content)];
