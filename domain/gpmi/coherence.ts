import { hard, type Finding, type Path } from '../finding.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { endDay, isOpenEnd } from './contractEnd.ts';
import { EMPTY_CONTENT, type GpmiContent } from './gpmiContent.ts';
import { exceededLimits } from './limits.ts';
import { outsidePersonsOf } from './outsidePersons.ts';

type ItemList = {
  [Section in keyof GpmiContent]: GpmiContent[Section] extends { id: string }[] ? Section : never;
}[keyof GpmiContent];

/** The sections that are lists of items. */
const ITEM_LISTS = (Object.keys(EMPTY_CONTENT) as (keyof GpmiContent)[]).filter((section): section is ItemList =>
  Array.isArray(EMPTY_CONTENT[section]),
);
const STEP_LISTS = ['beneficiarySteps', 'centreSteps'] as const;
const DATED_SECTIONS = ['trainings', 'communityServices'] as const;

function duplicatesIn(items: readonly { id: string; path: Path }[]): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }) => {
    if (!seen.has(id)) return (seen.add(id), []);
    return [hard('duplicateItem', 'R023', [...path, 'id'])];
  });
}

/** Items differ in their ids within a list; outside persons do over all sections, since an agreement names them (R214). */
const duplicateItems = (content: GpmiContent): Finding[] => [
  ...ITEM_LISTS.filter((list) => list !== 'extraPersons').flatMap((list) =>
    duplicatesIn(content[list].map(({ id }, index) => ({ id, path: [list, index] }))),
  ),
  ...duplicatesIn(outsidePersonsOf(content).map(({ person, path }) => ({ id: person.id, path }))),
];

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

const isBackwards = (from: PlainDate | null, until: PlainDate | null): from is PlainDate =>
  from !== null && until !== null && until < from;

const stepsInOrder = (content: GpmiContent): Finding[] =>
  STEP_LISTS.flatMap((list) =>
    content[list].flatMap(({ period }, index) =>
      period?.kind === 'days' && isBackwards(period.fromOn, period.untilOn)
        ? [hard('untilBeforeFrom', 'R027', [list, index, 'period', 'untilOn'], { fromOn: period.fromOn })]
        : [],
    ),
  );

const sectionsInOrder = (content: GpmiContent): Finding[] =>
  DATED_SECTIONS.flatMap((section) =>
    content[section].flatMap(({ beginOn, endOn }, index) =>
      isBackwards(beginOn, endOn) ? [hard('endBeforeBegin', 'A33', [section, index, 'endOn'], { beginOn })] : [],
    ),
  );

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
  ...sectionsInOrder(content),
];
