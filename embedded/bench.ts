import { runInsideTestStack } from './run/runInside.ts';
import { say } from './say.ts';

try {
  process.exitCode = await runInsideTestStack(['test/bench/main.ts', ...process.argv.slice(2)]);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
