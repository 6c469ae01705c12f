import { expect } from '@jest/globals';
import type request from 'supertest';
import { withClient } from '../../db/provision.ts';
import { gpmiWorkflowId, stateQuery } from '../../workflows/gpmi/messages.ts';
import type { TestService } from './startService.ts';
import { eventually } from './eventually.ts';

/** What a refused command must leave as it was; the record of the command itself is not among them. */
const ROWS = `
  select 'gpmi' as part, gpmi::text as line from gpmi
  union all select 'version', gpmi_version::text from gpmi_version
  union all select 'evaluation', evaluation::text from evaluation
  union all select 'feedbackRequest', feedback_request::text from feedback_request
  union all select 'mail', mail::text from mail
  union all select 'deadline', deadline::text from deadline
  union all select 'obligation', obligation::text from obligation
  union all select 'timeline', timeline_event::text from timeline_event
  union all select 'audit', audit_entry::text from audit_entry where command_id is not null
  order by part, line`;

async function rowsOf({ database }: TestService): Promise<string[]> {
  return await withClient(database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ part: string; line: string }>(ROWS);
    return rows.map(({ part, line }) => `${part} ${line}`);
  });
}

/** What the process knows, and how many updates its history took in; once it has heard of what was committed. */
async function processOf({ client, inTenant, ocmwId }: TestService, gpmiId: string) {
  const handle = client.workflow.getHandle(gpmiWorkflowId(gpmiId));
  const committed = await inTenant(ocmwId, async (work) => await work.gpmis.findFacts(gpmiId));
  await eventually(async () => {
    expect((await handle.query(stateQuery)).facts.revision).toBe(committed?.revision);
  });
  const { events } = await handle.fetchHistory();
  const updates = (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes != null);
  const { facts } = await handle.query(stateQuery);
  return { facts, updates: updates.length };
}

type Expected = {
  status: number;
  body?: object;
  /** False: only the content, which no workflow holds, could refuse it, so the history tells that it was tried. */
  isRefusedAtTheDoor?: boolean;
};

/**
 * Tries something that must be refused, and sees to it that nothing changed: no row, no line of the timeline, nothing in
 * the audit, nothing that the process knows, and nothing in its history.
 */
export async function expectRefused(
  service: TestService,
  gpmiId: string,
  attempt: () => request.Test,
  { status, body = {}, isRefusedAtTheDoor = true }: Expected,
): Promise<void> {
  const [rows, { facts, updates }] = [await rowsOf(service), await processOf(service, gpmiId)];
  const answer = await attempt();
  expect({ status: answer.status, body: answer.body as object }).toMatchObject({ status, body });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(await rowsOf(service)).toEqual(rows);
  const after = await processOf(service, gpmiId);
  expect(after).toEqual({ facts, updates: isRefusedAtTheDoor ? updates : updates + 1 });
}
