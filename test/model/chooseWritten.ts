import type { Choice } from './choice.ts';
import { daysAfter, type Day } from './days.ts';
import { firstSigned } from './rules.ts';
import type { Colleague, Gpmi, WrittenEvaluation, Written } from './state.ts';

const MANAGERS: readonly Colleague[] = ['anke', 'anke', 'bram', 'sofie'];
const ORGANISATIONS: readonly Written['organisation'][] = ['none', 'none', 'none', 'none', 'takesPart'];

/** Short ones, long ones, ones without end, and a few that are over before they begin. */
function anEnd({ chance }: Choice, beginOn: Day): Pick<Written, 'end' | 'hasOpenEnd'> {
  const kind = chance.below(100);
  if (kind < 30) return { end: null, hasOpenEnd: true };
  const days = kind < 65 ? 20 + chance.below(90) : kind < 97 ? 365 : -1;
  return { end: kind < 35 ? '2099-12-31' : daysAfter(beginOn, days), hasOpenEnd: false };
}

/** A content that can be validated, or one with something missing, or one that cannot be. */
export function aWritten(choice: Choice, before: Written): Written {
  const { chance, today } = choice;
  const beginOn = daysAfter(today, chance.below(44) - 12);
  const good: Written = {
    beginOn,
    ...anEnd(choice, beginOn),
    manager: chance.oneOf(MANAGERS),
    managerSigns: true,
    analysedOn: daysAfter(today, -chance.below(10)),
    hasSteps: true,
    signers: chance.below(3),
    organisation: chance.oneOf(ORGANISATIONS),
  };
  const slips: Partial<Written>[] = [
    { beginOn: null },
    { end: null, hasOpenEnd: false },
    { manager: null, managerSigns: false },
    { managerSigns: false },
    { analysedOn: null },
    { analysedOn: daysAfter(today, 1 + chance.below(4)) },
    { hasSteps: false },
    { organisation: 'doesNotSign', signers: 1 },
    { signers: 3, organisation: 'takesPart' },
    { signers: 4 },
    before,
  ];
  return chance.below(100) < 72 ? good : { ...good, ...chance.oneOf(slips) };
}

/** Mostly a good day and all that is needed; the other days lie on the borders. */
export function aWrittenEvaluation({ chance, today }: Choice, gpmi: Gpmi): WrittenEvaluation {
  const signedOn = firstSigned(gpmi)?.signedOn ?? today;
  const borders = [null, signedOn, daysAfter(signedOn, -1), daysAfter(today, 1), daysAfter(today, -1)];
  const isGood = chance.below(100) < 65;
  return {
    heldOn: isGood ? today : chance.oneOf(borders),
    contact: isGood ? chance.oneOf(['homeVisit', 'telephone'] as const) : chance.oneOf([null, 'homeVisit'] as const),
    hasResult: isGood || chance.below(2) === 0,
    isOfUnknownGoal: chance.below(100) < 4,
  };
}
