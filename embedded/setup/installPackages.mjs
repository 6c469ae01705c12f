import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs `npm ci` when the packages are missing or not those of the lockfile; answers whether it had to. */
export async function installPackages(root, say) {
  if (packagesAreCurrent(root)) return false;
  say('Installing the packages (npm ci); the first time this takes one or two minutes …');
  const began = Date.now();
  const progress = setInterval(() => say(`  … still installing packages, ${seconds(began)} s`), 15_000);
  try {
    await npmCi(root);
  } finally {
    clearInterval(progress);
  }
  rememberPackages(root);
  say(`Packages installed in ${seconds(began)} s.`);
  return true;
}

/**
 * True when node_modules holds what package-lock.json asks for.
 *
 * The hash of the lockfile is kept beside the packages. When it differs, npm's own record of what it installed is
 * compared package by package, so that `npm install` by hand does not cost a second installation.
 */
export function packagesAreCurrent(root) {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const marker = markerOf(root);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash(root)) return true;
  if (!sameVersions(readLock(path.join(root, 'package-lock.json')), readLock(installed))) return false;
  rememberPackages(root);
  return true;
}

export function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

const rememberPackages = (root) => writeFileSync(markerOf(root), lockHash(root));
const markerOf = (root) => path.join(root, 'node_modules', '.gpmi-lock');
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
const seconds = (since) => Math.round((Date.now() - since) / 1000);

function sameVersions(wanted, installed) {
  const names = Object.keys(wanted).filter((name) => name !== '');
  const missing = names.some((name) => {
    const there = installed[name];
    return there === undefined ? !wanted[name].optional : there.version !== wanted[name].version;
  });
  return !missing && Object.keys(installed).every((name) => name in wanted);
}

function npmCi(root) {
  const { command, args, env } = npm(root);
  const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] };
  return new Promise((resolve, reject) => {
    const child = spawn(
      command,
      [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      options,
    );
    let output = '';
    const keep = (chunk) => (output = `${output}${chunk}`.slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      const advice = 'Check that the package registry can be reached (npm ping), then run the same command again.';
      return reject(
        new Error(`The packages could not be installed (npm ci ended with ${code}).\n${output}\n${advice}`),
      );
    });
  });
}

/**
 * The npm that started us, run by a Node from outside node_modules: `npm ci` deletes that folder, and with it the
 * Node 24 that may be running this very file.
 */
function npm(root) {
  const inside = path.join(root, 'node_modules') + path.sep;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !`${folder}/`.startsWith(inside));
  const env = { ...process.env, PATH: folders.join(path.delimiter) };
  const outerNode = folders.map((folder) => path.join(folder, 'node')).find((file) => existsSync(file));
  const npmCli = process.env.npm_execpath;
  if (outerNode === undefined || npmCli === undefined || !npmCli.endsWith('.js'))
    return { command: 'npm', args: [], env };
  return { command: outerNode, args: [npmCli], env };
}
