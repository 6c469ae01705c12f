import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ContactKind } from '../domain/evaluation/contactKind.ts';
import { Announcement, Outcome } from '../domain/evaluation/evaluationContent.ts';
import { RequestedBy } from '../domain/gpmi/requestedBy.ts';
import type { Language } from '../domain/language.ts';
import { Gender } from '../domain/person/person.ts';

const Word = z.string().min(1);
const Unit = z.strictObject({ one: Word, many: Word });
const MONTHS_A_YEAR = 12;

/** The words that papers need and that are not a sentence of a template: labels of codes, months, numbers, units. */
const Texts = z.strictObject({
  months: z.array(Word).length(MONTHS_A_YEAR),
  /** The number of the first day of a month as the language writes it. */
  firstOfMonth: Word,
  /** Zero, one, two …: the word of a number stands at its place. */
  numbers: z.array(Word).min(MONTHS_A_YEAR + 1),
  units: z.strictObject({ calendarDays: Unit, workingDays: Unit, months: Unit, years: Unit }),
  /** The wording by gender (R013); neutral and without title when it is x or unknown (A36). */
  caseworker: z.record(Gender, z.strictObject({ title: z.string(), function: Word })),
  decidingBody: z.strictObject({ council: Word, specialCommittee: Word }),
  needsAnalysis: z.strictObject({ socialBalance: Word, otherDocument: Word, talk: Word }),
  requestedBy: z.record(RequestedBy, Word),
  /** Whether extra help is agreed in the contract, or decided on a request of its own (R153). */
  extraHelp: z.strictObject({ decidedHere: Word, decidedApart: Word }),
  costPayer: z.strictObject({ centre: Word, thirdParty: Word, nobody: Word }),
  /** Who pays a cost of which nothing was said (L011). */
  costPayerByLaw: Word,
  /** How the kind of a step reads that only one side wants. */
  unilateralStep: Word,
  period: z.strictObject({ between: Word, on: Word, from: Word, until: Word }),
  and: Word,
  /** The words of an evaluation (B40–B49). */
  evaluation: z.strictObject({
    contact: z.record(ContactKind, Word),
    result: z.record(Outcome, Word),
    state: z.record(Outcome, Word),
    /** Stands where nothing was said of a goal or step. */
    nothing: Word,
    beneficiaryEffort: Word,
    centreEffort: Word,
    itemResult: Word,
    step: Word,
    shift: Word,
    announcement: z.record(Announcement.shape.kind, Word),
    reason: z.record(Announcement.shape.reason.unwrap(), Word),
    announcedBecause: Word,
  }),
});
export type Texts = z.infer<typeof Texts>;

const fileOf = (language: Language): URL => new URL(`texts/${language}.json`, import.meta.url);

const read = (language: Language): Texts => Texts.parse(JSON.parse(readFileSync(fileOf(language), 'utf8')));

const TEXTS: Readonly<Record<Language, Texts>> = { nl: read('nl'), fr: read('fr') };

/** The words of one language; a missing or unknown key already fails when the process starts. */
export const textsOf = (language: Language): Texts => TEXTS[language];
