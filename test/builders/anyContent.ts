import fc from 'fast-check';
import { addDays, day } from '../../domain/calendar/plainDate.ts';
import { EMPTY_CONTENT, type GpmiContent } from '../../domain/gpmi/gpmiContent.ts';
import { aContent, aGoal, anExtraPerson, aStep } from './aContent.ts';
import { aFullContent, anAssistingPerson, anExtraHelp, aStudy, aTraining } from './aFullContent.ts';

const anyWords = fc.option(fc.array(fc.constantFrom('elke', 'week', 'solliciteren', 'brief', '.', '\n'), { maxLength: 6 }).map((words) => words.join(' ')), { nil: null }); // prettier-ignore
const anyDayOrNone = fc.option(
  fc.integer({ min: 0, max: 20 }).map((count) => addDays(day('2026-03-01'), count)),
  { nil: null },
);

/** A few items out of a small set of ids, each once, in any order: so two lists share some and order others. */
const anyItems = <Item>(make: (id: string) => fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray(['one', 'two', 'three', 'four']).chain((ids) => fc.tuple(...ids.map(make)));

const anyPersons = anyItems((id) =>
  fc.record({ name: anyWords, mustSign: fc.boolean() }).map((change) => anExtraPerson(id, change)),
);

const anyStep = (id: string) =>
  fc
    .record({
      description: anyWords,
      isReached: fc.boolean(),
      period: fc.oneof(
        fc.constant(null),
        fc.record({ kind: fc.constant('words' as const), text: fc.constantFrom('elke week', 'in maart') }),
        fc.record({ kind: fc.constant('days' as const), fromOn: anyDayOrNone, untilOn: anyDayOrNone }),
      ),
    })
    .map((change) => aStep(id, change));

/** Contents that are near each other: the same few ids, words and days, so that any two differ in some places only. */
export const anyContent: fc.Arbitrary<GpmiContent> = fc
  .record({
    base: fc.constantFrom(EMPTY_CONTENT, aContent.build(), aFullContent.build()),
    change: fc.record(
      {
        beginOn: anyDayOrNone,
        end: fc.constantFrom(null, { kind: 'open' as const }, { kind: 'on' as const, endOn: day('2027-02-28') }),
        manager: fc.constant(null),
        goals: anyItems((id) => anyWords.map((text) => aGoal(id, { text }))),
        beneficiarySteps: anyItems(anyStep),
        extraHelps: anyItems((id) => fc.option(fc.nat(500), { nil: null }).map((cents) => anExtraHelp(id, { chosenCostCents: cents }))), // prettier-ignore
        studies: anyItems((id) => anyPersons.map((contacts) => aStudy(id, { contacts }))),
        trainings: anyItems((id) => fc.boolean().map((isVocational) => aTraining(id, { isVocational }))),
        extraPersons: anyPersons,
        assistingPerson: anyWords.map((name) => anAssistingPerson({ name })),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ base, change }) => ({ ...base, ...change }));
