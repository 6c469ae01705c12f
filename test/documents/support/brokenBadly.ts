import type { Language } from '../../../domain/language.ts';
import { textsOf } from '../../../templates/texts.ts';
import type { Paper } from './paper.ts';

const MONTHS: Readonly<Record<Language, string>> = {
  nl: textsOf('nl').months.join('|'),
  fr: textsOf('fr').months.join('|'),
};

/** The lines of a paper that were broken where the language does not break them: in a date, before a colon, in quotes. */
export function brokenBadly({ lines }: Paper, language: Language): string[] {
  const inDate = new RegExp(`(^|\\s)\\d{1,2}(er)?\n(${MONTHS[language]})|(${MONTHS[language]})\n\\d{4}`);
  const pairs = lines.slice(1).map((line, index) => `${String(lines[index])}\n${line}`);
  return pairs.filter((pair) => inDate.test(pair) || /\n[;:!?»]|«$|«\n/.test(pair));
}
