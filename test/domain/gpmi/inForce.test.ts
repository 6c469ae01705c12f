import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import type { GpmiFacts } from '../../../domain/gpmi/gpmiFacts.ts';
import { isOlderSigned, isSilenced, silencedFrom, versionInForce } from '../../../domain/gpmi/inForce.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter } from '../../builders/decisions.ts';
import { settled } from '../../builders/settled.ts';

const signed = aVersion.signedOn('2026-03-08');
const beginning = (iso: string, minor = 0) =>
  aVersion
    .numbered(minor)
    .signedOn('2026-03-08')
    .with({ beginOn: day(iso) });
const inForce = (gpmi: typeof aGpmi, iso: string) => versionInForce(gpmi.build(), day(iso))?.versionId ?? null;

/** GPMI 1 and 2 of one person, as the transaction that changed one of them leaves them. */
const major = (number: number, gpmi: typeof aGpmi): GpmiFacts =>
  gpmi.with({ gpmiId: `gpmi-${number}`, major: number }).build();
const inForceOf = (all: GpmiFacts[], iso: string) =>
  all.flatMap((facts) => {
    const version = versionInForce(facts, day(iso));
    return version === null ? [] : [`${facts.major}.${version.minor}`];
  });

describe('A26, A27: which version of one GPMI is in force', () => {
  it.each([aVersion, aVersion.validatedOn('2026-03-02'), aVersion.presentedOn('2026-03-02')])(
    'none before a signature',
    (version) => expect(inForce(aGpmi.withVersions(version), '2026-06-01')).toBeNull(),
  );

  it('a signed one from its begin date on, not before', () => {
    const gpmi = aGpmi.withVersions(beginning('2026-04-01'));
    expect(inForce(gpmi, '2026-03-31')).toBeNull();
    expect(inForce(gpmi, '2026-04-01')).toBe('version-1.0');
  });

  it('a signed one whose begin nobody noted, at once', () => {
    expect(inForce(aGpmi.withVersions(signed.with({ beginOn: null })), '2026-03-08')).toBe('version-1.0');
  });

  it.each([aVersion.numbered(1), aVersion.numbered(1).presentedOn('2026-05-01')])(
    'A27: the older one while the newer one is under way',
    (newer) => expect(inForce(aGpmi.withVersions(signed, newer), '2026-06-01')).toBe('version-1.0'),
  );

  it('the newer one from the day on which it begins, when it is signed', () => {
    const gpmi = aGpmi.withVersions(signed, beginning('2026-06-01', 1));
    expect(inForce(gpmi, '2026-05-31')).toBe('version-1.0');
    expect(inForce(gpmi, '2026-06-01')).toBe('version-1.1');
  });

  it('A24: 1.10 before 1.9', () => {
    const gpmi = aGpmi.withVersions(beginning('2026-04-01', 10), beginning('2026-04-01', 9));
    expect(inForce(gpmi, '2026-06-01')).toBe('version-1.10');
  });

  it('none once it has ended, and none while a higher number is in force', () => {
    expect(inForce(aGpmi.withVersions(signed).endedOn('2026-05-01'), '2026-06-01')).toBeNull();
    const gpmi = aGpmi.withVersions(signed).silencedFrom('2026-05-01');
    expect(inForce(gpmi, '2026-04-30')).toBe('version-1.0');
    expect(inForce(gpmi, '2026-05-01')).toBeNull();
  });
});

describe('A68: an older signed version', () => {
  it('is one from the day on which a newer signed one begins', () => {
    const newer = beginning('2026-06-01', 1);
    const facts = aGpmi.withVersions(signed, newer).build();
    const isOlder = (iso: string) => isOlderSigned(facts, signed.build(), day(iso));
    expect([isOlder('2026-05-31'), isOlder('2026-06-01')]).toEqual([false, true]);
    expect(isOlderSigned(facts, newer.build(), day('2026-12-31'))).toBe(false);
  });

  it('is none beside a newer one that is under way', () => {
    const facts = aGpmi.withVersions(signed, aVersion.numbered(1).presentedOn('2026-05-01')).build();
    expect(isOlderSigned(facts, signed.build(), day('2026-12-31'))).toBe(false);
  });
});

describe('A60: which GPMI of a person is in force', () => {
  const one = major(1, aGpmi.withVersions(signed));
  const two = major(2, aGpmi.withVersions(beginning('2026-06-01')));

  it('A60: signing 2.0 silences 1.x from the day on which 2.0 begins', () => {
    expect(silencedFrom('gpmi-1', [one, two])).toBe('2026-06-01');
    expect(silencedFrom('gpmi-2', [one, two])).toBeNull();
    const all = settled([one, two]);
    expect(inForceOf(all, '2026-05-31')).toEqual(['1.0']);
    expect(inForceOf(all, '2026-06-01')).toEqual(['2.0']);
  });

  it('A60: a signature of 2.0 that is taken back wakes 1.x', () => {
    const at = { gpmiId: 'gpmi-2' };
    const unsigned = factsAfter(decide(two, aCommand('markUnsigned', '2026-06-10', at)));
    const all = settled([one, unsigned]);
    expect(all[0]?.silencedFrom).toBeNull();
    expect(inForceOf(all, '2026-06-10')).toEqual(['1.0']);
  });

  it('A60: the end of 2.0 wakes 1.x', () => {
    const ended = factsAfter(decide(two, aCommand('endGpmi', '2026-06-10', { gpmiId: 'gpmi-2' })));
    expect(inForceOf(settled([one, ended]), '2026-06-10')).toEqual(['1.0']);
  });

  it('a draft of 2.0 changes nothing', () => {
    expect(silencedFrom('gpmi-1', [one, major(2, aGpmi)])).toBeNull();
  });

  it('the earliest of several higher ones counts, and of its versions the earliest begin', () => {
    const versions = [beginning('2026-07-01'), beginning('2026-05-01', 1)];
    const third = major(3, aGpmi.withVersions(...versions));
    expect(silencedFrom('gpmi-1', [one, two, third])).toBe('2026-05-01');
    expect(silencedFrom('gpmi-2', [one, two, third])).toBe('2026-05-01');
    expect(inForceOf(settled([one, two, third]), '2026-06-01')).toEqual(['3.1']);
  });

  it('a higher one whose begin nobody noted counts from its signature', () => {
    const third = major(3, aGpmi.withVersions(signed.with({ beginOn: null })));
    expect(silencedFrom('gpmi-1', [one, third])).toBe('2026-03-08');
  });

  it('one that ended is not in force, and so not silenced either', () => {
    const facts = aGpmi.withVersions(signed).silencedFrom('2026-05-01').endedOn('2026-05-10').build();
    expect(isSilenced(facts, day('2026-06-01'))).toBe(false);
    expect(isSilenced({ ...facts, endedOn: null }, day('2026-06-01'))).toBe(true);
  });

  it('is none where the person has no GPMI', () => {
    expect(silencedFrom('gpmi-9', [])).toBeNull();
  });
});
