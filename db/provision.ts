import pg from 'pg';

/** The three roles of the database, and what each is for. */
export const ROLES = {
  /** Owns the database and runs the migrations; the running service never logs in with it. */
  owner: 'gpmi_owner',
  /** Requests and activities: sees one centre at a time. */
  app: 'gpmi_app',
  /** Work that goes from centre to centre: may also list the centres and set one up. */
  system: 'gpmi_system',
} as const;

export type RolePasswords = Record<keyof typeof ROLES, string>;

/** Held while roles and databases are made: two that alter the same role at once would fail. */
const PROVISION_LOCK = 4_714_001;
const DUPLICATE_DATABASE = '42P04';

/**
 * Makes the roles and an empty database, owned by the owner's role and closed to everybody else. What is there already
 * is kept, and brought to the same state and passwords, so it can be run again.
 */
export async function provisionDatabase({
  adminUrl,
  database,
  passwords,
}: {
  adminUrl: string;
  database: string;
  passwords: RolePasswords;
}): Promise<{ ownerUrl: string; appUrl: string; systemUrl: string }> {
  await withClient(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PROVISION_LOCK]);
    await putRoles(admin, passwords);
    await putDatabase(admin, database);
  });
  await withClient(urlOf(adminUrl, { database }), closeToOthers);

  const urlFor = (role: keyof typeof ROLES) =>
    urlOf(adminUrl, { database, user: ROLES[role], password: passwords[role] });
  return { ownerUrl: urlFor('owner'), appUrl: urlFor('app'), systemUrl: urlFor('system') };
}

/** The same address with another database or user. */
export function urlOf(url: string, other: { database?: string; user?: string; password?: string }): string {
  const changed = new URL(url);
  if (other.database !== undefined) changed.pathname = `/${encodeURIComponent(other.database)}`;
  if (other.user !== undefined) changed.username = encodeURIComponent(other.user);
  if (other.password !== undefined) changed.password = encodeURIComponent(other.password);
  return changed.href;
}

/** One connection for one task; its end also gives back the advisory locks it holds. */
export async function withClient<Value>(url: string, run: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function putRoles(admin: pg.Client, passwords: RolePasswords): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any ($1)', [
    Object.values(ROLES),
  ]);
  const existing = new Set(rows.map(({ rolname }) => rolname));
  for (const key of Object.keys(ROLES) as (keyof typeof ROLES)[]) {
    const role = ROLES[key];
    if (!existing.has(role)) await admin.query(`create role ${role}`);
    await admin.query(`alter role ${role} login password ${pg.escapeLiteral(passwords[key])}`);
  }
  await refuseRolesThatSeeEverything(admin);
  await joinOwner(admin);
}

/** A role that looks past row-level security would see every centre; one that was made so by hand is not used. */
async function refuseRolesThatSeeEverything(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls)',
    [Object.values(ROLES)],
  );
  const [role] = rows;
  if (role === undefined) return;
  throw new Error(
    `The database role ${role.rolname} may look past row-level security: take SUPERUSER, BYPASSRLS away.`,
  );
}

/** An administrator who is no superuser can give a database only to a role that he is a member of. */
async function joinOwner(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ isMember: boolean }>(
    `select pg_has_role(current_user, '${ROLES.owner}', 'set') as "isMember"`,
  );
  if (rows[0]?.isMember !== true) await admin.query(`grant ${ROLES.owner} to current_user`);
}

async function putDatabase(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  try {
    await admin.query(`create database ${name} owner ${ROLES.owner} encoding 'UTF8' template template0`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === DUPLICATE_DATABASE)) throw error;
  }
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${ROLES.owner}, ${ROLES.app}, ${ROLES.system}`);
}

async function closeToOthers(admin: pg.Client): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [PROVISION_LOCK]);
  await admin.query(`alter schema public owner to ${ROLES.owner}`);
  await admin.query('revoke all on schema public from public');
  await admin.query(`grant usage on schema public to ${ROLES.app}, ${ROLES.system}`);
}
