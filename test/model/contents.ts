import { isDeepStrictEqual } from 'node:util';
import { day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_EVALUATION, type EvaluationContent } from '../../domain/evaluation/evaluationContent.ts';
import { EMPTY_CONTENT, type GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import type { OutsidePerson } from '../../domain/gpmi/sections/outsidePerson.ts';
import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { anExtraPerson, several } from '../builders/aContent.ts';
import { completeContent } from '../support/journey.ts';
import type { Day } from './days.ts';
import { BLANK, type Colleague, type Written, type WrittenEvaluation } from './state.ts';

const USERNAMES = { anke: 'anke.peeters', bram: 'bram.claes', sofie: 'sofie.maes' } as const;
/** The organisation that takes part in a contract, by which its agreement is named. */
export const ORGANISATION_ID = 'organisation';

export const idOf = (colleague: Colleague): string => demoCaseworkerId(USERNAMES[colleague]);

const dayOrNull = (one: Day | null) => (one === null ? null : day(one));

function extraPersons({ signers, organisation }: Written): OutsidePerson[] {
  const persons = several(signers, (id) => anExtraPerson(id, { mustSign: true }));
  if (organisation === 'none') return persons;
  const mustSign = organisation === 'takesPart';
  const part = { organisation: 'Vormingscentrum', isInvolved: true, expectation: 'Begeleidt de stage' };
  return [...persons, anExtraPerson(ORGANISATION_ID, { ...part, mustSign })];
}

function contractEnd({ end, hasOpenEnd }: Written): GpmiContent['end'] {
  if (hasOpenEnd) return { kind: 'open' };
  return end === null ? null : { kind: 'on', endOn: day(end) };
}

/** What the caseworker's form sends. */
export function contentOf(written: Written): GpmiContent {
  if (isDeepStrictEqual(written, BLANK)) return EMPTY_CONTENT;
  const { beginOn, manager, managerSigns, analysedOn, hasSteps } = written;
  const complete = completeContent();
  return {
    ...complete,
    beginOn: dayOrNull(beginOn),
    end: contractEnd(written),
    manager: manager === null ? null : { caseworkerId: idOf(manager), mustSign: managerSigns },
    replacement: null,
    needsAnalysis: complete.needsAnalysis && { ...complete.needsAnalysis, doneOn: dayOrNull(analysedOn) },
    ...(hasSteps ? {} : { beneficiarySteps: [], centreSteps: [] }),
    extraPersons: extraPersons(written),
  };
}

export function evaluationContentOf(written: WrittenEvaluation): EvaluationContent {
  const item = { itemId: 'goal-unknown', state: null, beneficiaryEffort: null, centreEffort: null, result: null };
  return {
    ...EMPTY_EVALUATION,
    heldOn: dayOrNull(written.heldOn),
    contact: written.contact,
    result: written.hasResult ? 'reached' : null,
    goals: written.isOfUnknownGoal ? [item] : [],
  };
}
