import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockHash, packagesAreCurrent } from '../../embedded/setup/installPackages.mjs';

const root = path.join(import.meta.dirname, '..', '..');

type Packages = Record<string, { version?: string; optional?: boolean }>;

describe('whether the packages must be installed', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gpmi-packages-'));
    mkdirSync(path.join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (file: string, packages: Packages) =>
    writeFileSync(path.join(folder, file), JSON.stringify({ packages: { '': {}, ...packages } }));
  const wanted = (packages: Packages) => write('package-lock.json', packages);
  const installed = (packages: Packages) => write('node_modules/.package-lock.json', { ...packages, '': {} });
  const remembered = (hash: string) => writeFileSync(path.join(folder, 'node_modules', '.gpmi-lock'), hash);

  it('must when nothing is installed', () => {
    wanted({ 'node_modules/zod': { version: '4.6.7' } });
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('need not when the lockfile is the one that was installed last', () => {
    wanted({ 'node_modules/zod': { version: '4.6.7' } });
    installed({});
    remembered(lockHash(folder));
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('must when the lockfile asks for another version', () => {
    wanted({ 'node_modules/zod': { version: '4.6.8' } });
    installed({ 'node_modules/zod': { version: '4.6.7' } });
    remembered('the hash of an older lockfile');
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('need not when somebody ran npm install, and remembers that', () => {
    wanted({ 'node_modules/zod': { version: '4.6.8' } });
    installed({ 'node_modules/zod': { version: '4.6.8' } });
    expect(packagesAreCurrent(folder)).toBe(true);
    installed({});
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('does not miss a package that is for another kind of machine', () => {
    wanted({ 'node_modules/zod': { version: '4.6.8' }, 'node_modules/other': { version: '1.0.0', optional: true } });
    installed({ 'node_modules/zod': { version: '4.6.8' } });
    expect(packagesAreCurrent(folder)).toBe(true);
  });
});

describe('package-lock.json', () => {
  type Locked = { packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }> };
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Locked;

  it('names the optional packages of every kind of machine: npm ci refuses a lockfile that leaves one out', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('ties nobody to one registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
