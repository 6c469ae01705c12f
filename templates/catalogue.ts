import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../domain/language.ts';
import { textsOf } from './texts.ts';

const text = z.string();
/** A list of which a template can ask whether there is any: null instead of empty. */
const someOf = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).nullable();

/** Somebody with a place in the contract; `role` is function and organisation, null when neither is known. */
const Participant = z.strictObject({ name: text, role: text.nullable() });
/** A caseworker with the title and function that the gender asks for (R013). */
const PrintedCaseworker = z.strictObject({ name: text, function: text });
const PrintedStep = z.strictObject({
  position: text,
  /** Says so when only one side wants the step. */
  kind: text,
  description: text,
  period: text,
});

/** Contact persons stand one on a line. */
const PrintedStudy = z.strictObject({
  type: text,
  school: text,
  schoolYear: text.nullable(),
  expectedEndOn: text.nullable(),
  contacts: text.nullable(),
});
const PrintedTraining = z.strictObject({
  kind: text,
  name: text,
  period: text,
  institution: text,
  description: text.nullable(),
  contacts: text.nullable(),
});
/** Who pays which cost, and when a bonus is given (L011). */
const PrintedTrainingCosts = z.strictObject({
  enrolment: text,
  insurance: text,
  workClothes: text,
  travel: text,
  bonusConditions: text.nullable(),
});
const PrintedCommunityService = z.strictObject({
  name: text,
  period: text,
  organisation: text.nullable(),
  description: text.nullable(),
  contacts: text.nullable(),
});

/**
 * What the templates of the contract may name, all of it ready to print in their language. What the law fixes in
 * numbers stands under `terms` (A75); action areas and employments are not here, so no template can print
 * them (R025, R054).
 */
export const ContractView = z.strictObject({
  fileReference: text,
  number: text,
  renderedOn: text,
  centre: z.strictObject({
    name: text,
    address: text,
    place: text,
    /** null when the descriptive sheet names nobody (C12). */
    representatives: text.nullable(),
    decidingBody: text,
    labourCourt: text,
    dataProtectionContact: text,
    phone: text.nullable(),
    email: text.nullable(),
  }),
  beneficiary: z.strictObject({
    name: text,
    firstName: text,
    fullName: text,
    bornOn: text,
    registerNumber: text.nullable(),
    address: text.nullable(),
    isWithoutFixedAddress: z.boolean(),
  }),
  requestedOn: text,
  /** Who asked for the version; null for 1.0. */
  requestedBy: text.nullable(),
  grantDecidedOn: text.nullable(),
  manager: PrintedCaseworker,
  replacement: PrintedCaseworker.nullable(),
  beginOn: text,
  /** null for an open end, which the template says in words (A01). */
  endOn: text.nullable(),
  needsAnalysis: z.strictObject({ doneOn: text, kind: text, reference: text.nullable() }),
  goals: someOf(z.strictObject({ text, horizon: text })),
  beneficiarySteps: someOf(PrintedStep),
  centreSteps: someOf(PrintedStep),
  extraHelps: someOf(z.strictObject({ position: text, description: text, decision: text })),
  hasFinancialHelp: z.boolean(),
  study: PrintedStudy.nullable(),
  training: PrintedTraining.nullable(),
  /** null when the training is not vocational. */
  trainingCosts: PrintedTrainingCosts.nullable(),
  communityService: PrintedCommunityService.nullable(),
  thirdParties: someOf(Participant.extend({ expectation: text.nullable(), signs: z.boolean() })),
  /** When the beneficiary was told of this right, and who assisted him. */
  assistance: z.strictObject({ toldOn: text.nullable(), by: text.nullable() }),
  /** The evaluations of a year with the time after which each falls. */
  evaluations: z.array(z.strictObject({ position: text, after: text })).min(1),
  /** The goals of a person without a home set the rhythm of the evaluations (A58). */
  hasEvaluationsByGoal: z.boolean(),
  terms: z.strictObject({
    reflection: text,
    meeting: text,
    evaluationsAYear: text,
    evaluationsInPerson: text,
    suspension: text,
    suspensionWhenRepeated: text,
    repeatedWithin: text,
    appeal: text,
  }),
  signers: z.strictObject({ caseworkers: someOf(PrintedCaseworker), thirdParties: someOf(Participant) }),
  /** One for each party, in words. */
  copies: text,
});
export type ContractView = z.infer<typeof ContractView>;

/** What is said of one goal or step; `said` holds the efforts of both sides and the result, one on a line (R155, R262). */
const PrintedItem = z.strictObject({ position: text, what: text, state: text, said: text });

/** What the templates of an evaluation may name, all of it ready to print in their language (B40–B49). */
export const EvaluationView = z.strictObject({
  fileReference: text,
  /** Of the version that was evaluated. */
  number: text,
  renderedOn: text,
  centre: z.strictObject({ name: text, place: text }),
  beneficiary: z.strictObject({ fullName: text }),
  manager: PrintedCaseworker,
  heldOn: text,
  contact: text,
  place: text.nullable(),
  personsPresent: text.nullable(),
  /** Whether anything was said of a goal or a step. */
  hasItems: z.boolean(),
  goals: someOf(PrintedItem),
  beneficiarySteps: someOf(PrintedItem),
  centreSteps: someOf(PrintedItem),
  result: text,
  comment: text.nullable(),
  hasChange: z.boolean(),
  changedSituation: text.nullable(),
  shifts: someOf(z.strictObject({ text })),
  feedback: text.nullable(),
  hasConclusion: z.boolean(),
  conclusion: text.nullable(),
  newGoals: text.nullable(),
  keptAgreements: text.nullable(),
  announcement: text.nullable(),
  announcementMotivation: text.nullable(),
  extensionMotivation: text.nullable(),
  nextOn: text.nullable(),
  remindOn: text.nullable(),
});
export type EvaluationView = z.infer<typeof EvaluationView>;

/** Each template and the data that it may name. */
export const CATALOGUE = { contract: ContractView, evaluation: EvaluationView } as const;
export type TemplateName = keyof typeof CATALOGUE;
export type ViewOf<Name extends TemplateName> = z.infer<(typeof CATALOGUE)[Name]>;

/** Raise it when a paper reads differently although its template and texts are the same. */
const CATALOGUE_VERSION = 1;
const VERSION_LENGTH = 12;

/** A template as it lies in this folder. The version tells a paper made with it from one made with another (A66). */
export type Template<Name extends TemplateName = TemplateName> = {
  name: Name;
  language: Language;
  bytes: Buffer;
  version: string;
};

function read<Name extends TemplateName>(name: Name, language: Language): Template<Name> {
  const bytes = readFileSync(new URL(`${name}.${language}.docx`, import.meta.url));
  const hash = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify(textsOf(language)));
  const version = hash.update(String(CATALOGUE_VERSION)).digest('hex').slice(0, VERSION_LENGTH);
  return { name, language, bytes, version };
}

const loaded = new Map<string, Template>();

/** The template of this name and language, read once per process. */
export function getTemplate<Name extends TemplateName>(name: Name, language: Language): Template<Name> {
  const key = `${name}.${language}`;
  const known = loaded.get(key) as Template<Name> | undefined;
  if (known !== undefined) return known;
  const template = read(name, language);
  loaded.set(key, template);
  return template;
}
