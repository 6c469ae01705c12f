import { runInsideTestStack } from './run/runInside.ts';
import { say } from './say.ts';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

try {
  process.exitCode = await runInsideTestStack([...JEST, ...process.argv.slice(2)]);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
