import { z } from 'zod';

const base64Key = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === 32, { error: 'must be 32 bytes in base64' });

/** A setting that may be left out; a variable that is there and empty is none. */
const optional = <Setting extends z.ZodType>(setting: Setting) =>
  z.preprocess((given) => (given === '' ? undefined : given), setting.optional());

/** What belongs to a mail server: without these nobody would know whom a mail is from, or where to answer it. */
const WITH_SMTP_URL = ['MAIL_FROM', 'PUBLIC_URL'] as const;
const FAKE_IN_PRODUCTION = 'cannot be "fake" in production: its persons are fictitious';

/**
 * All that can be set from outside, read once at the start of a process.
 *
 * The database has three roles: the application's own (requests and activities), the system's (outbox and other work
 * that goes from centre to centre) and the owner's (migrations only, so optional in the running service).
 */
const Settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_SYSTEM_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(16),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('gpmi'),
  TEMPORAL_TLS: z.stringbool().default(false),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  /** Where people look at the engine; the workflow endpoint links to it. null when there is no such page. */
  TEMPORAL_UI_URL: z.url().optional(),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1).default('urn:gpmi:api'),
  /** Encrypts national register numbers at rest and keys their look-up hash. */
  REGISTER_NUMBER_KEY: base64Key,
  /** Where the worker keeps the built bundle of its workflows between two starts. */
  CACHE_FOLDER: z.string().min(1).default('.cache'),
  SOFFICE: z.string().min(1).optional(),
  CONVERSION_TIMEOUT_MS: z.coerce.number().int().min(1000).max(300_000).default(30_000),
  /** The worker answers /health/live and /health/ready here; without it, it does not listen at all. */
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** The mail server, with name and password when it asks for them; without it the worker leaves mail in its queue. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  /** The address that mails come from. */
  MAIL_FROM: optional(z.email()),
  /** Where people open the service: mails link there. */
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  /** Who answers for the National Register and the Crossroads Bank: nobody, or the fake with its fictitious persons. */
  NATIONAL_REGISTER: z.enum(['none', 'fake']).default('none'),
  KSZ: z.enum(['none', 'fake']).default('none'),
  OUTSIDE_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(5000),
});
const Config = Settings.superRefine((config, context) => {
  for (const variable of WITH_SMTP_URL) {
    if (config.SMTP_URL === undefined || config[variable] !== undefined) continue;
    context.addIssue({ code: 'custom', path: [variable], message: 'must be set too when SMTP_URL is set' });
  }
  if (config.NODE_ENV !== 'production') return;
  for (const name of ['NATIONAL_REGISTER', 'KSZ'] as const) {
    if (config[name] === 'fake') context.addIssue({ code: 'custom', path: [name], message: FAKE_IN_PRODUCTION });
  }
});
export type Config = z.infer<typeof Config>;

/** How mail is sent. */
export type MailSettings = { smtpUrl: string; from: string; publicUrl: string };

/** The settings of mail, whole; undefined when there is no mail server. */
export const mailSettings = ({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Config): MailSettings | undefined =>
  SMTP_URL === undefined || MAIL_FROM === undefined || PUBLIC_URL === undefined
    ? undefined
    : { smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: PUBLIC_URL };

/** Reads the environment; a wrong value ends in an error whose sentence names the variable. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const result = Config.safeParse(environment);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration cannot be used.\n  ${problems.join('\n  ')}`);
}
