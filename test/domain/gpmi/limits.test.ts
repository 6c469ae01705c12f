import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GpmiContent } from '../../../domain/gpmi/gpmiContent.ts';
import { CONTACT_LIMITS, exceededLimits, LIMITS, OUTSIDE_SIGNERS_AT_MOST } from '../../../domain/gpmi/limits.ts';
import { aContent, anExtraPerson, aStep, several } from '../../builders/aContent.ts';
import {
  aCommunityService,
  aFullContent,
  anAssistingPerson,
  anEmployment,
  anExtraHelp,
  aStudy,
  aTraining,
} from '../../builders/aFullContent.ts';
import { holdsForAll } from '../../builders/properties.ts';

const anActionArea = (id: string) => ({ id, area: 'work', description: 'Werk' });

const MAKE = {
  actionAreas: anActionArea,
  beneficiarySteps: aStep,
  centreSteps: aStep,
  extraHelps: anExtraHelp,
  studies: aStudy,
  trainings: aTraining,
  communityServices: aCommunityService,
  employments: anEmployment,
  extraPersons: anExtraPerson,
} as const satisfies Record<keyof typeof LIMITS, (id: string) => { id: string }>;

const withItems = (list: keyof typeof MAKE, count: number): GpmiContent =>
  aContent.with({ [list]: several<{ id: string }>(count, MAKE[list]) }).build();

const beyond = (rule: string, path: unknown[], max: number) => {
  return { code: 'atMost', rule, severity: 'hard', path, params: { max } };
};

describe('how many items a list may hold', () => {
  const limits = [
    { list: 'actionAreas', rule: 'R024', max: 20 },
    { list: 'beneficiarySteps', rule: 'R031', max: 20 },
    { list: 'centreSteps', rule: 'R036', max: 20 },
    { list: 'extraHelps', rule: 'R039', max: 20 },
    { list: 'studies', rule: 'R044', max: 1 },
    { list: 'trainings', rule: 'R048', max: 1 },
    { list: 'communityServices', rule: 'R051', max: 1 },
    { list: 'employments', rule: 'R053', max: 5 },
    { list: 'extraPersons', rule: 'R056', max: 3 },
  ] as const;

  it('every limit of the contract is tried here, and goals and trajectories have none', () => {
    expect(limits.map(({ list }) => list)).toEqual(Object.keys(LIMITS));
  });

  it.each(limits)('T108: $max of $list are accepted', ({ list, max }) => {
    expect(exceededLimits(withItems(list, max))).toEqual([]);
  });

  it.each(limits)('T108, $rule: one more of $list is refused and the maximum named', ({ list, max, rule }) => {
    expect(exceededLimits(withItems(list, max + 1))).toEqual([beyond(rule, [list, max], max)]);
  });

  it.each(limits)('$rule: each of $list beyond the maximum is pointed at', ({ list, max, rule }) => {
    expect(exceededLimits(withItems(list, max + 3))).toEqual(
      [max, max + 1, max + 2].map((index) => beyond(rule, [list, index], max)),
    );
  });
});

describe('R041, A30: how many contact persons a section may name', () => {
  const contactLimits = [
    { section: 'studies', rule: 'R041', make: aStudy },
    { section: 'trainings', rule: 'A30', make: aTraining },
    { section: 'communityServices', rule: 'A30', make: aCommunityService },
  ] as const;
  const withContacts = ({ section, make }: (typeof contactLimits)[number], count: number) =>
    exceededLimits(aContent.with({ [section]: [make('x', { contacts: several(count, anExtraPerson) })] }).build());

  it('every section with contacts is tried here', () => {
    expect(contactLimits.map(({ section }) => section)).toEqual(Object.keys(CONTACT_LIMITS));
  });

  it.each(contactLimits)('two of $section are accepted, and so is none', (limit) => {
    expect([...withContacts(limit, 2), ...withContacts(limit, 0)]).toEqual([]);
  });

  it.each(contactLimits)('$rule: a third and a fourth of $section are refused', (limit) => {
    expect(withContacts(limit, 4)).toEqual(
      [2, 3].map((at) => beyond(limit.rule, [limit.section, 0, 'contacts', at], 2)),
    );
  });
});

