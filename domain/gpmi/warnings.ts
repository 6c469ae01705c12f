import { day } from '../calendar/plainDate.ts';
import { warning, type Finding } from '../finding.ts';
import { isBlank } from '../text.ts';
import { isOpenEnd } from './contractEnd.ts';
import type { GpmiContent, Step } from './gpmiContent.ts';
import type { ExtraHelp } from './sections/extraHelp.ts';
import type { TrainingCosts } from './sections/training.ts';

/** The judgment that annulled community service as a condition of a GPMI (L015). */
const ANNULMENT = { judgment: '86/2018', annulledOn: day('2018-07-05') };

/** The costs that a contract for a vocational training covers, in the order of the form (L011). */
const COSTS = ['enrolment', 'insurance', 'workClothes', 'travel'] as const satisfies (keyof TrainingCosts)[];

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

/** What is paid in money is decided by the deciding body on a request of its own (R153). */
const financialHelp = ({ extraHelps }: GpmiContent): Finding[] =>
  extraHelps.flatMap(({ isFinancial, aidRequestId }, index) =>
    isFinancial && aidRequestId === null
      ? [warning('financialHelpWithoutRequest', 'R153', ['extraHelps', index, 'aidRequestId'])]
      : [],
  );

/** The centre puts another means in the place of the one that the person chose, and does not say why. */
const isSetAside = ({ chosenMeans, proposedMeans, motivation }: ExtraHelp): boolean =>
  !isBlank(chosenMeans) &&
  !isBlank(proposedMeans) &&
  chosenMeans?.trim() !== proposedMeans?.trim() &&
  isBlank(motivation);

const choicesSetAside = ({ extraHelps }: GpmiContent): Finding[] =>
  extraHelps.flatMap((help, index) =>
    isSetAside(help) ? [warning('choiceSetAside', 'R216', ['extraHelps', index, 'motivation'])] : [],
  );

const trainingCosts = ({ trainings }: GpmiContent): Finding[] =>
  trainings.flatMap(({ isVocational, costs }, index) =>
    isVocational
      ? COSTS.filter((cost) => costs[cost] === null || costs[cost] === 'nobody').map((cost) =>
          warning('trainingCostNotCovered', 'L011', ['trainings', index, 'costs', cost]),
        )
      : [],
  );

/** Built all the same, because the manual has the section; whoever fills it in is told what became of it (C01). */
const annulledServices = ({ communityServices }: GpmiContent): Finding[] =>
  communityServices.map((_service, index) =>
    warning('communityServiceAnnulled', 'C01', ['communityServices', index], ANNULMENT),
  );

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
  ...financialHelp(content),
  ...choicesSetAside(content),
  ...trainingCosts(content),
  ...annulledServices(content),
];
