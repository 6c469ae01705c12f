import type { Code } from './codeList.ts';

const LENGTH_AT_MOST = 40;
/** What a code begins with when its label begins with a digit or has no letter that a code may have. */
const BEGINNING = 'code';
/** Letters that are two, and are not taken apart by themselves. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[œæß]/g, (letter) => LIGATURES[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '');

/** The words of a label without accents and signs, as one name: "Een woning zoeken" is `eenWoningZoeken`. */
function nameOf(label: string): string {
  const [first = BEGINNING, ...others] = plain(label).match(/[a-z0-9]+/g) ?? [];
  const beginning = /^\d/.test(first) ? BEGINNING + first : first;
  return [beginning, ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

/**
 * A code for a new choice, made from its label (A31) and from then on its own: a label that is put better keeps the
 * code. A name that is taken, in whatever capitals, gets the next free number behind it.
 */
export function codeFromLabel(label: string, taken: readonly Code[]): Code {
  const known = new Set(taken.map((code) => code.toLowerCase()));
  const name = nameOf(label);
  const numbered = (count: number): Code => {
    const number = count === 1 ? '' : String(count);
    return name.slice(0, LENGTH_AT_MOST - number.length) + number;
  };
  let count = 1;
  while (known.has(numbered(count).toLowerCase())) count += 1;
  return numbered(count);
}
