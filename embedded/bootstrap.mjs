/**
 * The door to everything that runs here: `npm start`, `npm test` and the others come in through this file.
 *
 * It must work on a machine that has nothing but Node 20 and npm, so it uses Node's own modules only. It installs the
 * packages when they are missing or out of step with the lockfile, and then hands over to Node 24, which comes with them.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './setup/installPackages.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const COMMANDS = {
  setup: 'embedded/setup.ts',
  start: 'embedded/start.ts',
  test: 'embedded/runTests.ts',
  'test:long': 'embedded/runTests.ts',
  bench: 'embedded/bench.ts',
  token: 'embedded/token.ts',
  migrate: 'db/migrateMain.ts',
};

const STATIC_CHECKS = ['format', 'lint', 'types', 'imports', 'unused'];

/**
 * Because of the `exec` in package.json there is no shell between npm and this process: npm hands on the signals that it
 * gets, and waits until everything is stopped.
 */
const parent = process.ppid;
const isStartedByNpm = process.env.npm_lifecycle_event !== undefined;
const LOOK_FOR_PARENT_EVERY_MS = 500;

const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Node 24 from the packages; the running Node when it is new enough and the packages have none. */
function newNode() {
  const fromPackages = path.join(root, 'node_modules', '.bin', 'node');
  if (existsSync(fromPackages)) return fromPackages;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    'The package "node" (Node 24) is there, but its program is not: its install script did not run. ' +
      'Allow install scripts (npm config set ignore-scripts false), delete node_modules and try again, or use Node 24.',
  );
}

/** An npm that is killed can hand on nothing: then nobody is left who would end what it started. */
function whenNpmIsGone(end) {
  const look = () => {
    if (isStartedByNpm && process.ppid !== parent) end();
  };
  return setInterval(look, LOOK_FOR_PARENT_EVERY_MS);
}

/** Runs a program in the foreground, passes signals on to it, and answers its exit code. */
function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const looking = whenNpmIsGone(() => passOn('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(looking);
      for (const each of signals) process.off(each, passOn);
      resolve(signal === null ? (code ?? 1) : 1);
    });
  });
}

/** The open channel tells the other side when this process dies, however it dies. */
const runTypeScript = (file, args, environment = {}) =>
  run(newNode(), [file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });

/** Every static check runs, also after one failed, and gets one line; the counts go to reports/static.json. */
async function checkStatic() {
  const bin = path.join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
  const results = [];
  for (const check of STATIC_CHECKS) {
    const began = Date.now();
    const code = await run('npm', ['run', '--silent', `check:${check}`], { env });
    results.push({ check, passed: code === 0 });
    say(`${code === 0 ? 'passed' : 'FAILED'}  ${check} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  const failed = results.filter(({ passed }) => !passed).length;
  mkdirSync(path.join(root, 'reports'), { recursive: true });
  writeFileSync(
    path.join(root, 'reports', 'static.json'),
    JSON.stringify({ numPassedTests: results.length - failed, numFailedTests: failed }),
  );
  return failed === 0 ? 0 : 1;
}

async function main([command = '', ...args]) {
  const known = [...Object.keys(COMMANDS), 'check:static', 'check'];
  if (!known.includes(command)) {
    say(`Say what to do: ${known.join(', ')}.`);
    return 2;
  }
  await installPackages(root, say);
  if (command === 'check:static') return await checkStatic();
  if (command === 'check') {
    const codes = [await checkStatic(), await runTypeScript(COMMANDS.test, args)];
    return Math.max(...codes);
  }
  return await runTypeScript(COMMANDS[command], args, command === 'test:long' ? { TEST_LONG: '1' } : {});
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
