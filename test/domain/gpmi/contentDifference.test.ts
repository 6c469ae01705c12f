import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../domain/calendar/plainDate.ts';
import { changedPaths } from '../../../domain/changedPaths.ts';
import { contentDifference, type ContentChange } from '../../../domain/gpmi/contentDifference.ts';
import { EMPTY_CONTENT, type GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, aGoal, anExtraPerson, aStep } from '../../builders/aContent.ts';
import { aFullContent, anExtraHelp, aStudy } from '../../builders/aFullContent.ts';
import { anyContent } from '../../builders/anyContent.ts';
import { holdsForAll } from '../../builders/properties.ts';

const before = aContent.build();
const told = (change: Partial<GpmiContent>): ContentChange[] => contentDifference(before, { ...before, ...change });
const one = (path: string, kind: string, old: unknown, young: unknown, words: unknown = null) => [
  { path, kind, before: old, after: young, words },
];

describe('R101, R107: what a newer version changed of the older one', () => {
  it('nothing, between equal contents', () => {
    expect(contentDifference(aFullContent.build(), aFullContent.build())).toEqual([]);
  });

  it('a day that changed', () => {
    expect(told({ beginOn: day('2026-03-15') })).toEqual(one('/beginOn', 'changed', '2026-03-01', '2026-03-15'));
  });

  it('a field that was filled in, and one that was emptied', () => {
    const goal = (conditions: string | null) => ({ ...before, goals: [aGoal('goal-1', { conditions })] });
    const added = one('/goals/goal-1/conditions', 'added', null, 'Inschrijving betaald');
    expect(contentDifference(goal(null), goal('Inschrijving betaald'))).toEqual(added);
    const removed = one('/goals/goal-1/conditions', 'removed', 'Inschrijving betaald', null);
    expect(contentDifference(goal('Inschrijving betaald'), goal(null))).toEqual(removed);
  });

  it('the words of a text that changed, with what stayed around them', () => {
    expect(told({ goals: [aGoal('goal-1', { text: 'Een deeltijdse baan vinden' })] })).toEqual(
      one('/goals/goal-1/text', 'changed', 'Een vaste baan vinden', 'Een deeltijdse baan vinden', [
        { kind: 'same', text: 'Een ' },
        { kind: 'removed', text: 'vaste' },
        { kind: 'added', text: 'deeltijdse' },
        { kind: 'same', text: ' baan vinden' },
      ]),
    );
  });

  it('no words of a choice, an amount, a flag or a single word', () => {
    const help = (change: object) => aContent.with({ extraHelps: [anExtraHelp('a', change)] }).build();
    const changes = [
      ...contentDifference(help({}), help({ chosenCostCents: 1, isFinancial: false, motivation: 'Duur' })),
      ...told({ beneficiarySteps: [aStep('step-1', { kind: 'health' })] }),
      ...contentDifference(help({ motivation: 'Duur' }), help({ motivation: 'Ver' })),
    ];
    expect(changes.map(({ path, words }) => [path, words?.length ?? null])).toEqual([
      ['/extraHelps/a/isFinancial', null],
      ['/extraHelps/a/chosenCostCents', null],
      ['/extraHelps/a/motivation', 2],
      ['/beneficiarySteps/step-1/kind', null],
      ['/extraHelps/a/motivation', null],
    ]);
  });

  it('an item that came and one that went, whole', () => {
    const second = aGoal('goal-2');
    expect(told({ goals: [second, ...before.goals] })).toEqual(one('/goals/goal-2', 'added', null, second));
    expect(told({ centreSteps: [] })).toEqual(one('/centreSteps/step-2', 'removed', before.centreSteps[0], null));
  });

  it('items that changed places, also when one of them changed besides', () => {
    const [a, b] = [aGoal('a'), aGoal('b')];
    const old = { ...before, goals: [a, b] };
    const moved = one('/goals', 'moved', ['a', 'b'], ['b', 'a']);
    expect(contentDifference(old, { ...before, goals: [b, a] })).toEqual(moved);
    const changed = { ...before, goals: [b, { ...a, isFeasible: false }] };
    expect(contentDifference(old, changed)).toEqual([...moved, ...one('/goals/a/isFeasible', 'changed', true, false)]);
  });

  it('a contact of a study, by the ids of both', () => {
    const study = (mustSign: boolean) =>
      aContent.with({ studies: [aStudy('s', { contacts: [anExtraPerson('p', { mustSign })] })] }).build();
    expect(contentDifference(study(false), study(true))).toEqual(
      one('/studies/s/contacts/p/mustSign', 'changed', false, true),
    );
  });

  it('a period that is now in words', () => {
    const period = { kind: 'words', text: 'elke week' } as const;
    const changes = told({ beneficiarySteps: [aStep('step-1', { period })] });
    expect(changes.map(({ path, kind }) => `${kind} ${path.replace('/beneficiarySteps/step-1/period/', '')}`)).toEqual([
      'changed kind',
      'removed fromOn',
      'removed untilOn',
      'added text',
    ]);
  });

  it('of a blank GPMI, every section that was filled in', () => {
    const changes = contentDifference(EMPTY_CONTENT, aFullContent.build());
    expect(new Set(changes.map(({ path }) => path.split('/')[1]))).toEqual(new Set(Object.keys(EMPTY_CONTENT)));
    expect(changes.every(({ kind }) => kind === 'added')).toBe(true);
  });
});

