import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { connectSystem } from '../db/connect.ts';
import { systemClock } from '../config/clock.ts';
import { readConfig } from '../config/config.ts';
import { demoCases, type DemoCase } from './demoCases.ts';
import { demoCaseworkerId, demoSetUp } from './demoCentres.ts';
import { DEMO_CENTRES, type DemoCentre } from './demoUsers.ts';
import { fetchDemoToken } from './token.ts';

export type DemoDataContext = {
  /** The environment that API and worker run with: the database, Temporal and the keys are in it. */
  environment: NodeJS.ProcessEnv;
  apiUrl: string;
  issuer: string;
  say: (sentence: string) => void;
};

const Made = z.looseObject({
  caseFileId: z.string().optional(),
  aidRequestId: z.string().optional(),
  versionId: z.string().optional(),
  revision: z.number().optional(),
});
type Call = (method: string, path: string, body?: unknown, revision?: number) => Promise<unknown>;

/** Calls the API as one demo user, as any other program would. */
async function callAs({ apiUrl, issuer }: DemoDataContext, username: string): Promise<Call> {
  const token = await fetchDemoToken(issuer, username);
  return async (method, path, body, revision) => {
    const response = await fetch(`${apiUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(revision === undefined ? {} : { 'if-match': `"${String(revision)}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`Demo data: ${method} ${path} answered ${String(response.status)}: ${await response.text()}`);
    return await response.json();
  };
}

async function isSeeded(call: Call, cases: readonly DemoCase[]): Promise<boolean> {
  const name = cases[0]?.person.name;
  const found = z.object({ rows: z.array(z.unknown()) }).parse(await call('POST', '/case-files/search', { name }));
  return found.rows.length > 0;
}

async function seedCase(call: Call, demoCase: DemoCase): Promise<void> {
  const { person, openedOn, decision, incomePeriods, content, isValidated } = demoCase;
  const { caseFileId } = Made.parse(await call('POST', '/case-files', { person }));
  for (const period of incomePeriods) await call('POST', `/case-files/${String(caseFileId)}/income-periods`, period);
  const request = { openedOn, purpose: 'integrationIncome' };
  const opened = Made.parse(await call('POST', `/case-files/${String(caseFileId)}/aid-requests`, request));
  const { aidRequestId, revision } = opened;
  if (decision !== null) await call('PUT', `/aid-requests/${String(aidRequestId)}/decision`, decision, revision);
  if (content === null) return;
  const { versionId } = Made.parse(await call('POST', `/aid-requests/${String(aidRequestId)}/gpmis`));
  await call('PUT', `/gpmi-versions/${String(versionId)}`, content, 1);
  if (isValidated) await call('POST', `/gpmi-versions/${String(versionId)}/validation`, undefined, 2);
}

/** The centres and who may log in: done by the system's role, for a person of a centre cannot make one. */
async function setUpCentres({ environment, issuer }: DemoDataContext): Promise<void> {
  const config = readConfig(environment);
  const system = connectSystem({
    url: config.DATABASE_SYSTEM_URL,
    poolSize: 1,
    clock: systemClock,
    registerNumberKey: config.REGISTER_NUMBER_KEY,
  });
  try {
    await system.setUpCentre(demoSetUp('lindeveld', issuer));
    await system.setUpCentre(demoSetUp('valbois', issuer));
  } finally {
    await system.close();
  }
}

async function seedCentre(context: DemoDataContext, centre: DemoCentre): Promise<void> {
  const username = centre === 'lindeveld' ? 'anke.peeters' : 'claire.dubois';
  const call = await callAs(context, username);
  const cases = demoCases(demoCaseworkerId(username), new Date())[centre];
  if (await isSeeded(call, cases)) return;
  for (const demoCase of cases) await seedCase(call, demoCase);
  context.say(`${DEMO_CENTRES[centre].name}: ${String(cases.length)} fictitious files.`);
}

/** Makes the centres, persons and contracts of the demonstration, all fictitious, unless they are there already. */
export async function seedDemoData(context: DemoDataContext): Promise<void> {
  await setUpCentres(context);
  await seedCentre(context, 'lindeveld');
  await seedCentre(context, 'valbois');
}
