import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Step } from '../../domain/gpmi/gpmiContent.ts';
import type { Language } from '../../domain/language.ts';
import type { Address } from '../../domain/person/person.ts';
import type { PrintedCaseworker } from '../../domain/record/snapshot.ts';
import { isBlank } from '../../domain/text.ts';
import { textsOf, type Texts } from '../../templates/texts.ts';

/** Fills the `{places}` of a text; a place that nothing was given for would show a reader its braces, so it throws. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_whole, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`Nothing was given for {${place}}.`);
    return value;
  });

/** The text without what lies around it; null when nothing is left. */
export const textOrNull = (text: string | null): string | null => (text === null || isBlank(text) ? null : text.trim());

/** A space at which no line is broken. */
const NO_BREAK_SPACE = '\u00a0';

/** The text in one piece: a line is never broken within it. */
export const unbroken = (text: string): string => text.replaceAll(' ', NO_BREAK_SPACE);

/** A day in words and in one piece: 1 maart 2026, 1er mars 2026. */
export function printedDay(day: PlainDate, language: Language): string {
  const { months, firstOfMonth } = textsOf(language);
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  return [dayOfMonth === 1 ? firstOfMonth : dayOfMonth, months[month - 1], year].join(NO_BREAK_SPACE);
}

/** A number as a word; in figures when it is too great for the list of words. */
export const numberInWords = (count: number, language: Language): string =>
  textsOf(language).numbers[count] ?? String(count);

/** A length of time in words: vijf werkdagen, un mois (A75). Figures stay with their unit. */
export function durationInWords(count: number, unit: keyof Texts['units'], language: Language): string {
  const { one, many } = textsOf(language).units[unit];
  const number = numberInWords(count, language);
  const space = number === String(count) ? NO_BREAK_SPACE : ' ';
  return `${number}${space}${count === 1 ? one : many}`;
}

/** Several names as one reads them: a, b en c. */
export const enumerated = (names: readonly string[], language: Language): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${textsOf(language).and} ${names.slice(-1).join('')}`;

export const printedAddress = ({ street, postalCode, municipality }: Address): string =>
  `${street}, ${postalCode}${NO_BREAK_SPACE}${municipality}`;

/** Eleven digits as they stand on an identity card: 85.07.30-033.28. */
export const printedRegisterNumber = (digits: string): string =>
  digits.replace(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, '$1.$2.$3-$4.$5');

/** Function and organisation of somebody from outside; null when neither is known. */
export const printedRole = (person: { function: string | null; organisation: string | null }): string | null =>
  textOrNull([person.function, person.organisation].flatMap((part) => textOrNull(part) ?? []).join(', '));

/** A name with what is known of function and organisation behind it. */
export function namedWithRole(name: string, person: Parameters<typeof printedRole>[0]): string {
  const role = printedRole(person);
  return role === null ? name : `${name}, ${role}`;
}

/** Title, name and function in the wording of the gender (R013, A36). */
export function printedCaseworker(
  { name, gender }: PrintedCaseworker,
  language: Language,
): { name: string; function: string } {
  const wording = textsOf(language).caseworker[gender];
  const title = wording.title === '' ? '' : `${wording.title}${NO_BREAK_SPACE}`;
  return { name: `${title}${name.trim()}`, function: wording.function };
}

/** The kind of a step, marked when only one side wants the step. */
export const markedKind = (kind: string, agreement: Step['agreement'], language: Language): string =>
  agreement === 'unilateral' ? filled(textsOf(language).unilateralStep, { kind }) : kind;

type Days = { fromOn: PlainDate | null; untilOn: PlainDate | null };

/** From a day to a day, with either side open; the empty text when both are. */
export function printedPeriod({ fromOn, untilOn }: Days, language: Language): string {
  const { period } = textsOf(language);
  const from = fromOn === null ? '' : printedDay(fromOn, language);
  const until = untilOn === null ? '' : printedDay(untilOn, language);
  if (from === '') return until === '' ? '' : filled(period.until, { until });
  if (until === '') return filled(period.from, { from });
  return from === until ? filled(period.on, { from }) : filled(period.between, { from, until });
}
