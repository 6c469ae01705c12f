import { devServer, startService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';
import { documentRows } from './documentRows.ts';
import type { Row } from './measure.ts';
import { processRows } from './processRows.ts';

const toLine = ({ what, figure, reference, ratio, budget }: Row): string =>
  `| ${[what, figure, reference, ratio, budget].join(' | ')} |\n`;

const engine = await devServer();
const service = await startService({ clock: createTestClock('2031-03-03'), engine });
try {
  const rows = [...(await processRows(service, engine)), ...(await documentRows())];
  process.stdout.write(
    '\n| What | Measured | Reference in the same run | Ratio | Budget |\n| --- | --- | --- | --- | --- |\n',
  );
  for (const row of rows) process.stdout.write(toLine(row));
} finally {
  await service.stop();
}
process.exit();
