import type { PlainDate } from '../calendar/plainDate.ts';
import type { Finding, Path } from '../finding.ts';
import { isBlank } from '../text.ts';
import { incoherences } from './coherence.ts';
import { EMPTY_CONTENT, type ExtraPerson, type GpmiContent, type Step } from './gpmiContent.ts';
import { warnings } from './warnings.ts';

type Missing = { path: Path; rule: string };

const missing = (found: Missing[]): Finding[] =>
  found.map(({ path, rule }) => ({ code: 'missing', rule, severity: 'hard', path, params: {} }));

/** The paths of the fields of one item that are empty although the item cannot do without them (domain 2.8). */
const emptyFields = (at: Path, rule: string, fields: Record<string, string | null>): Missing[] =>
  Object.entries(fields).flatMap(([field, value]) => (isBlank(value) ? [{ path: [...at, field], rule }] : []));

const generalPart = ({ beginOn, end, manager }: GpmiContent): Missing[] => [
  ...(beginOn === null ? [{ path: ['beginOn'], rule: 'R015' }] : []),
  ...(end === null ? [{ path: ['end'], rule: 'R015' }] : []),
  ...(manager === null ? [{ path: ['manager'], rule: 'R009' }] : []),
];

function needsAnalysisPart({ needsAnalysis }: GpmiContent): Missing[] {
  if (needsAnalysis === null) return [{ path: ['needsAnalysis'], rule: 'R265' }];
  const { doneOn, caseworkerId, kind } = needsAnalysis;
  return emptyFields(['needsAnalysis'], 'R265', { doneOn, caseworkerId, kind });
}

function stepFields(list: 'beneficiarySteps' | 'centreSteps', rule: string, steps: readonly Step[]): Missing[] {
  return steps.flatMap((step, index) => {
    const { kind, otherKind, description, period } = step;
    const hasPeriod =
      period !== null &&
      (period.kind === 'words' ? !isBlank(period.text) : period.fromOn !== null || period.untilOn !== null);
    return [
      ...emptyFields([list, index], rule, { kind, description }),
      ...(kind === 'other' ? emptyFields([list, index], 'A31', { otherKind }) : []),
      ...(hasPeriod ? [] : [{ path: [list, index, 'period'], rule }]),
    ];
  });
}

/** An organisation takes part when it is marked so, and also when it signs (R209, D012); a mere contact does not. */
const takesPart = ({ isInvolved, organisation, mustSign }: ExtraPerson): boolean =>
  isInvolved || (mustSign && !isBlank(organisation));

const itemFields = (content: GpmiContent): Missing[] => [
  ...content.goals.flatMap(({ text, horizon }, index) => emptyFields(['goals', index], 'R150', { text, horizon })),
  ...content.actionAreas.flatMap(({ area, description }, index) =>
    emptyFields(['actionAreas', index], 'R022', { area, description }),
  ),
  ...stepFields('beneficiarySteps', 'R027', content.beneficiarySteps),
  ...stepFields('centreSteps', 'R033', content.centreSteps),
  ...content.extraPersons.flatMap((person, index) => [
    ...emptyFields(['extraPersons', index], 'R055', { name: person.name }),
    ...(takesPart(person) ? emptyFields(['extraPersons', index], 'R209', { expectation: person.expectation }) : []),
  ]),
];

const hard = (code: Finding['code'], rule: string, path: Path, params: Finding['params'] = {}): Finding => ({
  code,
  rule,
  severity: 'hard',
  path,
  params,
});

function signers({ manager, replacement, extraPersons }: GpmiContent): Finding[] {
  const centreSigns = manager?.mustSign === true || replacement?.mustSign === true;
  return [
    ...(centreSigns ? [] : [hard('noCentreSigner', 'A29', manager === null ? ['manager'] : ['manager', 'mustSign'])]),
    ...extraPersons.flatMap((person, index) =>
      person.isInvolved && !person.mustSign
        ? [hard('involvedMustSign', 'R209', ['extraPersons', index, 'mustSign'])]
        : [],
    ),
  ];
}

const steps = ({ beneficiarySteps, centreSteps }: GpmiContent): Finding[] =>
  beneficiarySteps.length + centreSteps.length === 0 ? [hard('noStep', 'R151', ['beneficiarySteps'])] : [];

const analysisBeforeContract = ({ needsAnalysis }: GpmiContent, today: PlainDate): Finding[] =>
  needsAnalysis?.doneOn != null && needsAnalysis.doneOn > today
    ? [hard('dayInTheFuture', 'R265', ['needsAnalysis', 'doneOn'], { today })]
    : [];

const FORM_ORDER = Object.keys(EMPTY_CONTENT);

const placeInForm = ({ path }: Finding): number => FORM_ORDER.indexOf(String(path[0]));

/**
 * All that is to be said of a content before it can be validated, hard and warning together and all at once (A32).
 * The order is that of the form, so that a person can work it off from top to bottom.
 */
export const findingsOf = (content: GpmiContent, today: PlainDate): Finding[] =>
  [
    ...missing([...generalPart(content), ...needsAnalysisPart(content), ...itemFields(content)]),
    ...signers(content),
    ...steps(content),
    ...analysisBeforeContract(content, today),
    ...incoherences(content),
    ...warnings(content),
  ].sort((one, other) => placeInForm(one) - placeInForm(other));

export const hardOnes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'hard');
