import type { CodeLists } from '../codeList/codeList.ts';
import { hard, type Finding } from '../finding.ts';
import { choicesOf } from './choices.ts';
import type { GpmiContent } from './gpmiContent.ts';

/**
 * Whether the choices of a content are ones of the centre's lists (A31). A retired choice cannot be made any more; the
 * item that had it before this content keeps it, because nobody chose anew. At validation the content is held against
 * itself: what could be saved is not refused because a list was tidied up since.
 */
export function codeFindings(content: GpmiContent, lists: CodeLists, before: GpmiContent | null): Finding[] {
  const kept = new Map(before === null ? [] : choicesOf(before).map(({ key, code }) => [key, code]));
  return choicesOf(content).flatMap(({ list, code, path, rule, key }) => {
    const entry = lists[list].find((one) => one.code === code);
    if (entry === undefined) return [hard('unknownCode', rule, path, { code })];
    return entry.isRetired && kept.get(key) !== code ? [hard('retiredCode', rule, path, { code })] : [];
  });
}
