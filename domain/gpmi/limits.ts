import type { Finding, Path } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';
import { CONTACT_SECTIONS, outsideSignersOf } from './outsidePersons.ts';

type Limit = { max: number; rule: string };

/** How many items a list of the contract may hold, and the rule that says so. Constants of the source (A73). */
export const LIMITS = {
  actionAreas: { max: 20, rule: 'R024' },
  beneficiarySteps: { max: 20, rule: 'R031' },
  centreSteps: { max: 20, rule: 'R036' },
  extraHelps: { max: 20, rule: 'R039' },
  studies: { max: 1, rule: 'R044' },
  trainings: { max: 1, rule: 'R048' },
  communityServices: { max: 1, rule: 'R051' },
  employments: { max: 5, rule: 'R053' },
  extraPersons: { max: 3, rule: 'R056' },
} as const satisfies Partial<Record<keyof GpmiContent, Limit>>;

/** How many contact persons a section may name: fixed for a school, decided by us for the others (A30). */
export const CONTACT_LIMITS = {
  studies: { max: 2, rule: 'R041' },
  trainings: { max: 2, rule: 'A30' },
  communityServices: { max: 2, rule: 'A30' },
} as const satisfies Record<(typeof CONTACT_SECTIONS)[number], Limit>;

/** Persons other than the centre's staff and the beneficiary who sign, over all sections together (R043, A29). */
export const OUTSIDE_SIGNERS_AT_MOST = 3;

/** A finding for each item beyond the limit, pointing at it. */
const beyond = (items: readonly unknown[], { max, rule }: Limit, at: Path): Finding[] =>
  items.slice(max).map((_item, index) => {
    return { code: 'atMost', rule, severity: 'hard', path: [...at, max + index], params: { max } };
  });

const tooMany = (content: GpmiContent): Finding[] =>
  (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((field) => beyond(content[field], LIMITS[field], [field]));

const tooManyContacts = (content: GpmiContent): Finding[] =>
  CONTACT_SECTIONS.flatMap((section) =>
    content[section].flatMap(({ contacts }, index) =>
      beyond(contacts, CONTACT_LIMITS[section], [section, index, 'contacts']),
    ),
  );

function tooManySigners(content: GpmiContent): Finding[] {
  const signers = outsideSignersOf(content);
  const params = { max: OUTSIDE_SIGNERS_AT_MOST, given: signers.length };
  return signers.slice(OUTSIDE_SIGNERS_AT_MOST).map(({ path }) => {
    return { code: 'atMostOutsideSigners', rule: 'R043', severity: 'hard', path, params };
  });
}

/** What exceeds a limit; asked at every save and at validation. */
export const exceededLimits = (content: GpmiContent): Finding[] => [
  ...tooMany(content),
  ...tooManyContacts(content),
  ...tooManySigners(content),
];
