import { OTHER, type Code } from './codeList.ts';

/**
 * The order of a list after one choice was put in another place, counted from 1; a place behind the end is the last.
 * `other` stays where it is, at the end: whoever found nothing that fits comes to it then (A31).
 */
export function placed<Entry extends { code: Code }>(entries: readonly Entry[], code: Code, position: number): Entry[] {
  const isOther = (entry: Entry) => entry.code === OTHER;
  const movable = entries.filter((entry) => !isOther(entry) && entry.code !== code);
  const moved = entries.filter((entry) => !isOther(entry) && entry.code === code);
  return [...movable.slice(0, position - 1), ...moved, ...movable.slice(position - 1), ...entries.filter(isOther)];
}
