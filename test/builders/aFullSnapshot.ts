import { CODE_LISTS_AS_SHIPPED } from '../../db/shipped/codeListsAsShipped.ts';
import type { Step } from '../../domain/gpmi/gpmiContent.ts';
import { LIMITS } from '../../domain/gpmi/limits.ts';
import type { GpmiSnapshot } from '../../domain/record/snapshot.ts';
import { aCommunityService, anAssistingPerson, anEmployment, anExtraHelp, aStudy, aTraining } from './aFullContent.ts';
import { aGoal, ANOTHER_CASEWORKER_ID, anExtraPerson, aStep, aTypicalSnapshot } from './aSnapshot.ts';

/** Somebody to call, who neither takes part nor signs. */
const ONLY_KNOWN = { isInvolved: false, expectation: null, mustSign: false } as const;

const FULL_STEPS = LIMITS.beneficiarySteps.max;
const A_LONG_TEXT =
  'De begunstigde en de maatschappelijk werker spreken af wat er gebeurt, wanneer het gebeurt en wie er helpt. '.repeat(
    4,
  );

const STEP_KINDS = CODE_LISTS_AS_SHIPPED.stepKinds.map(({ code }) => code);

const fullSteps = (prefix: string): Step[] =>
  Array.from({ length: FULL_STEPS }, (_unused, index) => {
    const kind = STEP_KINDS[index % STEP_KINDS.length]!;
    return aStep({
      id: `${prefix}${String(index)}`,
      kind,
      otherKind: kind === 'other' ? 'Een eigen soort stap' : null,
      description: `Stap ${prefix}${String(index + 1)}. ${A_LONG_TEXT}`,
      agreement: index % 5 === 0 ? 'unilateral' : 'consensus',
    });
  });

/** Every list as long as it may be, every optional field filled, all who can sign do. */
export const aFullSnapshot: GpmiSnapshot = {
  ...aTypicalSnapshot,
  number: { major: 12, minor: 10 },
  replacement: { name: 'Jan Maes', gender: 'm', mustSign: true },
  content: {
    ...aTypicalSnapshot.content,
    replacement: { caseworkerId: ANOTHER_CASEWORKER_ID, mustSign: true },
    goals: Array.from({ length: FULL_STEPS }, (_unused, index) =>
      aGoal({ id: `g${String(index)}`, text: `Doel ${String(index + 1)}. ${A_LONG_TEXT}` }),
    ),
    beneficiarySteps: fullSteps('b'),
    centreSteps: fullSteps('c'),
    requestedBy: 'outsideOrganisation',
    extraHelps: Array.from({ length: LIMITS.extraHelps.max }, (_unused, index) =>
      anExtraHelp(`h${String(index)}`, {
        description: `Hulp ${String(index + 1)}. ${A_LONG_TEXT}`,
        isFinancial: index % 2 === 0,
      }),
    ),
    studies: [
      aStudy('study', {
        contacts: [
          anExtraPerson({ id: 'k1', name: 'Ines Claes', function: 'trajectcoach', organisation: null, ...ONLY_KNOWN }),
          anExtraPerson({ id: 'k2', name: 'Bram Nys', function: null, organisation: null, ...ONLY_KNOWN }),
        ],
      }),
    ],
    trainings: [
      aTraining('training', {
        costs: { enrolment: 'centre', insurance: 'thirdParty', workClothes: 'nobody', travel: null },
        contacts: [anExtraPerson({ id: 'k3', name: 'Zoë Çelik', function: 'lesgever', organisation: 'VDAB' })],
      }),
    ],
    communityServices: [
      aCommunityService('service', {
        contacts: [anExtraPerson({ id: 'k4', name: 'Omar Haddad', function: 'tuinier', ...ONLY_KNOWN })],
      }),
    ],
    employments: [anEmployment('employment')],
    assistingPerson: anAssistingPerson(),
    extraPersons: ['Noor Dupré', 'Łukasz Żółć'].map((name, index) =>
      anExtraPerson({ id: `p${String(index)}`, name, expectation: A_LONG_TEXT }),
    ),
  },
};
