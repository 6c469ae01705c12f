import type { Refusal } from '../refusal.ts';
import { OTHER, type CodeListEntry, type CodeListName } from './codeList.ts';

/** Why a choice cannot be like this in its list; undefined when it can. */
export function entryRefusal(
  list: CodeListName,
  { code, lifeDomain, isRetired }: Pick<CodeListEntry, 'code' | 'lifeDomain' | 'isRetired'>,
): Refusal | undefined {
  if ((list === 'actionAreas') !== (lifeDomain !== null)) return { code: 'lifeDomainMismatch', list };
  if (code === OTHER && isRetired) return { code: 'choiceFixed' };
  return undefined;
}
