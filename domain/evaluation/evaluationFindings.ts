import type { PlainDate } from '../calendar/plainDate.ts';
import type { Finding, Path } from '../finding.ts';
import type { GpmiContent } from '../gpmi/gpmiContent.ts';
import { isBlank } from '../text.ts';
import type { EvaluatedItem, EvaluationContent } from './evaluationContent.ts';

const hard = (code: Finding['code'], rule: string, path: Path, params: Finding['params'] = {}): Finding => ({
  ...{ code, rule, path, params },
  severity: 'hard',
});
const warning = (code: Finding['code'], rule: string, path: Path): Finding => ({
  ...{ code, rule, path, params: {} },
  severity: 'warning',
});

/** The goals or steps of the version that an evaluation can speak of. */
const known = (list: 'goals' | 'steps', { goals, beneficiarySteps, centreSteps }: GpmiContent): Set<string> =>
  new Set((list === 'goals' ? goals : [...beneficiarySteps, ...centreSteps]).map(({ id }) => id));

function wrongItems(list: 'goals' | 'steps', items: readonly EvaluatedItem[], evaluated: GpmiContent): Finding[] {
  const there = known(list, evaluated);
  const seen = new Set<string>();
  return items.flatMap(({ itemId }, index) => {
    const path = [list, index, 'itemId'];
    if (!there.has(itemId)) return [hard('unknownItem', 'R155', path)];
    if (seen.has(itemId)) return [hard('duplicateItem', 'R155', path)];
    seen.add(itemId);
    return [];
  });
}

function nextInOrder({ heldOn, next }: EvaluationContent): Finding[] {
  if (next === null) return [];
  return [
    ...(heldOn !== null && next.dueOn <= heldOn ? [hard('nextBeforeThis', 'R176', ['next', 'dueOn'], { heldOn })] : []),
    ...(next.remindOn !== null && next.remindOn > next.dueOn
      ? [hard('remindAfterDue', 'R176', ['next', 'remindOn'], { dueOn: next.dueOn })]
      : []),
  ];
}

/**
 * What makes an evaluation impossible, whether finished or not: it speaks of a goal or a step that the version does not
 * have, twice of the same one, or plans the next one before this one. Such an evaluation is not saved.
 */
export const evaluationIncoherences = (content: EvaluationContent, evaluated: GpmiContent): Finding[] => [
  ...wrongItems('goals', content.goals, evaluated),
  ...wrongItems('steps', content.steps, evaluated),
  ...nextInOrder(content),
];

/** Day, kind of contact and result are what no evaluation can do without (R112, A09). */
function missing({ heldOn, contact, result }: EvaluationContent): Finding[] {
  const fields = { heldOn: [heldOn, 'R112'], contact: [contact, 'A09'], result: [result, 'R112'] } as const;
  return Object.entries(fields).flatMap(([field, [value, rule]]) =>
    value === null ? [hard('missing', rule, [field])] : [],
  );
}

const hasEfforts = ({ goals, steps }: EvaluationContent): boolean =>
  [...goals, ...steps].some(
    ({ beneficiaryEffort, centreEffort }) => !isBlank(beneficiaryEffort) && !isBlank(centreEffort),
  );

function announcedWell({ announcement, newGoals, keptAgreements }: EvaluationContent): Finding[] {
  if (announcement === null)
    return isBlank(newGoals) ? [] : [warning('newGoalsNotAnnounced', 'R160', ['announcement'])];
  const isBare = announcement.reason !== 'newGoals' && isBlank(announcement.motivation);
  return [
    ...(isBare ? [warning('announcementNotMotivated', 'R161', ['announcement', 'motivation'])] : []),
    ...(isBlank(keptAgreements) ? [warning('keptAgreementsMissing', 'R160', ['keptAgreements'])] : []),
  ];
}

/** What a good evaluation would have and a valid one may do without; it is shown and never refuses. */
function advised(content: EvaluationContent, evaluated: GpmiContent): Finding[] {
  const spokenOf = new Set(content.goals.map(({ itemId }) => itemId));
  const left = evaluated.goals.filter(({ id }) => !spokenOf.has(id));
  return [
    ...(isBlank(content.comment) ? [warning('commentMissing', 'R113', ['comment'])] : []),
    ...(left.length > 0 ? [warning('goalNotEvaluated', 'R155', ['goals'])] : []),
    ...(hasEfforts(content) ? [] : [warning('effortsMissing', 'R262', ['goals'])]),
    ...announcedWell(content),
  ];
}

const FORM_ORDER: readonly (keyof EvaluationContent)[] = [
  ...(['heldOn', 'contact', 'result', 'goals', 'steps', 'comment'] as const),
  ...(['newGoals', 'keptAgreements', 'announcement', 'next'] as const),
];
const placeInForm = ({ path }: Finding): number => (FORM_ORDER as readonly string[]).indexOf(String(path[0]));

/** All that is to be said of an evaluation before it can be validated, hard and warning together and all at once. */
export const evaluationFindings = (content: EvaluationContent, evaluated: GpmiContent, today: PlainDate): Finding[] =>
  [
    ...missing(content),
    ...(content.heldOn !== null && content.heldOn > today
      ? [hard('dayInTheFuture', 'A50', ['heldOn'], { today })]
      : []),
    ...evaluationIncoherences(content, evaluated),
    ...advised(content, evaluated),
  ].sort((one, other) => placeInForm(one) - placeInForm(other));
