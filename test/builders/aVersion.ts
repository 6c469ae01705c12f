import { day } from '../../domain/calendar/plainDate.ts';
import type { VersionFacts } from '../../domain/gpmi/gpmiFacts.ts';

const DRAFT: VersionFacts = {
  versionId: 'version-1.0',
  minor: 0,
  status: 'inProgress',
  validatedOn: null,
  beginOn: null,
  endOn: null,
  presentedOn: null,
  signedOn: null,
  hadEvaluation: false,
  hadNewerVersion: false,
};

/** A version on its usual way: draft, validated on 2 March, handed over the same day, signed on the first good day. */
class VersionBuilder {
  private readonly version: VersionFacts;

  constructor(version: VersionFacts) {
    this.version = version;
  }

  with(change: Partial<VersionFacts>): VersionBuilder {
    return new VersionBuilder({ ...this.version, ...change });
  }

  numbered(minor: number): VersionBuilder {
    return this.with({ minor, versionId: `version-1.${minor}` });
  }

  validatedOn(iso: string): VersionBuilder {
    return this.with({ status: 'toSign', validatedOn: day(iso), beginOn: day('2026-03-01'), endOn: day('2027-02-28') });
  }

  /** Handed over on this day, and validated on it when it was not before. */
  presentedOn(iso: string): VersionBuilder {
    const validated = this.version.validatedOn === null ? this.validatedOn(iso) : this;
    return validated.with({ presentedOn: day(iso) });
  }

  /** Signed on this day, and handed over early enough when it was not before. */
  signedOn(iso: string): VersionBuilder {
    const presented = this.version.presentedOn === null ? this.presentedOn('2026-03-02') : this;
    return presented.with({ status: 'signed', signedOn: day(iso) });
  }

  withEvaluation(): VersionBuilder {
    return this.with({ hadEvaluation: true });
  }

  withNewerVersion(): VersionBuilder {
    return this.with({ hadNewerVersion: true });
  }

  build(): VersionFacts {
    return this.version;
  }
}

export const aVersion = new VersionBuilder(DRAFT);
