import { day } from '../../domain/calendar/plainDate.ts';
import { deadlinesOf } from '../../domain/gpmi/deadlines.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { aVersion } from './aVersion.ts';

type Built<Thing> = { build: () => Thing };

const DRAFT: GpmiFacts = {
  ocmwId: 'ocmw-1',
  gpmiId: 'gpmi-1',
  major: 1,
  revision: 1,
  decidedOn: day('2026-01-15'),
  versions: { 'version-1.0': aVersion.build() },
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
    return this.with({ versions: Object.fromEntries(built.map((one) => [one.versionId, one])) });
  }

  closed(): GpmiBuilder {
    return this.with({ isClosed: true });
  }

  build(): GpmiFacts {
    return { ...this.facts, deadlines: deadlinesOf(this.facts) };
  }
}

export const aGpmi = new GpmiBuilder(DRAFT);
