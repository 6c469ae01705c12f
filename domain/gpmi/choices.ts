import type { Code, CodeListName } from '../codeList/codeList.ts';
import type { Path } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';

/** One choice of a code list that a content holds. */
export type Choice = {
  list: CodeListName;
  code: Code;
  path: Path;
  rule: string;
  /** The same for the same field of the same item, whatever was moved around it. */
  key: string;
};

type Chosen = { field: string; list: CodeListName; rule: string };
type Item = { id: string; code: Code | null };

const choicesIn = (section: keyof GpmiContent, { field, list, rule }: Chosen, items: readonly Item[]): Choice[] =>
  items.flatMap(({ id, code }, index) =>
    code === null ? [] : [{ list, code, rule, path: [section, index, field], key: `${section}/${id}/${field}` }],
  );

const kindsOf = (items: readonly { id: string; kind: Code | null }[]): Item[] =>
  items.map(({ id, kind }) => ({ id, code: kind }));

/** Every choice that a content holds, in the order of the form; each code list that it draws on is named here once. */
export function choicesOf(content: GpmiContent): Choice[] {
  const areas = content.actionAreas.map(({ id, area }) => ({ id, code: area }));
  const types = content.studies.map(({ id, type }) => ({ id, code: type }));
  const { beneficiarySteps, centreSteps, trainings } = content;
  return [
    ...choicesIn('actionAreas', { field: 'area', list: 'actionAreas', rule: 'R021' }, areas),
    ...choicesIn('beneficiarySteps', { field: 'kind', list: 'stepKinds', rule: 'R027' }, kindsOf(beneficiarySteps)),
    ...choicesIn('centreSteps', { field: 'kind', list: 'stepKinds', rule: 'R033' }, kindsOf(centreSteps)),
    ...choicesIn('studies', { field: 'type', list: 'studyTypes', rule: 'R041' }, types),
    ...choicesIn('trainings', { field: 'kind', list: 'trainingKinds', rule: 'R045' }, kindsOf(trainings)),
  ];
}
