import type { GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { outsidePersonsOf } from '../../domain/gpmi/outsidePersons.ts';
import type { CommunityService } from '../../domain/gpmi/sections/communityService.ts';
import type { OutsidePerson } from '../../domain/gpmi/sections/outsidePerson.ts';
import type { Study } from '../../domain/gpmi/sections/study.ts';
import type { Training, TrainingCosts } from '../../domain/gpmi/sections/training.ts';
import type { Language } from '../../domain/language.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import type { ContractView } from '../../templates/catalogue.ts';
import { textsOf } from '../../templates/texts.ts';
import { frozenLabel } from './frozenLabel.ts';
import { given } from './incompleteSnapshot.ts';
import { namedWithRole, printedDay, printedPeriod, printedRole, textOrNull } from './printedText.ts';
import { someOf } from './someOf.ts';

/** Somebody from outside, with function and organisation. */
export const participantView = (person: Pick<OutsidePerson, 'name' | 'function' | 'organisation'>) => ({
  name: given(person.name, 'name'),
  role: printedRole(person),
});

/** The contact persons of a section, one on a line; null when it names nobody. */
const contactsView = (contacts: readonly OutsidePerson[]): string | null =>
  textOrNull(contacts.map((one) => namedWithRole(given(one.name, 'name'), one)).join('\n'));

/** What the centre grants, and for each whether it is decided here or on a request of its own (R037, R153). */
function extraHelpViews({ extraHelps }: GpmiContent, language: Language): ContractView['extraHelps'] {
  const { decidedHere, decidedApart } = textsOf(language).extraHelp;
  return someOf(
    extraHelps.map(({ description, isFinancial }, index) => ({
      position: String(index + 1),
      description: given(description, 'description of extra help'),
      decision: isFinancial ? decidedApart : decidedHere,
    })),
  );
}

function studyView({ labels }: GpmiSnapshot, study: Study, language: Language): NonNullable<ContractView['study']> {
  const { schoolYear, expectedEndOn } = study;
  const choice = { code: study.type, other: study.otherType };
  return {
    type: frozenLabel(labels, 'studyTypes', choice, 'type of study', language),
    school: given(study.school, 'school'),
    schoolYear: textOrNull(schoolYear),
    expectedEndOn: expectedEndOn === null ? null : printedDay(expectedEndOn, language),
    contacts: contactsView(study.contacts),
  };
}

function trainingView(
  { labels }: GpmiSnapshot,
  training: Training,
  language: Language,
): NonNullable<ContractView['training']> {
  const choice = { code: training.kind, other: training.otherKind };
  const days = {
    fromOn: given(training.beginOn, 'begin of the training'),
    untilOn: given(training.endOn, 'end of the training'),
  };
  return {
    kind: frozenLabel(labels, 'trainingKinds', choice, 'kind of training', language),
    name: given(training.name, 'name of the training'),
    period: printedPeriod(days, language),
    institution: given(training.institution, 'institution of the training'),
    description: textOrNull(training.description),
    contacts: contactsView(training.contacts),
  };
}

/** Who pays what; of a cost of which nothing was said the law says it (L011). */
function trainingCostsView(training: Training, language: Language): NonNullable<ContractView['trainingCosts']> {
  const { costPayer, costPayerByLaw } = textsOf(language);
  const payer = (cost: keyof TrainingCosts): string => {
    const chosen = training.costs[cost];
    return chosen === null ? costPayerByLaw : costPayer[chosen];
  };
  return {
    enrolment: payer('enrolment'),
    insurance: payer('insurance'),
    workClothes: payer('workClothes'),
    travel: payer('travel'),
    bonusConditions: textOrNull(training.bonusConditions),
  };
}

const communityServiceView = (
  service: CommunityService,
  language: Language,
): NonNullable<ContractView['communityService']> => ({
  name: given(service.name, 'name of the community service'),
  period: printedPeriod(
    { fromOn: given(service.beginOn, 'begin of the community service'), untilOn: service.endOn },
    language,
  ),
  organisation: textOrNull(service.organisation),
  description: textOrNull(service.description),
  contacts: contactsView(service.contacts),
});

type ThirdParty = NonNullable<ContractView['thirdParties']>[number];

const isSameParty = (one: ThirdParty, other: ThirdParty): boolean =>
  one.name === other.name && one.role === other.role && one.expectation === other.expectation;

/**
 * The extra persons, and the contact persons who take part or sign. Somebody who stands in two sections with the same
 * words is one party (R209).
 */
function thirdPartyViews(content: GpmiContent): ContractView['thirdParties'] {
  const extra = new Set(content.extraPersons);
  const parties = outsidePersonsOf(content)
    .filter(({ person }) => extra.has(person) || person.isInvolved || person.mustSign)
    .map(({ person }): ThirdParty => {
      return { ...participantView(person), expectation: textOrNull(person.expectation), signs: person.mustSign };
    });
  const first = parties.filter((party, index) => parties.findIndex((one) => isSameParty(one, party)) === index);
  return someOf(
    first.map((party) => ({ ...party, signs: parties.some((one) => one.signs && isSameParty(one, party)) })),
  );
}

function assistanceView({ assistingPerson }: GpmiContent, language: Language): ContractView['assistance'] {
  if (assistingPerson === null) return { toldOn: null, by: null };
  const { toldOn, relation, organisation } = assistingPerson;
  const name = textOrNull(assistingPerson.name);
  return {
    toldOn: toldOn === null ? null : printedDay(toldOn, language),
    by: name === null ? null : namedWithRole(name, { function: relation, organisation }),
  };
}

type Sections =
  | 'extraHelps'
  | 'hasFinancialHelp'
  | 'study'
  | 'training'
  | 'trainingCosts'
  | 'communityService'
  | 'thirdParties'
  | 'assistance';

/** The sections of a content that not every contract has; one that was not filled in is null. */
export function sectionViews(snapshot: GpmiSnapshot, language: Language): Pick<ContractView, Sections> {
  const { content } = snapshot;
  const [study] = content.studies;
  const [training] = content.trainings;
  const [service] = content.communityServices;
  return {
    extraHelps: extraHelpViews(content, language),
    hasFinancialHelp: content.extraHelps.some(({ isFinancial }) => isFinancial),
    study: study === undefined ? null : studyView(snapshot, study, language),
    training: training === undefined ? null : trainingView(snapshot, training, language),
    trainingCosts: training?.isVocational === true ? trainingCostsView(training, language) : null,
    communityService: service === undefined ? null : communityServiceView(service, language),
    thirdParties: thirdPartyViews(content),
    assistance: assistanceView(content, language),
  };
}
