import { day } from '../../domain/calendar/plainDate.ts';
import type { EvaluationFacts } from '../../domain/evaluation/evaluationFacts.ts';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import type { EndReason } from '../../domain/gpmi/endReason.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { aVersion } from './aVersion.ts';

type Built<Thing> = { build: () => Thing };

const DRAFT: GpmiFacts = {
  ocmwId: 'ocmw-1',
  gpmiId: 'gpmi-1',
  major: 1,
  revision: 1,
  decidedOn: day('2026-01-15'),
  lastMinor: 0,
  versions: { 'version-1.0': aVersion.build() },
  evaluations: {},
  endedOn: null,
  endReason: null,
  silencedFrom: null,
  deadlines: [],
  isClosed: false,
};

/** The facts of GPMI 1 with one draft 1.0, made after a grant of 15 January 2026. */
class GpmiBuilder {
  private readonly facts: GpmiFacts;

  constructor(facts: GpmiFacts) {
    this.facts = facts;
  }

  with(change: Partial<GpmiFacts>): GpmiBuilder {
    return new GpmiBuilder({ ...this.facts, ...change });
  }

  decidedOn(iso: string): GpmiBuilder {
    return this.with({ decidedOn: day(iso) });
  }

  /** No three months run: a facultative GPMI, a further major. */
  withoutLimit(): GpmiBuilder {
    return this.with({ decidedOn: null });
  }

  withVersions(...versions: Built<GpmiFacts['versions'][string]>[]): GpmiBuilder {
    const built = versions.map((one) => one.build());
    const lastMinor = Math.max(...built.map(({ minor }) => minor));
    return this.with({ lastMinor, versions: Object.fromEntries(built.map((one) => [one.versionId, one])) });
  }

  /** Adds `evaluation-1`, …: drafts, or validated when they have a day. */
  withEvaluations(...evaluations: Partial<EvaluationFacts>[]): GpmiBuilder {
    const built = evaluations.map((change, index): EvaluationFacts => {
      const heldOn = change.heldOn ?? null;
      const status = heldOn === null ? 'draft' : 'validated';
      const evaluationId = `evaluation-${String(index + 1)}`;
      return { evaluationId, versionId: 'version-1.0', status, isInPerson: heldOn !== null, ...change, heldOn };
    });
    return this.with({ evaluations: Object.fromEntries(built.map((one) => [one.evaluationId, one])) });
  }

  endedOn(iso: string, endReason: EndReason = 'agreement'): GpmiBuilder {
    return this.with({ endedOn: day(iso), endReason });
  }

  /** A GPMI with a higher number is in force from this day. */
  silencedFrom(iso: string): GpmiBuilder {
    return this.with({ silencedFrom: day(iso) });
  }

  closed(): GpmiBuilder {
    return this.with({ isClosed: true });
  }

  build(): GpmiFacts {
    return { ...this.facts, deadlines: deadlinesOf(this.facts) };
  }
}

export const aGpmi = new GpmiBuilder(DRAFT);
