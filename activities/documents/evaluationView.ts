import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { EvaluatedItem, EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import type { Goal, Step } from '../../domain/gpmi/gpmiContent.ts';
import { formatNumber } from '../../domain/gpmi/gpmiNumber.ts';
import type { Language } from '../../domain/language.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import type { EvaluationView } from '../../templates/catalogue.ts';
import { textsOf } from '../../templates/texts.ts';
import { frozenLabel } from './frozenLabel.ts';
import { given } from './incompleteSnapshot.ts';
import { filled, printedCaseworker, printedDay, textOrNull } from './printedText.ts';
import { someOf } from './someOf.ts';

type Items = EvaluationView['goals'];

/** The efforts of both sides and what came of them, one on a line (R155, R262). */
function saidOf({ beneficiaryEffort, centreEffort, result }: EvaluatedItem, language: Language): string {
  const texts = textsOf(language).evaluation;
  const line = (label: string, said: string | null): string[] => {
    const text = textOrNull(said);
    return text === null ? [] : [filled(label, { text })];
  };
  const lines = [
    ...line(texts.beneficiaryEffort, beneficiaryEffort),
    ...line(texts.centreEffort, centreEffort),
    ...line(texts.itemResult, result),
  ];
  return textOrNull(lines.join('\n')) ?? texts.nothing;
}

/** Those of these goals or steps that were spoken of, in the order of the contract and by its words. */
function itemViews<Item extends { id: string }>(
  items: readonly Item[],
  evaluated: readonly EvaluatedItem[],
  wordsOf: (item: Item) => string,
  language: Language,
): Items {
  const { state, nothing } = textsOf(language).evaluation;
  const spokenOf = items.flatMap((item) => {
    const found = evaluated.find(({ itemId }) => itemId === item.id);
    return found === undefined ? [] : [{ item, found }];
  });
  return someOf(
    spokenOf.map(({ item, found }, index) => ({
      position: String(index + 1),
      what: wordsOf(item),
      state: found.state === null ? nothing : state[found.state],
      said: saidOf(found, language),
    })),
  );
}

function allItems(
  { content, labels }: GpmiSnapshot,
  { goals, steps }: EvaluationContent,
  language: Language,
): Pick<EvaluationView, 'goals' | 'beneficiarySteps' | 'centreSteps' | 'hasItems'> {
  const stepWords = ({ kind, otherKind, description }: Step): string =>
    filled(textsOf(language).evaluation.step, {
      kind: frozenLabel(labels, 'stepKinds', { code: kind, other: otherKind }, 'kind of step', language),
      description: given(description, 'description of a step'),
    });
  const lists = {
    goals: itemViews(content.goals, goals, ({ text }: Goal) => given(text, 'goal'), language),
    beneficiarySteps: itemViews(content.beneficiarySteps, steps, stepWords, language),
    centreSteps: itemViews(content.centreSteps, steps, stepWords, language),
  };
  return { ...lists, hasItems: Object.values(lists).some((list) => list !== null) };
}

/** How the situation changed, and where the focus moved; an area by the words that it had in the contract (R156–R157). */
function changeViews(
  { labels }: GpmiSnapshot,
  evaluation: EvaluationContent,
  language: Language,
): Pick<EvaluationView, 'changedSituation' | 'shifts' | 'hasChange'> {
  const area = (code: string): string => labels.actionAreas[code]?.[language] ?? code;
  const shifts = evaluation.shifts.map(({ fromArea, toArea, explanation }) => {
    const shift = filled(textsOf(language).evaluation.shift, { from: area(fromArea), to: area(toArea) });
    return { text: [shift, textOrNull(explanation)].flatMap((line) => line ?? []).join('\n') };
  });
  const changedSituation = textOrNull(evaluation.changedSituation);
  return { changedSituation, shifts: someOf(shifts), hasChange: changedSituation !== null || shifts.length > 0 };
}

function announced({ announcement }: EvaluationContent, language: Language): string | null {
  if (announcement === null) return null;
  const texts = textsOf(language).evaluation;
  const what = texts.announcement[announcement.kind];
  const { reason } = announcement;
  return reason === null ? what : filled(texts.announcedBecause, { what, reason: texts.reason[reason] });
}

type Conclusion = 'conclusion' | 'newGoals' | 'keptAgreements' | 'announcement' | 'announcementMotivation';

/** New goals and steps, what stays of the arrangements, and what is announced (R158–R161). */
function conclusionViews(
  evaluation: EvaluationContent,
  language: Language,
): Pick<EvaluationView, Conclusion | 'hasConclusion'> {
  const parts = {
    conclusion: textOrNull(evaluation.conclusion),
    newGoals: textOrNull(evaluation.newGoals),
    keptAgreements: textOrNull(evaluation.keptAgreements),
    announcement: announced(evaluation, language),
    announcementMotivation: textOrNull(evaluation.announcement?.motivation ?? null),
  };
  return { ...parts, hasConclusion: Object.values(parts).some((part) => part !== null) };
}

const dayOrNull = (day: PlainDate | null | undefined, language: Language): string | null =>
  day === null || day === undefined ? null : printedDay(day, language);

/**
 * An evaluation as the templates print it (R120–R121): who and what it is about as it was frozen with the version, and
 * what the caseworker wrote as it was typed (A35).
 */
export function evaluationView(
  snapshot: GpmiSnapshot,
  evaluation: EvaluationContent,
  language: Language,
  renderedOn: PlainDate,
): EvaluationView {
  const { centre, person } = snapshot;
  const texts = textsOf(language).evaluation;
  return {
    fileReference: snapshot.fileReference,
    number: formatNumber(snapshot.number),
    renderedOn: printedDay(renderedOn, language),
    centre: { name: language === 'nl' ? centre.nameNl : centre.nameFr, place: centre.address.municipality },
    beneficiary: { fullName: `${person.firstName} ${person.name}` },
    manager: printedCaseworker(given(snapshot.manager, 'manager'), language),
    heldOn: printedDay(given(evaluation.heldOn, 'day of the evaluation'), language),
    contact: texts.contact[given(evaluation.contact, 'kind of contact')],
    place: textOrNull(evaluation.place),
    personsPresent: textOrNull(evaluation.personsPresent),
    ...allItems(snapshot, evaluation, language),
    result: texts.result[given(evaluation.result, 'result of the evaluation')],
    comment: textOrNull(evaluation.comment),
    ...changeViews(snapshot, evaluation, language),
    feedback: textOrNull(evaluation.feedback),
    ...conclusionViews(evaluation, language),
    extensionMotivation: textOrNull(evaluation.extensionMotivation),
    nextOn: dayOrNull(evaluation.next?.dueOn, language),
    remindOn: dayOrNull(evaluation.next?.remindOn, language),
  };
}
