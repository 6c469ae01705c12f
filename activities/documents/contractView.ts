import type { PlainDate } from '../../domain/calendar/plainDate.ts';
import type { Centre } from '../../domain/centre/centre.ts';
import type { CodeLabels } from '../../domain/codeList/codeLabels.ts';
import { isOpenEnd } from '../../domain/gpmi/contractEnd.ts';
import type { ContractEnd, Goal, NeedsAnalysis, Step } from '../../domain/gpmi/gpmiContent.ts';
import { formatNumber, isFirstNumber } from '../../domain/gpmi/gpmiNumber.ts';
import { outsideSignersOf } from '../../domain/gpmi/outsidePersons.ts';
import { REFLECTION_DAYS } from '../../domain/gpmi/reflection.ts';
import type { Language } from '../../domain/language.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import { MONTHS_TO_APPEAL } from '../../domain/rules/appealedWithinThreeMonths.ts';
import {
  EVALUATIONS_A_YEAR,
  EVALUATIONS_IN_PERSON,
  MONTHS_BETWEEN_EVALUATIONS,
} from '../../domain/rules/evaluatedThreeTimesAYear.ts';
import { WORKING_DAYS_TO_MEET } from '../../domain/rules/metWithinFiveWorkingDays.ts';
import {
  REPEATED_WITHIN_YEARS,
  SUSPENSION_MONTHS_AT_MOST,
  SUSPENSION_MONTHS_WHEN_REPEATED,
} from '../../domain/rules/suspendedAtMostOneMonth.ts';
import type { ContractView } from '../../templates/catalogue.ts';
import { textsOf } from '../../templates/texts.ts';
import { frozenLabel } from './frozenLabel.ts';
import { given } from './incompleteSnapshot.ts';
import {
  durationInWords,
  enumerated,
  markedKind,
  numberInWords,
  printedAddress,
  printedCaseworker,
  printedDay,
  printedPeriod,
  printedRegisterNumber,
  textOrNull,
  unbroken,
} from './printedText.ts';
import { participantView, sectionViews } from './sectionViews.ts';
import { someOf } from './someOf.ts';

/** The centre and the beneficiary; every other party signs from outside. */
const OWN_PARTIES = 2;

function centreView(centre: Centre, language: Language): ContractView['centre'] {
  const isDutch = language === 'nl';
  const representatives = centre.representatives.map((one) => {
    const role = textOrNull(isDutch ? one.functionNl : one.functionFr);
    return role === null ? one.name : `${one.name} (${role})`;
  });
  return {
    name: isDutch ? centre.nameNl : centre.nameFr,
    address: printedAddress(centre.address),
    place: centre.address.municipality,
    representatives: textOrNull(enumerated(representatives, language)),
    decidingBody: textsOf(language).decidingBody[centre.decidingBody],
    labourCourt: isDutch ? centre.labourCourtNl : centre.labourCourtFr,
    dataProtectionContact: centre.dataProtectionContact,
    phone: textOrNull(unbroken(centre.phone)),
    email: textOrNull(centre.email),
  };
}

function beneficiaryView(
  person: GpmiSnapshot['person'],
  registerNumber: string | null,
  language: Language,
): ContractView['beneficiary'] {
  const { name, firstName, address } = person;
  return {
    name,
    firstName,
    fullName: `${firstName} ${name}`,
    bornOn: printedDay(person.bornOn, language),
    registerNumber: registerNumber === null ? null : printedRegisterNumber(registerNumber),
    address: address === null ? null : printedAddress(address),
    isWithoutFixedAddress: address === null && person.isHomeless,
  };
}

function needsAnalysisView(analysis: NeedsAnalysis, language: Language): ContractView['needsAnalysis'] {
  return {
    doneOn: printedDay(given(analysis.doneOn, 'day of the needs analysis'), language),
    kind: textsOf(language).needsAnalysis[given(analysis.kind, 'kind of needs analysis')],
    reference: textOrNull(analysis.reference),
  };
}

/** Who asked for the version (R214); null for 1.0, which changes nothing, and when it is not known. */
const requesterView = ({ number, content }: GpmiSnapshot, language: Language): string | null =>
  isFirstNumber(number) || content.requestedBy === null ? null : textsOf(language).requestedBy[content.requestedBy];

