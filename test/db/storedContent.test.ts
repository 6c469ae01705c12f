import { describe, expect, it } from '@jest/globals';
import { readContent, readSnapshot } from '../../db/storedContent.ts';
import { labelsOf } from '../../domain/codeList/codeLabels.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../db/shipped/codeListsAsShipped.ts';
import { EMPTY_CONTENT } from '../../domain/gpmi/gpmiContent.ts';
import { aFullContent } from '../builders/aFullContent.ts';
import { aTypicalSnapshot } from '../builders/aSnapshot.ts';

/** A content as version 0.1 began to store it, before there was a study, a training or any other of the later sections. */
const OLD = {
  beginOn: '2026-03-01',
  end: { kind: 'on', endOn: '2027-02-28' },
  manager: { caseworkerId: '0198a000-0000-7000-8000-000000000001', mustSign: true },
  replacement: null,
  needsAnalysis: null,
  goals: [{ id: 'goal-1', text: 'Een baan', direction: 'towards', horizon: 'een jaar', isFeasible: true, conditions: null }], // prettier-ignore
  actionAreas: [{ id: 'area-1', area: 'work', description: 'Betaald werk' }],
  beneficiarySteps: [
    {
      ...{ id: 'step-1', kind: 'jobSearch', otherKind: null, description: 'Solliciteert', isReached: false },
      ...{ period: { kind: 'days', fromOn: '2026-03-10', untilOn: null }, agreement: 'consensus' },
      ...{ goalId: 'goal-1', actionAreaId: 'area-1' },
    },
  ],
  centreSteps: [],
  extraPersons: [
    {
      ...{ id: 'person-1', name: 'Jo Peeters', function: null, organisation: 'VDAB' },
      ...{ isInvolved: true, expectation: 'Volgt op', mustSign: true },
    },
  ],
};

describe('a content that an older program stored', () => {
  it('is read as it was, with the sections that came later as blank as in a new one', () => {
    const { requestedBy, extraHelps, studies, trainings, communityServices, employments, assistingPerson, trajectories } = EMPTY_CONTENT; // prettier-ignore
    const later = { requestedBy, extraHelps, studies, trainings, communityServices, employments, assistingPerson, trajectories }; // prettier-ignore
    expect(readContent(OLD)).toEqual({ ...OLD, ...later });
  });

  it('may lack fields in its parts and items too: they are blank', () => {
    const { trainings: [training], studies: [study], ...full } = aFullContent.build(); // prettier-ignore
    const { costs: _costs, isVocational: _isVocational, contacts: _contacts, bonusConditions: _bonus, ...oldTraining } = training!; // prettier-ignore
    const { mustSign: _mustSign, organisation: _organisation, ...oldContact } = study!.contacts[0]!;
    const { toldOn: _toldOn, ...oldAssistance } = full.assistingPerson!;
    const stored = {
      ...full,
      trainings: [oldTraining],
      studies: [{ ...study, contacts: [oldContact] }],
      assistingPerson: oldAssistance,
    };
    const nobodyPays = { enrolment: null, insurance: null, workClothes: null, travel: null };
    expect(readContent(stored)).toEqual({
      ...full,
      trainings: [{ ...training, costs: nobodyPays, isVocational: false, contacts: [], bonusConditions: null }],
      studies: [{ ...study, contacts: [{ ...oldContact, mustSign: false, organisation: null }] }],
      assistingPerson: { ...oldAssistance, toldOn: null },
    });
  });

  it('that is complete is read as it is', () => {
    expect(readContent(aFullContent.build())).toEqual(aFullContent.build());
    expect(readContent({})).toEqual(EMPTY_CONTENT);
  });

  it.each([
    ['an item without the id by which others name it', { ...OLD, goals: [{ text: 'Een baan' }] }],
    ['nothing where a list must be', { ...OLD, goals: null }],
    ['nothing where yes or no must be', { ...OLD, extraPersons: [{ ...OLD.extraPersons[0], mustSign: null }] }],
    ['a word where a list must be', { ...OLD, studies: 'bachelor' }],
    ['a field that nobody knows', { ...OLD, colour: 'blue' }],
  ])('that holds %s is a fault and not an empty contract', (_what, stored) => {
    expect(() => readContent(stored)).toThrow();
  });
});

describe('what a version was printed from', () => {
  const { labels, ...withoutLabels } = aTypicalSnapshot;

  it('keeps the labels that were frozen with it', () => {
    const own = { ...labels, stepKinds: { jobSearch: { nl: 'Solliciteren', fr: 'Postuler' } } };
    expect(readSnapshot({ ...withoutLabels, labels: own })?.labels).toEqual(own);
  });

  it('has the shipped ones when it was frozen before there were any, and the sections that came later blank', () => {
    const snapshot = readSnapshot({ ...withoutLabels, content: OLD });
    expect(snapshot?.labels).toEqual(labelsOf(CODE_LISTS_AS_SHIPPED));
    expect(snapshot?.content.trainings).toEqual([]);
  });

  it('is nothing while in progress', () => {
    expect(readSnapshot(null)).toBeNull();
  });
});
