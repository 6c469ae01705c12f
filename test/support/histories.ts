import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { gpmiWorkflowId } from '../../workflows/gpmi/messages.ts';

const { History } = temporal.api.history.v1;
type History = temporal.api.history.v1.IHistory;

export const HISTORIES = fileURLToPath(new URL('../histories', import.meta.url));

/**
 * Keeps the history of a GPMI's workflow for good, when the tests run with `RECORD_HISTORIES=1`: from then on every
 * change of workflow code is replayed against it.
 */
export async function keepHistory(client: Client, gpmiId: string, name: string): Promise<void> {
  if (process.env['RECORD_HISTORIES'] !== '1') return;
  const history = await client.workflow.getHandle(gpmiWorkflowId(gpmiId)).fetchHistory();
  mkdirSync(HISTORIES, { recursive: true });
  const readable = History.toObject(History.fromObject(history), { longs: String, bytes: String, enums: String });
  const withoutMachine = (key: string, value: unknown): unknown => (key === 'identity' ? undefined : value);
  writeFileSync(`${HISTORIES}/${name}.json`, `${JSON.stringify(readable, withoutMachine, 2)}\n`);
}

/** A history that was kept, ready to be replayed. */
export const readHistory = (file: string): History =>
  History.fromObject(JSON.parse(readFileSync(`${HISTORIES}/${file}`, 'utf8')) as Record<string, unknown>);
