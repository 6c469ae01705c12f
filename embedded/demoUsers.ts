/** The two centres of the demonstration. Both are fictitious, and so is everyone who works there. */
export const DEMO_CENTRES = {
  lindeveld: { name: 'OCMW Lindeveld', language: 'nl' },
  valbois: { name: 'CPAS de Valbois', language: 'fr' },
} as const;

export type DemoCentre = keyof typeof DEMO_CENTRES;

export type DemoUser = { username: string; role: 'caseworker' | 'supervisor'; centre: DemoCentre };

/** Who can log in on a machine that was started with `npm start`. The user name is the subject of the token. */
export const DEMO_USERS = [
  { username: 'anke.peeters', role: 'caseworker', centre: 'lindeveld' },
  { username: 'bram.claes', role: 'caseworker', centre: 'lindeveld' },
  { username: 'sofie.maes', role: 'supervisor', centre: 'lindeveld' },
  { username: 'claire.dubois', role: 'caseworker', centre: 'valbois' },
  { username: 'denis.lambert', role: 'caseworker', centre: 'valbois' },
  { username: 'hugo.renard', role: 'supervisor', centre: 'valbois' },
] as const satisfies DemoUser[];

export type DemoUsername = (typeof DEMO_USERS)[number]['username'];

export function findDemoUser(username: string): DemoUser | undefined {
  return DEMO_USERS.find((user) => user.username === username);
}
