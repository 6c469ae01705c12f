import type { CodeLabels } from '../../domain/codeList/codeLabels.ts';
import { OTHER, type Code, type CodeListName } from '../../domain/codeList/codeList.ts';
import type { Language } from '../../domain/language.ts';
import { given } from './incompleteSnapshot.ts';

/** What was chosen: its code, and the caseworker's own words when that is `other` (A31). */
type Choice = { code: Code | null; other: string | null };

/** The words of a choice that were frozen with the version, or the caseworker's own; `field` names what was chosen. */
export function frozenLabel(
  labels: CodeLabels,
  list: CodeListName,
  choice: Choice,
  field: string,
  language: Language,
): string {
  const code = given(choice.code, field);
  return given(code === OTHER ? choice.other : labels[list][code]?.[language], field);
}
