import type { Finding, Path } from '../finding.ts';
import { endDay, isOpenEnd } from './contractEnd.ts';
import type { GpmiContent } from './gpmiContent.ts';
import { exceededLimits } from './limits.ts';

type ItemList = 'goals' | 'actionAreas' | 'beneficiarySteps' | 'centreSteps' | 'extraPersons';
const ITEM_LISTS: readonly ItemList[] = ['goals', 'actionAreas', 'beneficiarySteps', 'centreSteps', 'extraPersons'];
const STEP_LISTS = ['beneficiarySteps', 'centreSteps'] as const;

const hard = (code: Finding['code'], rule: string, path: Path, params: Finding['params'] = {}): Finding => ({
  code,
  rule,
  severity: 'hard',
  path,
  params,
});

function duplicateItems(content: GpmiContent): Finding[] {
  return ITEM_LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return content[list].flatMap(({ id }, index) => {
      if (!seen.has(id)) return (seen.add(id), []);
      return [hard('duplicateItem', 'R023', [list, index, 'id'])];
    });
  });
}

function unknownItems(content: GpmiContent): Finding[] {
  const goals = new Set(content.goals.map(({ id }) => id));
  const areas = new Set(content.actionAreas.map(({ id }) => id));
  return STEP_LISTS.flatMap((list) =>
    content[list].flatMap((step, index) => [
      ...(step.goalId !== null && !goals.has(step.goalId)
        ? [hard('unknownItem', 'R150', [list, index, 'goalId'])]
        : []),
      ...(step.actionAreaId !== null && !areas.has(step.actionAreaId)
        ? [hard('unknownItem', 'R148', [list, index, 'actionAreaId'])]
        : []),
    ]),
  );
}

function contractInOrder({ beginOn, end }: GpmiContent): Finding[] {
  const endOn = endDay(end);
  if (beginOn === null || end === null || endOn === null || endOn >= beginOn) return [];
  // An open end has no day that could be wrong: then it is the begin that lies beyond all contracts.
  return [hard('endBeforeBegin', 'A33', isOpenEnd(end) ? ['beginOn'] : ['end', 'endOn'], { beginOn })];
}

function stepsInOrder(content: GpmiContent): Finding[] {
  return STEP_LISTS.flatMap((list) =>
    content[list].flatMap(({ period }, index) =>
      period?.kind === 'days' && period.fromOn !== null && period.untilOn !== null && period.untilOn < period.fromOn
        ? [hard('untilBeforeFrom', 'R027', [list, index, 'period', 'untilOn'], { fromOn: period.fromOn })]
        : [],
    ),
  );
}

/**
 * What makes a content impossible, whether finished or not: a limit exceeded, days in the wrong order, a reference to
 * an item that is not there. Such a content is not saved. What is only still empty is no concern here (R018).
 */
export const incoherences = (content: GpmiContent): Finding[] => [
  ...exceededLimits(content),
  ...duplicateItems(content),
  ...unknownItems(content),
  ...contractInOrder(content),
  ...stepsInOrder(content),
];