const endView = (end: ContractEnd, language: Language): string | null =>
  end.kind === 'open' || isOpenEnd(end) ? null : printedDay(end.endOn, language);

const goalView = ({ text, horizon }: Goal) => ({ text: given(text, 'goal'), horizon: given(horizon, 'horizon') });

/** What is still to be done: a step that was reached is left out of the contract (R029, R035). */
function stepViews(steps: readonly Step[], labels: CodeLabels, language: Language): ContractView['beneficiarySteps'] {
  const open = steps.filter(({ isReached }) => !isReached);
  return someOf(
    open.map((step, index) => {
      const period = given(step.period, 'period of a step');
      const choice = { code: step.kind, other: step.otherKind };
      const kind = frozenLabel(labels, 'stepKinds', choice, 'kind of step', language);
      return {
        position: String(index + 1),
        kind: markedKind(kind, step.agreement, language),
        description: given(step.description, 'description of a step'),
        period: period.kind === 'words' ? period.text : printedPeriod(period, language),
      };
    }),
  );
}

const evaluationViews = (language: Language): ContractView['evaluations'] =>
  Array.from({ length: EVALUATIONS_A_YEAR }, (_unused, index) => ({
    position: String(index + 1),
    after: durationInWords((index + 1) * MONTHS_BETWEEN_EVALUATIONS, 'months', language),
  }));

const termsView = (language: Language): ContractView['terms'] => ({
  reflection: durationInWords(REFLECTION_DAYS, 'calendarDays', language),
  meeting: durationInWords(WORKING_DAYS_TO_MEET, 'workingDays', language),
  evaluationsAYear: numberInWords(EVALUATIONS_A_YEAR, language),
  evaluationsInPerson: numberInWords(EVALUATIONS_IN_PERSON, language),
  suspension: durationInWords(SUSPENSION_MONTHS_AT_MOST, 'months', language),
  suspensionWhenRepeated: durationInWords(SUSPENSION_MONTHS_WHEN_REPEATED, 'months', language),
  repeatedWithin: durationInWords(REPEATED_WITHIN_YEARS, 'years', language),
  appeal: durationInWords(MONTHS_TO_APPEAL, 'months', language),
});

/**
 * The contract as the templates print it: all strings ready, in one language. Free text stays as it was typed, in
 * whatever language that was (A35).
 */
export function contractView(
  snapshot: GpmiSnapshot,
  registerNumber: string | null,
  language: Language,
  renderedOn: PlainDate,
): ContractView {
  const { centre, person, content, grantDecidedOn, replacement, labels } = snapshot;
  const manager = given(snapshot.manager, 'manager');
  const caseworkerSigners = [manager, replacement].flatMap((one) => (one?.mustSign === true ? [one] : []));
  const outsideSigners = outsideSignersOf(content);
  return {
    fileReference: snapshot.fileReference,
    number: formatNumber(snapshot.number),
    renderedOn: printedDay(renderedOn, language),
    centre: centreView(centre, language),
    beneficiary: beneficiaryView(person, registerNumber, language),
    requestedOn: printedDay(snapshot.requestedOn, language),
    requestedBy: requesterView(snapshot, language),
    grantDecidedOn: grantDecidedOn === null ? null : printedDay(grantDecidedOn, language),
    manager: printedCaseworker(manager, language),
    replacement: replacement === null ? null : printedCaseworker(replacement, language),
    beginOn: printedDay(given(content.beginOn, 'begin'), language),
    endOn: endView(given(content.end, 'end'), language),
    needsAnalysis: needsAnalysisView(given(content.needsAnalysis, 'needs analysis'), language),
    goals: someOf(content.goals.map(goalView)),
    beneficiarySteps: stepViews(content.beneficiarySteps, labels, language),
    centreSteps: stepViews(content.centreSteps, labels, language),
    ...sectionViews(snapshot, language),
    evaluations: evaluationViews(language),
    hasEvaluationsByGoal: person.isHomeless && content.goals.length > 0,
    terms: termsView(language),
    signers: {
      caseworkers: someOf(caseworkerSigners.map((one) => printedCaseworker(one, language))),
      thirdParties: someOf(outsideSigners.map(participantView)),
    },
    copies: numberInWords(OWN_PARTIES + outsideSigners.length, language),
  };
}
