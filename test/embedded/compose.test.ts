import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../config/config.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const Service = z.looseObject({
  image: z.string(),
  user: z.string().optional(),
  restart: z.string(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  build: z.object({ context: z.string(), target: z.string() }).optional(),
  healthcheck: z.looseObject({ disable: z.boolean().optional() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  security_opt: z.array(z.string()).default([]),
});
type Service = z.infer<typeof Service>;

const document: unknown = parse(read('docker-compose.yml'), { merge: true });
const { services } = z.looseObject({ services: z.record(z.string(), Service) }).parse(document);
const all = Object.entries(services);
const isOneShot = ({ restart }: Service) => restart.startsWith('on-failure');

/** What the shell would put in: a sample for what must be given, the standard value for what may be left out. */
const SAMPLES: Record<string, string> = {
  OIDC_ISSUER: 'https://login.example.be',
  SMTP_URL: 'smtps://gpmi:secret@mail.example.be',
  MAIL_FROM: 'gpmi@centre.example.be',
  PUBLIC_URL: 'https://gpmi.centre.example.be',
  REGISTER_NUMBER_KEY: Buffer.alloc(32, 1).toString('base64'),
};
const filledIn = (environment: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{(\w+):[-?]([^}]*)\}/g, (whole, variable: string, rest: string) =>
        whole.includes(':-') ? rest : (SAMPLES[variable] ?? 'secret'),
      ),
    ]),
  );

describe('docker-compose.yml', () => {
  it('is what the Compose Specification allows', () => {
    const formats: Record<string, true> = { duration: true, ports: true, expose: true, subnet_ip_address: true };
    const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
    const schema = JSON.parse(read('test/embedded/compose-spec.schema.json')) as object;
    ajv.validate(schema, document);
    expect(ajv.errors ?? []).toEqual([]);
  });

  it.each(all)('%s runs once, or says whether it is healthy', (_name, service) => {
    const hasHealthcheck = service.healthcheck !== undefined && service.healthcheck.disable !== true;
    expect(hasHealthcheck).toBe(!isOneShot(service));
  });

  it.each(all)('%s does not run as root and cannot become it', (_name, { user, security_opt: options }) => {
    expect(['root', '0', '0:0']).not.toContain(user);
    expect(options).toContain('no-new-privileges:true');
  });

  it.each(all)('%s waits for what it needs to be healthy or done', (_name, { depends_on: needed }) => {
    for (const [name, { condition }] of Object.entries(needed)) {
      expect(condition).toBe(isOneShot(services[name]!) ? 'service_completed_successfully' : 'service_healthy');
    }
  });

  it.each(all)('%s is reached from this machine only, if at all', (_name, { ports }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(all)(
    '%s holds no secret: each comes from the environment or ends with a sentence',
    (_name, { environment }) => {
      const secrets = Object.entries(environment).filter(([name]) => /PASSWORD|PWD|KEY|_URL$/.test(name));
      for (const [, value] of secrets.filter(([, text]) => !text.includes('://temporal')))
        expect(value).toMatch(/\$\{\w+:[?-][^}]+\}/);
    },
  );

  it.each(['api', 'worker'])('%s is given everything that its configuration asks for', (name) => {
    expect(() => readConfig(filledIn(services[name]!.environment))).not.toThrow();
  });

  it('gives the passwords of administrator and owner to nothing that keeps running', () => {
    const running = all.filter(([name, service]) => !isOneShot(service) && name !== 'postgres');
    const text = JSON.stringify(running.map(([, { environment }]) => environment));
    expect(text).not.toMatch(/[{]POSTGRES_PASSWORD|OWNER_PASSWORD/);
  });

  it.each(all)('%s uses files and images that are there', (_name, { build, volumes }) => {
    for (const mount of volumes.filter((each) => each.startsWith('./'))) {
      expect(existsSync(path.join(root, mount.split(':')[0]!))).toBe(true);
    }
    if (build !== undefined) expect(read('Dockerfile')).toContain(`AS ${build.target}\n`);
  });
});

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /m)
    .slice(1);
  const stage = (name: string) => stages.find((text) => text.includes(` AS ${name}\n`))!;

  it.each(['api', 'worker'])('%s is not root, says whether it is healthy, and runs its own program', (name) => {
    const text = stage(name);
    expect(text.match(/^USER (.*)$/gm)?.at(-1)).toBe('USER node');
    expect(text).toMatch(/^HEALTHCHECK /m);
    expect(text).toContain(`CMD ["node", "${name}/main.ts"]`);
  });

  it('copies every folder that the programs are made of, and .dockerignore lets them in', () => {
    const copied = [...stage('code').matchAll(/^COPY (\w+) \.\//gm)].map(([, folder]) => folder!);
    expect(copied).toEqual(expect.arrayContaining(['api', 'worker', 'db', 'domain', 'usecases', 'workflows']));
    for (const folder of copied) {
      expect(existsSync(path.join(root, folder))).toBe(true);
      expect(read('.dockerignore')).toContain(`!${folder}\n`);
    }
  });
});
