import { careful, happens, type Candidate, type Choice } from './choice.ts';
import { aWritten, aWrittenEvaluation } from './chooseWritten.ts';
import type { VersionCommand } from './command.ts';
import { daysAfter, type Day } from './days.ts';
import { daysLate, firstDayToSign, firstSigned, isComplete, lastDayOf } from './rules.ts';
import type { Gpmi, Language, Version } from './state.ts';

type Make = (choice: Choice, gpmi: Gpmi, version: Version) => VersionCommand;

const LANGUAGES: readonly Language[] = ['nl', 'nl', 'nl', 'fr'];

const save: Make = (choice, gpmi, version) => ({
  ...careful(gpmi, version),
  does: 'save',
  written: aWritten(choice, version.written),
});

const makePaper: Make = ({ chance }, gpmi, version) => ({
  ...careful(gpmi, version),
  does: 'makePaper',
  language: chance.oneOf(LANGUAGES),
});

/** Mostly today; a day of the past by whoever may, or by whoever may not. */
const present: Make = ({ chance, today }, gpmi, version) => {
  const language = version.papers[0]?.language ?? 'nl';
  const asked = { ...careful(gpmi, version), does: 'present' as const, language };
  if (happens(chance, 62)) return { ...asked, on: today, hasReason: happens(chance, 10) };
  if (happens(chance, 10)) return { ...asked, on: daysAfter(today, 1), hasReason: false };
  const who = happens(chance, 60) ? 'sofie' : 'anke';
  const yesterday = daysAfter(today, -1);
  const borders = [version.validatedOn, version.papers[0]?.madeOn, daysAfter(today, -1 - chance.below(4)), yesterday];
  const other = happens(chance, 15) ? chance.oneOf(LANGUAGES) : language;
  return { ...asked, who, on: chance.oneOf(borders) ?? yesterday, hasReason: happens(chance, 80), language: other };
};

/** Mostly a good day; the others lie on the borders of the good ones. */
function dayToSign({ chance, today }: Choice, { presentedOn }: Version): Day {
  if (presentedOn === null) return today;
  const first = firstDayToSign(presentedOn);
  if (happens(chance, 35) && first <= today) return first;
  return chance.oneOf([today, today, today, today, today, first, daysAfter(first, -1), daysAfter(today, 1)]);
}

const markSigned: Make = (choice, gpmi, version) => {
  const { chance, file } = choice;
  const on = dayToSign(choice, version);
  const isLate = firstSigned(gpmi) === undefined && daysLate(file, gpmi, on) > 0;
  const good = version.written.organisation === 'none' ? null : daysAfter(on, -chance.below(3));
  const agreedOn = happens(chance, 88) ? good : chance.oneOf([null, daysAfter(on, 1), on]);
  return {
    ...careful(gpmi, version),
    does: 'markSigned',
    on,
    hasReason: happens(chance, isLate ? 80 : 8),
    agreedOn,
  };
};

const markUnsigned: Make = ({ chance }, gpmi, version) => ({
  ...careful(gpmi, version),
  does: 'markUnsigned',
  hasReason: happens(chance, 92),
});

const addEvaluation: Make = (choice, gpmi, version) => ({
  ...careful(gpmi, version),
  does: 'addEvaluation',
  revision: null,
  written: aWrittenEvaluation(choice, gpmi),
});

/** Commands without anything to say beside. */
const plain =
  (does: 'validate' | 'cancelValidation' | 'deleteDraft' | 'startNewVersion' | 'consult'): Make =>
  (_choice, gpmi, version) => ({ ...careful(gpmi, version), does });

const EVERY: readonly Make[] = [
  ...[save, makePaper, present, markSigned, markUnsigned, addEvaluation],
  ...(['validate', 'cancelValidation', 'deleteDraft', 'startNewVersion', 'consult'] as const).map(plain),
];

type Weights = [number, Make][];

function ofDraft({ today }: Choice, gpmi: Gpmi, version: Version): Weights {
  const isFinished = isComplete(version.written, today);
  return [
    [isFinished ? 1 : 5, save],
    [isFinished ? 5 : 0.6, plain('validate')],
    [gpmi.endedOn === null ? 0.3 : 1, plain('deleteDraft')],
  ];
}

/** What may still be signed is handed over and signed; what is past its last day goes back. */
function ofValidated({ today }: Choice, _gpmi: Gpmi, { written, papers, presentedOn }: Version): Weights {
  const rarely: Weights = [
    [0.3, makePaper],
    [0.3, present],
    [0.4, markSigned],
    [0.3, plain('cancelValidation')],
  ];
  const lastDay = lastDayOf(written);
  if (lastDay !== null && lastDay < today) return [...rarely, [3, plain('cancelValidation')]];
  if (papers.length === 0) return [...rarely, [4, makePaper]];
  if (presentedOn === null) return [...rarely, [5, present]];
  return firstDayToSign(presentedOn) <= today ? [...rarely, [6, markSigned]] : rarely;
}

const WEIGHTS: Record<Version['status'], (choice: Choice, gpmi: Gpmi, version: Version) => Weights> = {
  inProgress: ofDraft,
  toSign: ofValidated,
  signed: () => [
    [0.8, addEvaluation],
    [0.6, plain('startNewVersion')],
    [0.5, markUnsigned],
    [0.1, plain('consult')],
  ],
};

/** What people ask of a version in this status, with its likelihood. */
export const likely = (choice: Choice, gpmi: Gpmi, version: Version): Candidate[] =>
  WEIGHTS[version.status](choice, gpmi, version).map(([weight, make]) => ({
    weight,
    make: () => make(choice, gpmi, version),
  }));

/** Anything of this version, whatever its status. */
export const any: Make = (choice, gpmi, version) => choice.chance.oneOf(EVERY)(choice, gpmi, version);

/** Something of a version that was deleted. */
export function onGone({ chance }: Choice, version: string): VersionCommand {
  const head = { who: 'anke', version, revision: 1, confirm: true } as const;
  const does = chance.oneOf(['validate', 'deleteDraft', 'startNewVersion', 'consult', 'cancelValidation'] as const);
  return { ...head, does };
}
