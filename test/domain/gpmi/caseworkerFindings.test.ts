import { describe, expect, it } from '@jest/globals';
import type { Caseworker } from '../../../domain/centre/centre.ts';
import type { Finding } from '../../../domain/finding.ts';
import { caseworkerFindingsAtSave, caseworkerFindingsAtValidation } from '../../../domain/gpmi/caseworkerFindings.ts';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { aContent, MANAGER_ID, REPLACEMENT_ID } from '../../builders/aContent.ts';
import { aFullContent, aTrajectory } from '../../builders/aFullContent.ts';

const caseworker = (caseworkerId: string, isActive = true): Caseworker => ({
  caseworkerId,
  name: 'Els Maes',
  gender: 'f',
  function: null,
  email: 'els@ocmw.example',
  phone: null,
  language: 'nl',
  teamId: null,
  isActive,
  revision: 1,
});
const EVERYBODY = [caseworker(MANAGER_ID), caseworker(REPLACEMENT_ID)];
const ALL_LEFT = [caseworker(MANAGER_ID, false), caseworker(REPLACEMENT_ID, false)];

const told = (findings: Finding[]): string[] =>
  findings.map(({ code, path, rule, severity }) => `${severity} ${code} /${path.join('/')} ${rule}`);

const EVERYWHERE = [
  '/manager/caseworkerId R009',
  '/replacement/caseworkerId R010',
  '/needsAnalysis/caseworkerId R265',
  '/trajectories/0/responsibleId R167',
  '/trajectories/0/second/caseworkerId R167',
];

describe('R012: who is named in a contract works at this centre', () => {
  const content = aFullContent.build();

  it('says nothing of caseworkers who do', () => {
    expect(caseworkerFindingsAtSave(content, EVERYBODY, null)).toEqual([]);
    expect(caseworkerFindingsAtValidation(content, EVERYBODY)).toEqual([]);
  });

  it('refuses somebody the list does not know, everywhere he is named, also where he was named before', () => {
    const unknown = EVERYWHERE.map((place) => `hard unknownCaseworker ${place}`);
    expect(told(caseworkerFindingsAtSave(content, [], content))).toEqual(unknown);
    expect(told(caseworkerFindingsAtValidation(content, []))).toEqual(unknown);
  });

  it('asks nothing of a place that is still empty, or that names a service', () => {
    const second = { kind: 'service', name: 'CAW' } as const;
    const empty = aContent
      .withNeedsAnalysis({ caseworkerId: null })
      .with({ manager: null, replacement: null })
      .with({ trajectories: [aTrajectory('a', { responsibleId: null, second }), aTrajectory('b', { responsibleId: null, second: null })] }); // prettier-ignore
    for (const blank of [EMPTY_CONTENT, empty.build()]) {
      expect(caseworkerFindingsAtSave(blank, [], EMPTY_CONTENT)).toEqual([]);
      expect(caseworkerFindingsAtValidation(blank, [])).toEqual([]);
    }
  });
});

describe('a caseworker who left', () => {
  const content = aFullContent.build();

  it('cannot be chosen any more, anywhere', () => {
    const left = EVERYWHERE.map((place) => `hard caseworkerLeft ${place}`);
    expect(told(caseworkerFindingsAtSave(content, ALL_LEFT, null))).toEqual(left);
    expect(told(caseworkerFindingsAtSave(content, ALL_LEFT, EMPTY_CONTENT))).toEqual(left);
  });

  it('may stay in a save where he was named before', () => {
    expect(caseworkerFindingsAtSave(content, ALL_LEFT, content)).toEqual([]);
  });

  it('may not move to another place in a save', () => {
    const manager = { caseworkerId: REPLACEMENT_ID, mustSign: true };
    const swapped = aFullContent.with({ manager, replacement: null }).build();
    expect(told(caseworkerFindingsAtSave(swapped, ALL_LEFT, content))).toEqual([
      'hard caseworkerLeft /manager/caseworkerId R009',
    ]);
  });

  it('stays with his trajectory, wherever it moves in the list', () => {
    const [one, two] = [aTrajectory('one'), aTrajectory('two', { responsibleId: null, second: null })];
    const before = aContent.with({ trajectories: [one, two] }).build();
    const after = aContent.with({ trajectories: [two, one] }).build();
    expect(caseworkerFindingsAtSave(after, ALL_LEFT, before)).toEqual([]);
    const taken = aContent.with({ trajectories: [one, { ...two, responsibleId: MANAGER_ID }] }).build();
    expect(told(caseworkerFindingsAtSave(taken, ALL_LEFT, before))).toEqual([
      'hard caseworkerLeft /trajectories/1/responsibleId R167',
    ]);
  });

  it('cannot stand on a paper: hard for manager and replacement, a warning for a trajectory, nothing for the past', () => {
    expect(told(caseworkerFindingsAtValidation(content, ALL_LEFT))).toEqual([
      'hard caseworkerLeft /manager/caseworkerId R009',
      'hard caseworkerLeft /replacement/caseworkerId R010',
      'warning caseworkerLeft /trajectories/0/responsibleId R167',
      'warning caseworkerLeft /trajectories/0/second/caseworkerId R167',
    ]);
  });
});
