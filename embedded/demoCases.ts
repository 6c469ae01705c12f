import { brusselsDay } from '../domain/calendar/brussels.ts';
import { addDays, addMonths, type PlainDate } from '../domain/calendar/plainDate.ts';
import { EMPTY_CONTENT, type GpmiContent, type Step } from '../domain/gpmi/gpmiContent.ts';
import type { IncomePeriodDetails } from '../domain/income/incomePeriod.ts';
import type { Person } from '../domain/person/person.ts';
import type { GivenDecision } from '../usecases/aidRequests/putDecision.ts';
import type { DemoCentre } from './demoUsers.ts';

/** One fictitious file, and how far it has come. */
export type DemoCase = {
  person: Person;
  openedOn: PlainDate;
  /** null while nothing was decided. */
  decision: GivenDecision | null;
  incomePeriods: IncomePeriodDetails[];
  /** null when there is no GPMI yet. */
  content: GpmiContent | null;
  isValidated: boolean;
};

const person = (given: Pick<Person, 'name' | 'firstName' | 'bornOn' | 'gender' | 'language' | 'address'>): Person => ({
  registerNumber: null,
  phone: null,
  email: null,
  isHomeless: false,
  ...given,
});

const step = (given: Pick<Step, 'id' | 'kind' | 'description' | 'period'>): Step => ({
  otherKind: null,
  isReached: false,
  agreement: 'consensus',
  goalId: 'goal-1',
  actionAreaId: 'area-1',
  ...given,
});

type Words = { goal: string; horizon: string; area: string; own: [string, string]; centre: string; needs: string };

const DUTCH: Words = {
  goal: 'Een goed zicht krijgen op de eigen financiële situatie.',
  horizon: 'in de volgende zes maanden',
  area: 'Rekeningen op tijd openen en betalen.',
  own: ['Elke rekening openen en de vervaldag opschrijven.', 'De rekeningen één keer per week meebrengen.'],
  centre: 'Samen een overzicht van inkomsten en uitgaven maken.',
  needs: 'Rust en overzicht in de eigen administratie.',
};
const FRENCH: Words = {
  goal: 'Trouver un logement stable et adapté.',
  horizon: 'dans les six prochains mois',
  area: 'Chercher un logement et préparer la garantie locative.',
  own: ['Visiter deux logements par semaine.', 'Tenir une liste des propriétaires contactés.'],
  centre: 'Aider à constituer le dossier de garantie locative.',
  needs: 'Un toit, et du calme pour chercher du travail.',
};

function contract(words: Words, caseworkerId: string, today: PlainDate): GpmiContent {
  const [first, second] = words.own;
  const period = { kind: 'days', fromOn: today, untilOn: addMonths(today, 6) } as const;
  return {
    ...EMPTY_CONTENT,
    beginOn: today,
    end: { kind: 'on', endOn: addDays(addMonths(today, 12), -1) },
    manager: { caseworkerId, mustSign: true },
    needsAnalysis: {
      ...{
        doneOn: addDays(today, -7),
        caseworkerId,
        kind: 'talk',
        reference: null,
        needs: words.needs,
        problems: null,
      },
      ...{ wishes: null, expectations: null, strengths: null, weakPoints: null, abilities: null, centreCanDo: null },
    },
    goals: [
      {
        id: 'goal-1',
        text: words.goal,
        direction: 'towards',
        horizon: words.horizon,
        isFeasible: true,
        conditions: null,
      },
    ],
    actionAreas: [{ id: 'area-1', area: 'income', description: words.area }],
    beneficiarySteps: [
      step({ id: 'step-1', kind: 'administration', description: first, period }),
      step({ id: 'step-2', kind: 'appointment', description: second, period }),
    ],
    centreSteps: [step({ id: 'step-3', kind: 'guidance', description: words.centre, period })],
  };
}

const granted = (decidedOn: PlainDate): GivenDecision => ({
  isGranted: true,
  decidedOn,
  grantedFrom: decidedOn,
  notifiedOn: decidedOn,
});

/** A job that the centre supported until two years ago, and the integration income since it was granted. */
const history = (today: PlainDate): IncomePeriodDetails[] => [
  {
    ...{ kind: 'supportedJob', measure: 'art60' },
    ...{ fromOn: addMonths(today, -42), lastOn: addDays(addMonths(today, -24), -1) },
  },
  { kind: 'integrationIncome', measure: null, fromOn: addDays(today, -30), lastOn: null },
];

/** The files of both centres, with days around today so that there is something to do. */
export function demoCases(caseworkerId: string, now: Date): Record<DemoCentre, DemoCase[]> {
  const today = brusselsDay(now);
  const openedOn = addDays(today, -40);
  const decision = granted(addDays(today, -30));
  const [dutch, french] = [DUTCH, FRENCH].map((words) => contract(words, caseworkerId, today)) as [
    GpmiContent,
    GpmiContent,
  ];
  const lindeveld = { postalCode: '9990', municipality: 'Lindeveld' };
  const valbois = { postalCode: '6990', municipality: 'Valbois' };
  const isValidated = true;
  const incomePeriods = history(today);
  const born = (iso: string) => iso as PlainDate;
  return {
    lindeveld: [
      {
        ...{ openedOn, decision, incomePeriods, content: dutch, isValidated },
        person: person({
          ...{ name: 'Verbruggen', firstName: 'Lotte', bornOn: born('2001-04-18'), gender: 'f', language: 'nl' },
          address: { street: 'Beukenlaan 24', ...lindeveld },
        }),
      },
      {
        ...{ openedOn, decision, incomePeriods: incomePeriods.slice(1), content: dutch, isValidated: false },
        person: person({
          ...{ name: 'Nkosi', firstName: 'Samuel', bornOn: born('1989-11-02'), gender: 'm', language: 'fr' },
          address: { street: 'Stationsstraat 8 bus 2', ...lindeveld },
        }),
      },
      {
        ...{ openedOn, decision: null, incomePeriods: [], content: null, isValidated: false },
        person: person({
          ...{ name: 'Janssens', firstName: 'Robin', bornOn: born('1996-07-30'), gender: 'x', language: 'nl' },
          address: null,
        }),
      },
    ],
    valbois: [
      {
        ...{ openedOn, decision, incomePeriods, content: french, isValidated },
        person: person({
          ...{ name: 'Moreau', firstName: 'Élodie', bornOn: born('1978-02-14'), gender: 'f', language: 'fr' },
          address: { street: 'Chemin des Hêtres 3', ...valbois },
        }),
      },
      {
        ...{ openedOn, decision: null, incomePeriods: [], content: null, isValidated: false },
        person: person({
          ...{ name: 'Baptiste', firstName: 'Noël', bornOn: born('2003-12-25'), gender: 'm', language: 'fr' },
          address: { street: 'Rue de la Source 11', ...valbois },
        }),
      },
    ],
  };
}