type Fields = Record<string, unknown>;
type Item = { id: string };

/** Puts one change into a value: the item of a list under its id, anything else under its name. */
function put(place: Fields | Item[], name: string, value: unknown): void {
  if (!Array.isArray(place)) place[name] = value;
  else {
    const at = place.findIndex(({ id }) => id === name);
    if (value === null) place.splice(at, 1);
    else if (at === -1) place.push(value as Item);
    else place[at] = value as Item;
  }
}

const inside = (place: unknown, name: string): unknown =>
  Array.isArray(place) ? (place as Item[]).find(({ id }) => id === name) : (place as Fields)[name];

/** A content with the changes put into it; where an item that is new stands in its list is not part of a difference. */
function applied(content: GpmiContent, changes: ContentChange[]): GpmiContent {
  const copy = structuredClone(content);
  for (const { path, kind, after } of changes) {
    const names = path.split('/').slice(1);
    const place = names.slice(0, -1).reduce<unknown>(inside, copy) as Fields | Item[];
    if (kind === 'moved') {
      const list = inside(place, names.at(-1)!) as Item[];
      const order = after as string[];
      const kept = list
        .filter(({ id }) => order.includes(id))
        .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
      list.splice(0, list.length, ...kept, ...list.filter(({ id }) => !order.includes(id)));
    } else put(place, names.at(-1)!, after);
  }
  return copy;
}

/** The same, without empty fields of a union and with the items that only one side has at the end. */
const plain = (content: GpmiContent, other: GpmiContent): unknown => {
  const order = (value: unknown, beside: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (!Array.isArray(value)) {
      const fields = Object.entries(value).filter(([, inner]) => inner !== null);
      return Object.fromEntries(fields.map(([name, inner]) => [name, order(inner, (beside as Fields | null)?.[name])]));
    }
    const items = value as Item[];
    const others = (Array.isArray(beside) ? beside : []) as Item[];
    const shared = items.filter(({ id }) => others.some((item) => item.id === id));
    const own = items.filter((item) => !shared.includes(item)).sort((a, b) => a.id.localeCompare(b.id));
    return [...shared, ...own].map((item) =>
      order(
        item,
        others.find(({ id }) => id === item.id),
      ),
    );
  };
  return order(content, other);
};

describe('laws of the difference between any two contents', () => {
  it('nothing differs from itself', () => {
    holdsForAll(fc.property(anyContent, (content) => expect(contentDifference(content, structuredClone(content))).toEqual([])), 200); // prettier-ignore
  });

  it('put into the older content it makes the newer one', () => {
    holdsForAll(
      fc.property(anyContent, anyContent, (old, young) => {
        const made = applied(old, contentDifference(old, young));
        expect(plain(made, old)).toEqual(plain(young, old));
      }),
      500,
    );
  });

  it('names exactly the places that the audit names, each once', () => {
    holdsForAll(
      fc.property(anyContent, anyContent, (old, young) => {
        const paths = contentDifference(old, young).map(({ path }) => path);
        expect(paths).toEqual(changedPaths(old, young));
        expect(new Set(paths).size).toBe(paths.length);
      }),
      300,
    );
  });

  it('read backwards it is the difference the other way round', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    holdsForAll(
      fc.property(anyContent, anyContent, (old, young) => {
        const back = contentDifference(young, old).map(({ path, kind, before: was, after: is }) => [path, turned[kind], is, was]); // prettier-ignore
        const forth = contentDifference(old, young).map(({ path, kind, before: was, after: is }) => [path, kind, was, is]); // prettier-ignore
        expect(new Set(back.map((all) => JSON.stringify(all)))).toEqual(
          new Set(forth.map((all) => JSON.stringify(all))),
        );
      }),
      300,
    );
  });
});
