import { z } from 'zod';
import { PlainDate } from '../calendar/plainDate.ts';
import type { Finding, Path } from '../finding.ts';
import { ItemId } from './itemId.ts';

/** NL akkoord, FR accord: the day on which an organisation that takes part agreed with the contract (R214, A68). */
export const Agreement = z.strictObject({ personId: ItemId, agreedOn: PlainDate });
export type Agreement = z.infer<typeof Agreement>;

type Involved = { id: string; path: Path };

const finding = (code: Finding['code'], path: Path, params: Finding['params'] = {}): Finding => ({
  ...{ code, path, params },
  rule: 'R214',
  severity: 'hard',
});

/**
 * What is wrong with the agreements that were given at the signature: an organisation that takes part did not agree yet,
 * or agreed after it. `involved` are the outside persons of the content that take part, and where they stand in it.
 */
export function agreementFindings(
  involved: readonly Involved[],
  agreements: readonly Agreement[],
  signedOn: PlainDate,
): Finding[] {
  const missing = involved
    .filter(({ id }) => !agreements.some(({ personId }) => personId === id))
    .map(({ path }) => finding('agreementMissing', path));
  const wrong = agreements.flatMap(({ personId, agreedOn }, index) => {
    if (!involved.some(({ id }) => id === personId)) {
      return [finding('unknownItem', ['agreements', index, 'personId'])];
    }
    return agreedOn > signedOn
      ? [finding('agreedAfterSignature', ['agreements', index, 'agreedOn'], { signedOn })]
      : [];
  });
  return [...missing, ...wrong];
}
