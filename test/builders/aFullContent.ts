import { day } from '../../domain/calendar/plainDate.ts';
import type { AssistingPerson } from '../../domain/gpmi/sections/assistingPerson.ts';
import type { CommunityService } from '../../domain/gpmi/sections/communityService.ts';
import type { Employment } from '../../domain/gpmi/sections/employment.ts';
import type { ExtraHelp } from '../../domain/gpmi/sections/extraHelp.ts';
import type { Study } from '../../domain/gpmi/sections/study.ts';
import type { Training } from '../../domain/gpmi/sections/training.ts';
import type { Trajectory } from '../../domain/gpmi/sections/trajectory.ts';
import { aContent, anExtraPerson, aStep, MANAGER_ID, REPLACEMENT_ID } from './aContent.ts';

/** The request on which the financial help of a full content is decided. */
export const HELP_REQUEST_ID = '0198a000-0000-7000-8000-0000000000a1';

/** Help in money, decided on a request of its own, in the means that the person chose. */
export const anExtraHelp = (id: string, change: Partial<ExtraHelp> = {}): ExtraHelp => ({
  id,
  description: 'Een fiets om naar het werk te rijden',
  isFinancial: true,
  aidRequestId: HELP_REQUEST_ID,
  chosenMeans: 'Een tweedehandse fiets',
  chosenCostCents: 15_000,
  proposedMeans: 'Een abonnement op de bus',
  proposedCostCents: 14_500,
  motivation: 'De bus rijdt niet op het uur van de ploeg.',
  ...change,
});

/** A study with everything filled in and nobody to contact. */
export const aStudy = (id: string, change: Partial<Study> = {}): Study => ({
  id,
  type: 'professionalBachelor',
  otherType: null,
  school: 'Hogeschool Lindeveld',
  schoolYear: '2026-2027',
  expectedEndOn: day('2028-06-30'),
  towardsWork: 'Verpleegkundige is een knelpuntberoep.',
  isStudyGrantAsked: true,
  isChildAllowanceClaimed: false,
  isMaintenanceClaimed: null,
  contacts: [],
  ...change,
});

/** A vocational training whose costs are all paid, with nobody to contact. */
export const aTraining = (id: string, change: Partial<Training> = {}): Training => ({
  id,
  kind: 'vocationalTraining',
  otherKind: null,
  name: 'Heftruckchauffeur',
  beginOn: day('2026-04-01'),
  endOn: day('2026-06-30'),
  institution: 'VDAB',
  description: 'Drie dagen per week',
  isVocational: true,
  costs: { enrolment: 'centre', insurance: 'thirdParty', workClothes: 'centre', travel: 'centre' },
  bonusConditions: 'Eén euro per gevolgd uur',
  contacts: [],
  ...change,
});

/** A community service with everything filled in and nobody to contact. */
export const aCommunityService = (id: string, change: Partial<CommunityService> = {}): CommunityService => ({
  id,
  name: 'Buurtmoestuin',
  beginOn: day('2026-05-01'),
  endOn: day('2026-09-30'),
  organisation: 'vzw De Tuin',
  description: 'Eén namiddag per week',
  contacts: [],
  ...change,
});

export const anEmployment = (id: string, change: Partial<Employment> = {}): Employment => ({
  id,
  name: 'Magazijnier',
  description: 'Halftijds, via interim',
  ...change,
});

/** Somebody of the person's own choice who was there and does not sign. */
export const anAssistingPerson = (change: Partial<AssistingPerson> = {}): AssistingPerson => ({
  toldOn: day('2026-01-20'),
  name: 'Amina Aziz',
  relation: 'zus',
  organisation: null,
  mustSign: false,
  ...change,
});

/** A trajectory that a second caseworker follows too. */
export const aTrajectory = (id: string, change: Partial<Trajectory> = {}): Trajectory => ({
  id,
  kind: 'esf',
  otherKind: null,
  responsibleId: MANAGER_ID,
  second: { kind: 'caseworker', caseworkerId: REPLACEMENT_ID },
  ...change,
});

/** An organisation that takes an active part: says what, and signs. */
export const aPartner = anExtraPerson('partner', {
  function: 'trajectbegeleider',
  organisation: 'VDAB',
  isInvolved: true,
  expectation: 'Volgt de opleiding op',
  mustSign: true,
});

/**
 * A content with every section filled in and every choice made that asks for words of one's own. It breaks nothing; only
 * its community service is warned of, because nobody can have one without (C01).
 */
export const aFullContent = aContent
  .withBeneficiarySteps(aStep('a'), aStep('b', { kind: 'other', otherKind: 'Vrijwilligerswerk' }))
  .withCentreSteps(aStep('c', { period: { kind: 'words', text: 'elke week' } }))
  .withExtraPersons(aPartner, anExtraPerson('neighbour'))
  .with({
    requestedBy: 'beneficiary',
    extraHelps: [anExtraHelp('help-1')],
    studies: [
      aStudy('study-1', {
        type: 'other',
        otherType: 'Vrije kunsten',
        contacts: [
          anExtraPerson('school-1', { function: 'leerlingenbegeleider', mustSign: true }),
          anExtraPerson('school-2'),
        ],
      }),
    ],
    trainings: [
      aTraining('training-1', { kind: 'other', otherKind: 'Stage', contacts: [anExtraPerson('training-contact')] }),
    ],
    communityServices: [aCommunityService('service-1', { contacts: [anExtraPerson('service-contact')] })],
    employments: [anEmployment('employment-1')],
    assistingPerson: anAssistingPerson({ mustSign: true }),
    trajectories: [aTrajectory('trajectory-1', { kind: 'other', otherKind: 'Duaal traject' })],
  });
