import { expect } from '@jest/globals';
import type { TimelineEvent } from '../../domain/record/event.ts';
import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { stateQuery, gpmiWorkflowId } from '../../workflows/gpmi/messages.ts';
import { eventually } from '../support/eventually.ts';
import type { TestService } from '../support/startService.ts';
import type { World } from './ask.ts';
import type { Ids } from './callOf.ts';
import { contentOf, idOf } from './contents.ts';
import type { Day } from './days.ts';
import { BLANK, findVersion, gpmiName, type CaseFile, type Gpmi, type Person } from './state.ts';
import { factsInModel, factsInService, overviewInModel, overviewInService, type NameOf } from './views.ts';

const EVERY_LINE = { limit: 10_000, after: null };
const PEOPLE: readonly Person[] = ['anke', 'sofie'];

const namesOf = ({ named }: Ids): NameOf => {
  const names = new Map([...named].map(([name, id]) => [id, name]));
  return (id) => names.get(id) ?? 'without a name';
};

/** The facts of all GPMIs of a file, as they are committed. */
export const readFacts = async ({ inTenant, ocmwId }: TestService, { caseFile }: Ids): Promise<GpmiFacts[]> =>
  await inTenant(ocmwId, async (work) => await work.gpmis.listFacts(caseFile));

const lineOf = ({ event, number, actorId }: Pick<TimelineEvent, 'event' | 'number' | 'actorId'>): string => {
  const who = PEOPLE.find((person) => person !== 'claire' && idOf(person) === actorId) ?? 'nobody';
  return `${event} ${number} ${who}`;
};

/** The timeline of one GPMI and who has the work; lines of one instant have no order. */
async function expectRecords({ service }: World, ids: Ids, gpmi: Gpmi): Promise<void> {
  const gpmiId = ids.named.get(gpmiName(gpmi)) ?? '';
  const { rows, responsibleId } = await service.inTenant(service.ocmwId, async (work) => {
    const [timeline, found] = await Promise.all([work.timeline.list(gpmiId, EVERY_LINE), work.gpmis.find(gpmiId)]);
    return { rows: timeline.rows, responsibleId: found?.responsibleId };
  });
  const told = gpmi.events.map(({ event, number, who }) => `${event} ${number} ${who ?? 'nobody'}`);
  expect({ timeline: rows.map(lineOf).sort(), responsibleId }).toEqual({
    timeline: told.sort(),
    responsibleId: idOf(gpmi.responsible),
  });
}

/** Facts, overview and records of a file agree with the model. Answers the facts as they are committed. */
export async function expectAgreement(
  world: World,
  {
    ids,
    file,
    today,
    reader,
    touched,
  }: { ids: Ids; file: CaseFile; today: Day; reader: 'anke' | 'sofie'; touched: string[] },
): Promise<GpmiFacts[]> {
  const nameOf = namesOf(ids);
  const records = file.gpmis.filter((gpmi) => touched.includes(gpmiName(gpmi)));
  const [facts, overview] = await Promise.all([
    readFacts(world.service, ids),
    world.callers[reader]('get', `/case-files/${ids.caseFile}/gpmis`),
    ...records.map(async (gpmi) => await expectRecords(world, ids, gpmi)),
  ]);
  expect(facts.map((one) => factsInService(one, nameOf))).toEqual(file.gpmis.map(factsInModel));
  const rows = overviewInService(overview.body, nameOf);
  expect(rows).toEqual(overviewInModel(file, today));
  expect(rows.filter(({ isInForce }) => isInForce).length).toBeLessThanOrEqual(1);
  return facts;
}

/** What is read is what was written, also of a version that began as a copy (R107). */
export function expectContent(file: CaseFile, name: string, body: unknown): void {
  const { content } = body as { content: unknown };
  expect(content).toEqual(contentOf(findVersion(file, name)?.version.written ?? BLANK));
}

/** The workflow of a GPMI has caught up with what is committed, and knows the same. */
export async function expectWorkflow({ service }: World, facts: GpmiFacts): Promise<void> {
  const handle = service.client.workflow.getHandle(gpmiWorkflowId(facts.gpmiId));
  await eventually(async () => {
    expect((await handle.query(stateQuery)).facts).toEqual(facts);
  });
}

/** It has ended when its GPMI is closed, and runs as long as it is not. */
export async function expectStatus({ service }: World, { gpmiId, isClosed }: GpmiFacts): Promise<void> {
  const handle = service.client.workflow.getHandle(gpmiWorkflowId(gpmiId));
  await eventually(async () => {
    expect((await handle.describe()).status.name).toBe(isClosed ? 'COMPLETED' : 'RUNNING');
  });
}
