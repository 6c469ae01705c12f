import type { Finding } from '../finding.ts';
import { EMPTY_CONTENT } from './gpmiContent.ts';

const SECTIONS = Object.keys(EMPTY_CONTENT);

/** The section, then the item within it; what is said of a whole section comes before its items. */
const placeOf = ({ path: [section, item] }: Finding): [section: number, item: number] => [
  SECTIONS.indexOf(String(section)),
  typeof item === 'number' ? item : -1,
];

/** Findings as a person works them off: from the top of the form to its bottom, item by item (A32). */
export const inFormOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((one, other) => {
    const [[section, item], [otherSection, otherItem]] = [placeOf(one), placeOf(other)];
    return section - otherSection || item - otherItem;
  });
