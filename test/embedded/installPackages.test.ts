import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockHash, packagesAreCurrent } from '../../embedded/setup/installPackages.mjs';

type Packages = Record<string, { version?: string; optional?: boolean }>;

describe('whether the packages must be installed', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'gpmi-packages-'));
    mkdirSync(path.join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (file: string, packages: Packages) =>
    writeFileSync(path.join(root, file), JSON.stringify({ packages: { '': {}, ...packages } }));
  const wanted = (packages: Packages) => write('package-lock.json', packages);
  const installed = (packages: Packages) => write('node_modules/.package-lock.json', { ...packages, '': {} });
  const remembered = (hash: string) => writeFileSync(path.join(root, 'node_modules', '.gpmi-lock'), hash);

  it('must when nothing is installed', () => {
    wanted({ 'node_modules/zod': { version: '4.6.7' } });
    expect(packagesAreCurrent(root)).toBe(false);
  });

  it('need not when the lockfile is the one that was installed last', () => {
    wanted({ 'node_modules/zod': { version: '4.6.7' } });
    installed({});
    remembered(lockHash(root));
    expect(packagesAreCurrent(root)).toBe(true);
  });

  it('must when the lockfile asks for another version', () => {
    wanted({ 'node_modules/zod': { version: '4.6.8' } });
    installed({ 'node_modules/zod': { version: '4.6.7' } });
    remembered('the hash of an older lockfile');
    expect(packagesAreCurrent(root)).toBe(false);
  });

  it('need not when somebody ran npm install, and remembers that', () => {
    wanted({ 'node_modules/zod': { version: '4.6.8' } });
    installed({ 'node_modules/zod': { version: '4.6.8' } });
    expect(packagesAreCurrent(root)).toBe(true);
    installed({});
    expect(packagesAreCurrent(root)).toBe(true);
  });

  it('does not miss a package that is for another kind of machine', () => {
    wanted({ 'node_modules/zod': { version: '4.6.8' }, 'node_modules/other': { version: '1.0.0', optional: true } });
    installed({ 'node_modules/zod': { version: '4.6.8' } });
    expect(packagesAreCurrent(root)).toBe(true);
  });
});
