import { answersTcp } from './answers.ts';
import { Service } from './service.ts';

export type TemporalOptions = {
  cli: string;
  port: number;
  uiPort: number;
  /** undefined: everything is kept in memory and gone at the end. */
  databaseFile: string | undefined;
  logFile: string;
};

export type Temporal = Service & { address: string; uiUrl: string };

/** What can be searched for in Temporal's own page: the centre, the status and the next deadline, never a person. */
const SEARCH_ATTRIBUTES = ['OcmwId=Keyword', 'GpmiStatus=Keyword', 'NextDeadline=Datetime'];

/** Temporal's development server with its own pages. */
export function createTemporal(options: TemporalOptions): Temporal {
  const { cli, port, uiPort, databaseFile, logFile } = options;
  const handle = new Service({
    name: 'Temporal',
    command: cli,
    args: [
      ...['server', 'start-dev', '--namespace', 'default', '--log-level', 'warn'],
      ...['--ip', '127.0.0.1', '--port', String(port), '--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)],
      ...SEARCH_ATTRIBUTES.flatMap((attribute) => ['--search-attribute', attribute]),
      ...(databaseFile === undefined ? [] : ['--db-filename', databaseFile]),
    ],
    logFile,
    isReady: async () => (await answersTcp(port)) && (await answersTcp(uiPort)),
  });
  return Object.assign(handle, { address: `127.0.0.1:${port}`, uiUrl: `http://127.0.0.1:${uiPort}` });
}
