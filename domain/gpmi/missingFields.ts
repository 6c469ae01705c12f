import { OTHER } from '../codeList/codeList.ts';
import { hard, type Finding, type Path } from '../finding.ts';
import { isBlank } from '../text.ts';
import type { GpmiContent, Step, StepPeriod } from './gpmiContent.ts';
import { outsidePersonsOf } from './outsidePersons.ts';
import type { OutsidePerson } from './sections/outsidePerson.ts';

/** A field that cannot be done without, whether it is empty, and the rule that asks for it. */
type Needed = [field: string, isEmpty: boolean, rule: string];

const missing = (at: Path, needed: readonly Needed[]): Finding[] =>
  needed.flatMap(([field, isEmpty, rule]) => (isEmpty ? [hard('missing', rule, [...at, field])] : []));

/** All of these fields by one rule. */
const allOf = (rule: string, fields: Readonly<Record<string, string | null>>): Needed[] =>
  Object.entries(fields).map(([field, value]) => [field, isBlank(value), rule]);

/** Own words are asked only when the choice is the one that needs them (A31). */
const ownWords = (field: string, code: string | null, words: string | null): Needed[] =>
  code === OTHER ? [[field, isBlank(words), 'A31']] : [];

const generalPart = ({ beginOn, end, manager }: GpmiContent): Finding[] =>
  missing(
    [],
    [
      ['beginOn', beginOn === null, 'R015'],
      ['end', end === null, 'R015'],
      ['manager', manager === null, 'R009'],
    ],
  );

function needsAnalysisPart({ needsAnalysis }: GpmiContent): Finding[] {
  if (needsAnalysis === null) return missing([], [['needsAnalysis', true, 'R265']]);
  const { doneOn, caseworkerId, kind } = needsAnalysis;
  return missing(['needsAnalysis'], allOf('R265', { doneOn, caseworkerId, kind }));
}

function isWithoutPeriod(period: StepPeriod | null): boolean {
  if (period === null) return true;
  return period.kind === 'words' ? isBlank(period.text) : period.fromOn === null && period.untilOn === null;
}

const stepPart = (list: 'beneficiarySteps' | 'centreSteps', rule: string, steps: readonly Step[]): Finding[] =>
  steps.flatMap(({ kind, otherKind, description, period }, index) =>
    missing(
      [list, index],
      [
        ...allOf(rule, { kind }),
        ...ownWords('otherKind', kind, otherKind),
        ...allOf(rule, { description }),
        ['period', isWithoutPeriod(period), rule],
      ],
    ),
  );

const projectPart = (content: GpmiContent): Finding[] => [
  ...content.goals.flatMap(({ text, horizon }, index) => missing(['goals', index], allOf('R150', { text, horizon }))),
  ...content.actionAreas.flatMap(({ area, description }, index) =>
    missing(['actionAreas', index], allOf('R022', { area, description })),
  ),
  ...stepPart('beneficiarySteps', 'R027', content.beneficiarySteps),
  ...stepPart('centreSteps', 'R033', content.centreSteps),
  ...content.extraHelps.flatMap(({ description }, index) =>
    missing(['extraHelps', index], allOf('R038', { description })),
  ),
];

const occupationPart = (content: GpmiContent): Finding[] => [
  ...content.studies.flatMap(({ type, otherType, school }, index) =>
    missing(
      ['studies', index],
      [...allOf('R041', { type }), ...ownWords('otherType', type, otherType), ...allOf('R041', { school })],
    ),
  ),
  ...content.trainings.flatMap(({ kind, otherKind, name, beginOn, endOn, institution }, index) =>
    missing(
      ['trainings', index],
      [
        ...allOf('R045', { kind }),
        ...ownWords('otherKind', kind, otherKind),
        ...allOf('R045', { name, beginOn, endOn, institution }),
      ],
    ),
  ),
  ...content.communityServices.flatMap(({ name, beginOn }, index) =>
    missing(['communityServices', index], allOf('R049', { name, beginOn })),
  ),
  ...content.employments.flatMap(({ name }, index) => missing(['employments', index], allOf('R052', { name }))),
];

/** An organisation takes part when it is marked so, and also when it signs (R209, D012); a mere contact does not. */
const takesPart = ({ isInvolved, organisation, mustSign }: OutsidePerson): boolean =>
  isInvolved || (mustSign && !isBlank(organisation));

const outsidePersonPart = (content: GpmiContent): Finding[] =>
  outsidePersonsOf(content).flatMap(({ person, path, rule }) =>
    missing(path, [
      ...allOf(rule, { name: person.name }),
      ...(takesPart(person) ? allOf('R209', { expectation: person.expectation }) : []),
    ]),
  );

/** Nothing of the assistance is mandatory, but who is to sign has a name (A29). */
const assistancePart = ({ assistingPerson }: GpmiContent): Finding[] =>
  assistingPerson?.mustSign === true ? missing(['assistingPerson'], allOf('A29', { name: assistingPerson.name })) : [];

/** Nothing of a trajectory is mandatory either, but another kind says which. */
const trajectoryPart = ({ trajectories }: GpmiContent): Finding[] =>
  trajectories.flatMap(({ kind, otherKind }, index) =>
    missing(['trajectories', index], ownWords('otherKind', kind, otherKind)),
  );

/** The fields that are empty although the content, or the item that they belong to, cannot do without them (A32). */
export const missingFields = (content: GpmiContent): Finding[] => [
  ...generalPart(content),
  ...needsAnalysisPart(content),
  ...projectPart(content),
  ...occupationPart(content),
  ...outsidePersonPart(content),
  ...assistancePart(content),
  ...trajectoryPart(content),
];
