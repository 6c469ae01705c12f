import type { Language } from '../language.ts';
import { CodeListName, type Code, type CodeLists } from './codeList.ts';

/** The words of choices in the languages of the contract, by list and code. */
export type CodeLabels = Readonly<Record<CodeListName, Readonly<Record<Code, Readonly<Record<Language, string>>>>>>;

/** The words of every choice of these lists; of the retired ones too, because they stay where they were made. */
export function labelsOf(lists: CodeLists): CodeLabels {
  const labelled = CodeListName.options.map((name) => [
    name,
    Object.fromEntries(lists[name].map(({ code, labelNl, labelFr }) => [code, { nl: labelNl, fr: labelFr }])),
  ]);
  return Object.fromEntries(labelled) as CodeLabels;
}
