import type { Finding, Path } from '../finding.ts';
import { isOpenEnd } from './contractEnd.ts';
import type { GpmiContent, Step } from './gpmiContent.ts';

const warning = (code: Finding['code'], rule: string, path: Path): Finding => ({
  code,
  rule,
  severity: 'warning',
  path,
  params: {},
});

const allSteps = (content: GpmiContent): Step[] => [...content.beneficiarySteps, ...content.centreSteps];

function oneSidedSteps({ beneficiarySteps, centreSteps }: GpmiContent): Finding[] {
  if (beneficiarySteps.length + centreSteps.length === 0) return [];
  if (beneficiarySteps.length === 0) return [warning('oneSidedSteps', 'R254', ['beneficiarySteps'])];
  return centreSteps.length === 0 ? [warning('oneSidedSteps', 'R254', ['centreSteps'])] : [];
}

function withoutStep(content: GpmiContent): Finding[] {
  const goals = new Set(allSteps(content).map(({ goalId }) => goalId));
  const areas = new Set(allSteps(content).map(({ actionAreaId }) => actionAreaId));
  return [
    ...content.goals.flatMap(({ id }, index) =>
      goals.has(id) ? [] : [warning('goalWithoutStep', 'R150', ['goals', index])],
    ),
    ...content.actionAreas.flatMap(({ id }, index) =>
      areas.has(id) ? [] : [warning('actionAreaWithoutStep', 'R148', ['actionAreas', index])],
    ),
    ...(content.actionAreas.length === 0 ? [warning('noActionArea', 'R133', ['actionAreas'])] : []),
  ];
}

function stepsOutsidePeriod(content: GpmiContent): Finding[] {
  const { beginOn, end } = content;
  const endOn = end?.kind === 'on' && !isOpenEnd(end) ? end.endOn : null;
  return (['beneficiarySteps', 'centreSteps'] as const).flatMap((list) =>
    content[list].flatMap(({ period }, index) => {
      if (period?.kind !== 'days') return [];
      const days = [period.fromOn, period.untilOn].filter((one) => one !== null);
      const outside = days.some((one) => (beginOn !== null && one < beginOn) || (endOn !== null && one > endOn));
      return outside ? [warning('stepOutsidePeriod', 'A33', [list, index, 'period'])] : [];
    }),
  );
}

/** Somebody who replaces himself is most likely a slip; nothing forbids it. */
const sameCaseworkerTwice = ({ manager, replacement }: GpmiContent): Finding[] =>
  manager !== null && manager.caseworkerId === replacement?.caseworkerId
    ? [warning('sameCaseworkerTwice', 'R010', ['replacement', 'caseworkerId'])]
    : [];

/** What a good contract would have and a valid one may do without (A32); it is shown and never refuses. */
export const warnings = (content: GpmiContent): Finding[] => [
  ...sameCaseworkerTwice(content),
  ...oneSidedSteps(content),
  ...withoutStep(content),
  ...stepsOutsidePeriod(content),
];
