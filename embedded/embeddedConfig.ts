import path from 'node:path';
import { z } from 'zod';

const ROOT = path.join(import.meta.dirname, '..');

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);
const folder = (standard: string) =>
  z
    .string()
    .min(1)
    .default(standard)
    .transform((given) => path.resolve(ROOT, given));
const text = z.string().min(1).optional();

/**
 * What can be set from outside for `npm start`, `npm test` and the others. Each part of the stack that is named by its
 * own variable is used where it is, and not started.
 */
const EmbeddedConfig = z
  .object({
    /** Where the data lie that survive a restart. */
    DATA_DIR: folder('.data'),
    /** Where downloaded programs are kept. */
    GPMI_CACHE_DIR: folder('.cache'),
    PORT: port(3000),
    WORKER_HEALTH_PORT: port(3001),
    OIDC_PORT: port(3002),
    POSTGRES_PORT: port(5433),
    TEMPORAL_PORT: port(7233),
    TEMPORAL_UI_PORT: port(8233),
    MAIL_PORT: port(1025),
    MAIL_WEB_PORT: port(1080),
    DATABASE_URL: text,
    DATABASE_SYSTEM_URL: text,
    DATABASE_OWNER_URL: text,
    TEMPORAL_ADDRESS: text,
    TEMPORAL_UI_URL: text,
    OIDC_ISSUER: text,
    SMTP_URL: text,
    TEMPORAL_CLI: text,
    TEMPORAL_TEST_SERVER: text,
    SOFFICE: text,
    CHROMIUM: text,
  })
  .superRefine((config, context) => {
    for (const variable of ['DATABASE_SYSTEM_URL', 'DATABASE_OWNER_URL'] as const) {
      if (config.DATABASE_URL === undefined || config[variable] !== undefined) continue;
      context.addIssue({ code: 'custom', path: [variable], message: 'must be set too when DATABASE_URL is set' });
    }
  });
export type EmbeddedConfig = z.infer<typeof EmbeddedConfig>;

/** Reads the environment; a wrong value ends in an error whose sentence names the variable. */
export function readEmbeddedConfig(environment: NodeJS.ProcessEnv): EmbeddedConfig {
  const result = EmbeddedConfig.safeParse(environment);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The settings cannot be used.\n  ${problems.join('\n  ')}`);
}
