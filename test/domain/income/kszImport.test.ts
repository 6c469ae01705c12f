import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day } from '../../../domain/calendar/plainDate.ts';
import { IncomeKind, type IncomePeriod, type IncomePeriodDetails } from '../../../domain/income/incomePeriod.ts';
import { kszImport, type KszImport } from '../../../domain/income/kszImport.ts';
import { periodRefusal } from '../../../domain/income/periodRefusal.ts';
import { aPeriod } from '../../builders/aPeriod.ts';
import { holdsForAll } from '../../builders/properties.ts';

const stored = (details: IncomePeriodDetails, source: IncomePeriod['source'], periodId = 'p1'): IncomePeriod => ({
  ...{ ...details, periodId, caseFileId: 'file-1', source, revision: 1 },
});
const NOTHING: KszImport = { added: [], changed: [], removed: [], skipped: [] };

/** The history after an import, as the use case writes it. */
const after = (existing: readonly IncomePeriod[], { added, changed, removed }: KszImport): IncomePeriod[] => [
  ...existing.filter((one) => ![...changed, ...removed].some(({ periodId }) => periodId === one.periodId)),
  ...changed,
  ...added.map((details, index) => stored(details, 'ksz', `new-${String(index)}`)),
];

describe('A47: what an import does to the income history', () => {
  it('adds what is new', () => {
    const job = aPeriod({ kind: 'supportedJob', measure: 'art60' });
    expect(kszImport([], [aPeriod(), job])).toEqual({ ...NOTHING, added: [aPeriod(), job] });
  });

  it('changes nothing when the same answer comes again', () => {
    expect(kszImport([stored(aPeriod(), 'ksz')], [aPeriod()])).toEqual(NOTHING);
  });

  it('shortens or prolongs a period that began on the same day, under its own id', () => {
    const running = stored(aPeriod({ lastOn: null }), 'ksz');
    expect(kszImport([running], [aPeriod()])).toEqual({
      ...NOTHING,
      changed: [{ ...running, lastOn: '2025-12-31' }],
    });
    const job = aPeriod({ kind: 'supportedJob', measure: 'art61' });
    expect(kszImport([stored({ ...job, measure: 'art60' }, 'ksz')], [job]).changed).toMatchObject([
      { measure: 'art61' },
    ]);
  });

  it('takes out what is no longer given', () => {
    const gone = stored(aPeriod(), 'ksz');
    expect(kszImport([gone], [])).toEqual({ ...NOTHING, removed: [gone] });
  });

  it('keeps what a caseworker entered, and skips what does not fit beside it', () => {
    const entered = stored(aPeriod(), 'entered');
    const given = [aPeriod({ fromOn: '2025-06-01', lastOn: null }), aPeriod({ kind: 'none' })];
    expect(kszImport([entered], given)).toEqual({ ...NOTHING, added: [given[1]], skipped: [given[0]] });
    expect(kszImport([entered], [])).toEqual(NOTHING);
  });

  it('takes an imported period out when a caseworker entered his own instead', () => {
    const [entered, imported] = [
      stored(aPeriod({ fromOn: '2026-02-01', lastOn: null }), 'entered', 'p1'),
      stored(aPeriod({ lastOn: '2026-01-31' }), 'ksz', 'p2'),
    ];
    const given = [aPeriod({ lastOn: null })];
    expect(kszImport([entered, imported], given)).toEqual({ ...NOTHING, removed: [imported], skipped: given });
  });

  it('skips what contradicts itself: the second of two that overlap, and an end before its begin', () => {
    const backwards = { ...aPeriod(), lastOn: day('2024-01-01') };
    const [one, other] = [aPeriod(), aPeriod({ fromOn: '2025-07-01', lastOn: null })];
    expect(kszImport([], [backwards, one, other])).toEqual({ ...NOTHING, added: [one], skipped: [backwards, other] });
  });

  const anyPeriod = fc
    .record({
      kind: fc.constantFrom(...IncomeKind.options),
      from: fc.integer({ min: 0, max: 40 }),
      days: fc.option(fc.integer({ min: -2, max: 20 })),
    })
    .map(({ kind, from, days }): IncomePeriodDetails => {
      const fromOn = addDays(day('2025-01-01'), from);
      const measure = kind === 'supportedJob' ? 'art60' : null;
      return { kind, measure, fromOn, lastOn: days === null ? null : addDays(fromOn, days) };
    });
  const anyAnswer = fc.array(anyPeriod, { maxLength: 8 });
  const enteredFrom = (details: IncomePeriodDetails[]): IncomePeriod[] =>
    details.reduce<IncomePeriod[]>(
      (others, one, index) =>
        periodRefusal(one, others) === undefined ? [...others, stored(one, 'entered', `e${String(index)}`)] : others,
      [],
    );

  it('leaves a history without overlaps in which everything entered still stands, and twice is once', () => {
    holdsForAll(
      fc.property(anyAnswer, anyAnswer, anyAnswer, (byHand, first, second) => {
        const entered = enteredFrom(byHand);
        const once = after(entered, kszImport(entered, first));
        const twice = after(once, kszImport(once, second));
        expect(twice).toEqual(expect.arrayContaining(entered));
        for (const one of twice) {
          expect(periodRefusal(one, twice.filter((other) => other !== one))).toBeUndefined(); // prettier-ignore
        }
        expect(kszImport(twice, second)).toMatchObject({ added: [], changed: [], removed: [] });
      }),
      300,
    );
  });
});
