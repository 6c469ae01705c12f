import type { CentreSetUp } from '../db/setUpCentre.ts';
import type { Gender } from '../domain/person/person.ts';
import { FIRST_REVISION } from '../domain/record/caseFile.ts';
import { DEMO_CENTRES, DEMO_USERS, type DemoCentre, type DemoUsername } from './demoUsers.ts';

/** The descriptive sheets of the two fictitious centres. */
const DEMO_SHEETS: Record<DemoCentre, CentreSetUp['centre']> = {
  lindeveld: {
    ocmwId: '0190a000-0000-7000-8000-000000000001',
    nameNl: 'OCMW Lindeveld',
    nameFr: 'CPAS de Lindeveld',
    address: { street: 'Lindeplein 1', postalCode: '9990', municipality: 'Lindeveld' },
    region: 'flanders',
    languages: ['nl'],
    decidingBody: 'specialCommittee',
    labourCourtNl: 'arbeidsrechtbank van Lindeveld, Rechtstraat 12, 9990 Lindeveld',
    labourCourtFr: 'tribunal du travail de Lindeveld, Rechtstraat 12, 9990 Lindeveld',
    dataProtectionContact: 'dpo@lindeveld.example',
    phone: '+32 9 999 00 00',
    email: 'welkom@lindeveld.example',
    representatives: [
      {
        name: 'Marleen Goossens',
        functionNl: 'voorzitter van het bijzonder comité',
        functionFr: 'présidente du comité spécial',
      },
      { name: 'Tom Wauters', functionNl: 'algemeen directeur', functionFr: 'directeur général' },
    ],
    closingDays: [],
  },
  valbois: {
    ocmwId: '0190a000-0000-7000-8000-000000000002',
    nameNl: 'OCMW Valbois',
    nameFr: 'CPAS de Valbois',
    address: { street: 'Rue du Vallon 7', postalCode: '6990', municipality: 'Valbois' },
    region: 'wallonia',
    languages: ['fr'],
    decidingBody: 'council',
    labourCourtNl: 'arbeidsrechtbank van Valbois, Rue du Palais 3, 6990 Valbois',
    labourCourtFr: 'tribunal du travail de Valbois, Rue du Palais 3, 6990 Valbois',
    dataProtectionContact: 'dpo@valbois.example',
    phone: '+32 84 99 00 00',
    email: 'accueil@valbois.example',
    representatives: [{ name: 'Isabelle Fontaine', functionNl: 'voorzitter', functionFr: 'présidente' }],
    closingDays: [],
  },
};

/** The two teams of each centre. */
const TEAMS: Record<DemoCentre, [string, string]> = {
  lindeveld: ['Algemeen maatschappelijk werk', 'Wonen'],
  valbois: ['Service social général', 'Insertion et logement'],
};

/** Who works where; the supervisor is in the first team and supervises both. */
const PEOPLE = {
  'anke.peeters': { name: 'Anke Peeters', gender: 'f', function: 'maatschappelijk werkster', team: 0 },
  'bram.claes': { name: 'Bram Claes', gender: 'm', function: 'woonbegeleider', team: 1 },
  'sofie.maes': { name: 'Sofie Maes', gender: 'f', function: 'hoofdmaatschappelijk werkster', team: 0 },
  'claire.dubois': { name: 'Claire Dubois', gender: 'f', function: 'travailleuse sociale', team: 0 },
  'denis.lambert': { name: 'Denis Lambert', gender: 'm', function: 'agent d’insertion', team: 1 },
  'hugo.renard': { name: 'Hugo Renard', gender: 'm', function: 'responsable du service social', team: 0 },
} as const satisfies Record<DemoUsername, { name: string; gender: Gender; function: string; team: 0 | 1 }>;

/** Made from its place, like the ids of the caseworkers. */
const demoTeamId = (centre: DemoCentre, team: 0 | 1): string =>
  `0190a000-0000-7000-a000-${String(Object.keys(DEMO_CENTRES).indexOf(centre) * 2 + team + 1).padStart(12, '0')}`;

/** The id of a demo user's caseworker: made from his place in the list, so that it is the same on every machine. */
export const demoCaseworkerId = (username: DemoUsername): string =>
  `0190a000-0000-7000-9000-${String(DEMO_USERS.findIndex((user) => user.username === username) + 1).padStart(12, '0')}`;

/** A demo centre with everyone who works there, each with his login at this issuer. */
export function demoSetUp(centre: DemoCentre, issuer: string): CentreSetUp {
  const users = DEMO_USERS.filter((user) => user.centre === centre);
  const supervisorIds = users
    .filter(({ role }) => role === 'supervisor')
    .map(({ username }) => demoCaseworkerId(username));
  return {
    centre: DEMO_SHEETS[centre],
    teams: TEAMS[centre].map((name, index) => ({
      teamId: demoTeamId(centre, index === 0 ? 0 : 1),
      name,
      supervisorIds,
    })),
    caseworkers: users.map(({ username }) => {
      const { team, ...person } = PEOPLE[username];
      return {
        ...{ caseworkerId: demoCaseworkerId(username), teamId: demoTeamId(centre, team), ...person },
        ...{ email: `${username}@${centre}.example`, phone: null, language: DEMO_CENTRES[centre].language },
        ...{ isActive: true, revision: FIRST_REVISION },
      };
    }),
    logins: users.map(({ username, role }) => ({
      issuer,
      subject: username,
      caseworkerId: demoCaseworkerId(username),
      functionSet: role,
    })),
  };
}
