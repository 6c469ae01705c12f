import { devServer, startService } from '../support/startService.ts';
import { createTestClock } from '../support/testClock.ts';
import { documentRows } from './documentRows.ts';
import type { Row } from './measure.ts';
import { processRows } from './processRows.ts';

const toLine = ({ what, figure, reference, ratio, budget }: Row): string =>
  `| ${[what, figure, reference, ratio, budget].join(' | ')} |\n`;

const engine = await devServer();
// Commands are measured without the papers that a validation has made ahead: those have rows of their own.
const clock = createTestClock('2031-03-03');
const service = await startService({
  clock,
  engine,
  disturb: (activities) => ({ ...activities, renderContract: () => Promise.resolve({ sha256: '' }) }),
});
try {
  const rows = [...(await processRows(service, clock, engine)), ...(await documentRows())];
  process.stdout.write(
    '\n| What | Measured | Reference in the same run | Ratio | Budget |\n| --- | --- | --- | --- | --- |\n',
  );
  for (const row of rows) process.stdout.write(toLine(row));
} finally {
  await service.stop();
}
process.exit();
