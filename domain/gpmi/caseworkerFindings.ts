import type { Caseworker } from '../centre/centre.ts';
import type { Finding, Path } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';

/** Every place where a content names a caseworker. */
const namedCaseworkers = ({ manager, replacement, needsAnalysis }: GpmiContent): [string | null, Path, string][] => [
  [manager?.caseworkerId ?? null, ['manager', 'caseworkerId'], 'R009'],
  [replacement?.caseworkerId ?? null, ['replacement', 'caseworkerId'], 'R010'],
  [needsAnalysis?.caseworkerId ?? null, ['needsAnalysis', 'caseworkerId'], 'R265'],
];

/** A caseworker must be one of this centre (R012), and one who left cannot be chosen any more. */
export const caseworkerFindings = (content: GpmiContent, caseworkers: readonly Caseworker[]): Finding[] =>
  namedCaseworkers(content).flatMap(([caseworkerId, path, rule]): Finding[] => {
    if (caseworkerId === null) return [];
    const named = caseworkers.find((one) => one.caseworkerId === caseworkerId);
    if (named?.isActive === true) return [];
    return [{ code: named ? 'caseworkerLeft' : 'unknownCaseworker', rule, severity: 'hard', path, params: {} }];
  });
