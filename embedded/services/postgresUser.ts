import { execFileSync, spawnSync } from 'node:child_process';

export type User = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: then the user it runs as, made when there is none. undefined for anyone else. */
export function postgresUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = findUser('postgres');
  if (existing !== undefined) return existing;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const user = findUser('postgres') ?? findUser('nobody');
  if (user !== undefined) return user;
  throw new Error('PostgreSQL may not run as root, and no user "postgres" could be made. Run this as another user.');
}

/** Whether this user can get to the folder through every folder above it. Asked of the system, which knows best. */
export function canUseFolder(folder: string, user: User): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;
}

function findUser(name: string): User | undefined {
  try {
    const number = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}
