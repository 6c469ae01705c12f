import type { Caseworker } from '../centre/centre.ts';
import type { Finding, Path } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';

type Severity = Finding['severity'] | null;

/** A place where a content names a caseworker. */
type Place = {
  caseworkerId: string | null | undefined;
  path: Path;
  rule: string;
  /** The same for the same place of an earlier content, whatever was moved around it. */
  key: string;
  /** What it means at validation that he left in the meantime. */
  ifLeft: Severity;
};

/**
 * Manager and replacement are printed and sign, so they must be in service when the contract is made (R009–R011).
 * A trajectory has to be taken over by somebody, which no contract waits for. Who made the analysis made it, wherever
 * he works today.
 */
const placesOf = ({ manager, replacement, needsAnalysis, trajectories }: GpmiContent): Place[] => [
  { caseworkerId: manager?.caseworkerId, path: ['manager', 'caseworkerId'], rule: 'R009', key: 'manager', ifLeft: 'hard' }, // prettier-ignore
  { caseworkerId: replacement?.caseworkerId, path: ['replacement', 'caseworkerId'], rule: 'R010', key: 'replacement', ifLeft: 'hard' }, // prettier-ignore
  { caseworkerId: needsAnalysis?.caseworkerId, path: ['needsAnalysis', 'caseworkerId'], rule: 'R265', key: 'needsAnalysis', ifLeft: null }, // prettier-ignore
  ...trajectories.flatMap(({ id, responsibleId, second }, index): Place[] => [
    {
      ...{ caseworkerId: responsibleId, path: ['trajectories', index, 'responsibleId'], rule: 'R167' },
      ...{ key: `${id}/responsibleId`, ifLeft: 'warning' },
    },
    {
      caseworkerId: second?.kind === 'caseworker' ? second.caseworkerId : null,
      ...{
        path: ['trajectories', index, 'second', 'caseworkerId'],
        rule: 'R167',
        key: `${id}/second`,
        ifLeft: 'warning',
      },
    },
  ]),
];

function findingsAt(
  content: GpmiContent,
  caseworkers: readonly Caseworker[],
  severityIfLeft: (place: Place) => Severity,
): Finding[] {
  const known = new Map(caseworkers.map((one) => [one.caseworkerId, one]));
  return placesOf(content).flatMap((place): Finding[] => {
    const { caseworkerId, path, rule } = place;
    if (caseworkerId == null) return [];
    const named = known.get(caseworkerId);
    if (named === undefined) return [{ code: 'unknownCaseworker', rule, severity: 'hard', path, params: {} }];
    const severity = named.isActive ? null : severityIfLeft(place);
    return severity === null ? [] : [{ code: 'caseworkerLeft', rule, severity, path, params: {} }];
  });
}

/**
 * A caseworker must be one of this centre (R012), and one who left cannot be chosen any more. Where he was named before
 * this save he may stay: the draft of somebody else's absence must not be lost over it.
 */
export function caseworkerFindingsAtSave(
  content: GpmiContent,
  caseworkers: readonly Caseworker[],
  before: GpmiContent | null,
): Finding[] {
  const named = new Map(before === null ? [] : placesOf(before).map(({ key, caseworkerId }) => [key, caseworkerId]));
  return findingsAt(content, caseworkers, ({ key, caseworkerId }) => (named.get(key) === caseworkerId ? null : 'hard'));
}

/** The same before a validation, when those who are named must be able to do what the contract says of them. */
export const caseworkerFindingsAtValidation = (content: GpmiContent, caseworkers: readonly Caseworker[]): Finding[] =>
  findingsAt(content, caseworkers, ({ ifLeft }) => ifLeft);