describe('R043, A29: at most three persons sign besides the centre and the beneficiary', () => {
  const signer = (id: string) => anExtraPerson(id, { mustSign: true });
  const tooMany = (path: unknown[], given: number) => {
    return { code: 'atMostOutsideSigners', rule: 'R043', severity: 'hard', path, params: { max: 3, given } };
  };

  it('is three', () => {
    expect(OUTSIDE_SIGNERS_AT_MOST).toBe(3);
  });

  it('three sign', () => {
    expect(exceededLimits(aContent.withExtraPersons(...several(3, signer)).build())).toEqual([]);
    expect(exceededLimits(aFullContent.build())).toEqual([]);
  });

  it('T110: two of the school, one of the training and an extra person are four: the last is pointed at', () => {
    const content = aContent.with({
      studies: [aStudy('s', { contacts: several(2, signer) })],
      trainings: [aTraining('t', { contacts: [signer('a')] })],
      extraPersons: [signer('b')],
    });
    expect(exceededLimits(content.build())).toEqual([tooMany(['extraPersons', 0, 'mustSign'], 4)]);
  });

  it('R047, R050, A29: those of the training, of the service and who assists count too', () => {
    const content = aContent.with({
      trainings: [aTraining('t', { contacts: several(2, signer) })],
      communityServices: [aCommunityService('c', { contacts: several(2, signer) })],
      assistingPerson: anAssistingPerson({ mustSign: true }),
    });
    expect(exceededLimits(content.build())).toEqual([
      tooMany(['communityServices', 0, 'contacts', 1, 'mustSign'], 5),
      tooMany(['assistingPerson', 'mustSign'], 5),
    ]);
  });

  it('R057: who does not sign does not count, wherever he stands', () => {
    const content = aContent.with({
      studies: [aStudy('s', { contacts: several(2, anExtraPerson) })],
      extraPersons: several(3, signer),
      assistingPerson: anAssistingPerson(),
    });
    expect(exceededLimits(content.build())).toEqual([]);
  });

  it('the manager and the replacement do not count', () => {
    const content = aContent.signedFor({ manager: true, replacement: true }).withExtraPersons(...several(3, signer));
    expect(exceededLimits(content.build())).toEqual([]);
  });

  it('however they are spread over the sections: as many findings as there are signers beyond the third', () => {
    const persons = fc.array(fc.boolean(), { maxLength: 3 }).map((flags) => flags.map((mustSign, at) => anExtraPerson(`p${at}`, { mustSign }))); // prettier-ignore
    const spread = fc.record({
      study: persons,
      training: persons,
      service: persons,
      extraPersons: persons,
      assists: fc.constantFrom(null, true, false),
    });
    holdsForAll(
      fc.property(spread, ({ study, training, service, extraPersons, assists }) => {
        const content = aContent.with({
          studies: [aStudy('s', { contacts: study })],
          trainings: [aTraining('t', { contacts: training })],
          communityServices: [aCommunityService('c', { contacts: service })],
          extraPersons,
          assistingPerson: assists === null ? null : anAssistingPerson({ mustSign: assists }),
        });
        const all = [...study, ...training, ...service, ...extraPersons];
        const signers = all.filter(({ mustSign }) => mustSign).length + (assists === true ? 1 : 0);
        const found = exceededLimits(content.build()).filter(({ code }) => code === 'atMostOutsideSigners');
        expect(found).toHaveLength(Math.max(0, signers - 3));
        expect(found.map(({ params }) => params)).toEqual(found.map(() => ({ max: 3, given: signers })));
        expect(new Set(found.map(({ path }) => path.join('/'))).size).toBe(found.length);
      }),
    );
  });
});
