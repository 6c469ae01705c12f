import { describe, expect, it } from '@jest/globals';
import type { CodeListName, CodeLists } from '../../../domain/codeList/codeList.ts';
import { CODE_LISTS_AS_SHIPPED } from '../../../db/shipped/codeListsAsShipped.ts';
import type { Finding } from '../../../domain/finding.ts';
import { codeFindings } from '../../../domain/gpmi/codeFindings.ts';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, aStep } from '../../builders/aContent.ts';
import { aFullContent, aStudy, aTraining } from '../../builders/aFullContent.ts';

/** The shipped lists with every choice of some of them retired. */
const retired = (...names: CodeListName[]): CodeLists => {
  const lists = names.map((name) => [
    name,
    CODE_LISTS_AS_SHIPPED[name].map((entry) => ({ ...entry, isRetired: true })),
  ]);
  return { ...CODE_LISTS_AS_SHIPPED, ...(Object.fromEntries(lists) as Partial<CodeLists>) };
};
const told = (findings: Finding[]): string[] =>
  findings.map(({ code, path, rule, severity, params }) => `${severity} ${code} /${path.join('/')} ${rule} ${String(params['code'])}`); // prettier-ignore

const EVERY_CHOICE = [
  '/actionAreas/0/area R021 work',
  '/beneficiarySteps/0/kind R027 jobSearch',
  '/beneficiarySteps/1/kind R027 other',
  '/centreSteps/0/kind R033 jobSearch',
  '/studies/0/type R041 other',
  '/trainings/0/kind R045 other',
];

describe('A31: a choice is one of the centre’s lists', () => {
  const content = aFullContent.build();

  it('says nothing of choices that are there', () => {
    expect(codeFindings(content, CODE_LISTS_AS_SHIPPED, null)).toEqual([]);
    expect(codeFindings(aContent.build(), CODE_LISTS_AS_SHIPPED, null)).toEqual([]);
  });

  it('refuses a choice that its list does not have, in every section, also when it was there before', () => {
    const none: CodeLists = { stepKinds: [], studyTypes: [], trainingKinds: [], actionAreas: [] };
    const unknown = EVERY_CHOICE.map((choice) => `hard unknownCode ${choice}`);
    expect(told(codeFindings(content, none, null))).toEqual(unknown);
    expect(told(codeFindings(content, none, content))).toEqual(unknown);
  });

  it('asks each choice of its own list', () => {
    const mixed = aContent.with({ studies: [aStudy('s', { type: 'vocationalTraining' })], trainings: [aTraining('t', { kind: 'professionalBachelor' })] }); // prettier-ignore
    expect(told(codeFindings(mixed.build(), CODE_LISTS_AS_SHIPPED, null))).toEqual([
      'hard unknownCode /studies/0/type R041 vocationalTraining',
      'hard unknownCode /trainings/0/kind R045 professionalBachelor',
    ]);
  });

  it('asks nothing of a choice that is still to be made', () => {
    const blank = aContent
      .withBeneficiarySteps(aStep('a', { kind: null }))
      .withCentreSteps()
      .with({ actionAreas: [{ id: 'area-1', area: null, description: null }] })
      .with({ studies: [aStudy('s', { type: null })], trainings: [aTraining('t', { kind: null })] });
    expect(codeFindings(blank.build(), CODE_LISTS_AS_SHIPPED, EMPTY_CONTENT)).toEqual([]);
  });
});

describe('a choice that was retired', () => {
  const content = aFullContent.build();
  const all = retired('stepKinds', 'studyTypes', 'trainingKinds', 'actionAreas');

  it('cannot be made any more', () => {
    const refused = EVERY_CHOICE.map((choice) => `hard retiredCode ${choice}`);
    expect(told(codeFindings(content, all, null))).toEqual(refused);
    expect(told(codeFindings(content, all, EMPTY_CONTENT))).toEqual(refused);
  });

  it('stays where it was made, so a validation is not refused over it', () => {
    expect(codeFindings(content, all, content)).toEqual([]);
  });

  it('stays with its item, wherever that moves in the list', () => {
    const [one, two] = [aStep('one', { kind: 'health' }), aStep('two', { kind: 'family' })];
    const before = aContent.withBeneficiarySteps(one, two).withCentreSteps().build();
    const after = aContent.withBeneficiarySteps(two, one).withCentreSteps().build();
    expect(codeFindings(after, retired('stepKinds'), before)).toEqual([]);
  });

  it('is not taken over by another item, another section or another choice', () => {
    const before = aContent
      .withBeneficiarySteps(aStep('one', { kind: 'health' }))
      .withCentreSteps()
      .build();
    const after = aContent
      .withBeneficiarySteps(aStep('one', { kind: 'family' }), aStep('two', { kind: 'health' }))
      .withCentreSteps(aStep('one', { kind: 'health' }))
      .build();
    expect(told(codeFindings(after, retired('stepKinds'), before))).toEqual([
      'hard retiredCode /beneficiarySteps/0/kind R027 family',
      'hard retiredCode /beneficiarySteps/1/kind R027 health',
      'hard retiredCode /centreSteps/0/kind R033 health',
    ]);
  });
});
