// compose.yml and Dockerfile, as far as they can be checked without Docker.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '#libs/config';
import { readDockerfile } from './docker/dockerfile';

const root = join(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  restart?: string;
  environment?: Record<string, unknown>;
  ports?: string[];
  volumes?: string[];
  networks: string[];
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
}
interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
}

const text = read('docker/compose.yml');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const stages = readDockerfile(read('docker/Dockerfile'));
const stage = (name: string) => stages.find((one) => one.name === name);
const targets = stages.filter(({ cmd }) => cmd);

describe('compose.yml', () => {
  it('has the stack', () => {
    const names = ['postgres', 'migrate', 'temporal', 'temporal-ui', 'api', 'worker', 'cli'];
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(names));
  });

  it.each(services)('%s runs a pinned image, or a target of the Dockerfile', (_, { image, build }) => {
    const file = build && `${join('docker', build.context, build.dockerfile)} ${build.target}`;
    const sound = targets.map(({ name }) => `docker/Dockerfile ${name}`);
    expect(image ?? file).toMatch(new RegExp(`^(${['[\\w/.-]+:\\d+(\\.\\d+)*', ...sound].join('|')})$`));
  });

  it.each(services)('%s waits only for conditions that will be met', (_, { depends_on: dependencies = {} }) => {
    for (const [name, { condition }] of Object.entries(dependencies)) {
      const other = compose.services[name];
      const isHealthChecked = other?.healthcheck ?? stage(other?.build?.target ?? '')?.healthcheck;
      const ends = other?.restart?.startsWith('on-failure') === true;
      expect([
        ...(isHealthChecked ? ['service_healthy'] : []),
        ...(ends ? ['service_completed_successfully'] : []),
      ]).toContain(condition);
    }
  });

  it.each(services)('%s has its networks, volumes and files', (_, { networks, volumes = [] }) => {
    for (const network of networks) expect(Object.keys(compose.networks)).toContain(network);
    const sources = volumes.map((volume) => volume.split(':')[0] ?? '');
    for (const source of sources)
      expect(source in compose.volumes || existsSync(join(root, 'docker', source))).toBe(true);
  });

  it('publishes ports only to its own machine, and PostgreSQL and Temporal not at all', () => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port] as const));
    expect(published.map(([name]) => name)).toEqual(['temporal-ui', 'api']);
    for (const [, port] of published) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(compose.networks.inside?.internal).toBe(true);
    for (const name of ['postgres', 'temporal']) expect(compose.services[name]?.networks).toEqual(['inside']);
  });

  it('gives our own processes a read-only file system', () => {
    for (const [, { build, read_only }] of services) expect(read_only === true).toBe(build !== undefined);
  });
});

describe('the variables of compose.yml', () => {
  const harmless = [
    'BATON_PORT',
    'TEMPORAL_UI_PORT',
    'TEMPORAL_NAMESPACE',
    'LOG_LEVEL',
    'BATON_TIME_ZONE',
    'BATON_HOSTS',
    'AUTH_ADMINISTRATOR',
  ];
  const uses = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, use = '']) => use);

  it('each one either must be set, and says to what, or is harmless', () => {
    expect(uses.length).toBeGreaterThan(10);
    for (const use of uses) {
      const [, name = '', rest = ''] = /^([A-Z][A-Z_]*)(.*)$/.exec(use) ?? [];
      expect(rest).toMatch(harmless.includes(name) ? /^:-\w*$/ : /^:\?set .{15,}$/);
    }
  });

  it('no secret is written out', () => {
    const all = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const secrets = all.filter(([name]) => /PASSWORD|PWD|KEY|_URL$/.test(name));
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z_]+:\?/);
  });

  it('README mentions each one', () => {
    const names = new Set(uses.map((use) => /^[A-Z_]+/.exec(use)?.[0] ?? ''));
    for (const name of names) expect(read('docker/README.md')).toContain(name.replace(/_PASSWORD$/, ''));
  });
});

describe('the environment of our processes', () => {
  const ours = services.filter(([, { build }]) => build);
  const samples: Record<string, string> = {
    VAULT_KEY: Buffer.alloc(32, 1).toString('base64'),
    REQUEST_KEY: Buffer.alloc(32, 2).toString('base64'),
    CHECKPOINT_KEY: Buffer.alloc(32, 3).toString('base64'),
    SMTP_URL: 'smtps://mail.example.com',
    MAIL_FROM: 'Baton <baton@example.com>',
    PUBLIC_URL: 'https://baton.example.com',
    AUTH_ISSUER: 'https://id.example.com',
    AUTH_JWKS_URL: 'https://id.example.com/keys',
  };
  const filled = (service: Service): Record<string, string> =>
    Object.fromEntries(
      Object.entries(service.environment ?? {}).map(([name, value]) => [
        name,
        String(value).replace(
          /\$\{(\w+)(?::-(\w+)|[^}]*)\}/g,
          (_, variable, fallback) => fallback ?? samples[variable] ?? 'x',
        ),
      ]),
    );

  it.each(ours)('%s has only settings that Baton reads, and all are valid', (_, service) => {
    const settings = read('libs/config/settings.ts');
    for (const name of Object.keys(service.environment ?? {})) expect(settings).toContain(`'${name}'`);
    expect(() => loadConfig(filled(service))).not.toThrow();
  });

  it('api and worker have what they need', () => {
    const needed = [
      'databaseUrl',
      'vaultDatabaseUrl',
      'vaultKey',
      'requestKey',
      'checkpointKey',
      'evidence',
      'publicUrl',
    ] as const;
    const { api, worker, migrate } = compose.services as Record<string, Service>;
    expect(loadConfig(filled(api as Service), [...needed, 'authIssuer']).databaseUrl).toContain('baton_app:x@postgres');
    expect(loadConfig(filled(worker as Service), [...needed, 'smtpUrl', 'temporalAddress']).smtpUrl).toBeTruthy();
    expect(loadConfig(filled(migrate as Service), ['databaseOwnerUrl']).databaseOwnerUrl).toContain('baton_owner');
  });

  it('only the migration knows the owner of the log', () => {
    for (const [name, { environment = {} }] of ours)
      expect('DATABASE_OWNER_URL' in environment).toBe(name === 'migrate');
  });
});

describe('Dockerfile', () => {
  it('has a target for each process', () => {
    expect(targets.map(({ name }) => name)).toEqual(['api', 'worker', 'migrate', 'cli']);
  });

  it('builds only on pinned images and on its own stages', () => {
    for (const [index, { from }] of stages.entries())
      expect(stages.slice(0, index).some(({ name }) => name === from) || /^node:\d+-\w+-slim$/.test(from)).toBe(true);
  });

  it.each(targets)('$name does not run as root', ({ user }) => {
    expect(user).toBe('node');
  });

  it.each(targets)('$name starts a file that nest build makes', ({ entrypoint, cmd }) => {
    const [program, file = ''] = [...(entrypoint ?? []), ...(cmd ?? [])];
    expect(program).toBe('node');
    const source = file.replace(/^dist\/(.*)\.js$/, '$1.ts');
    const built = (JSON.parse(read('tsconfig.build.json')) as { include: string[] }).include;
    expect(built).toContain(source.split('/')[0]);
    // A room that is not built yet has no file; a built one has its main file.
    expect(existsSync(join(root, source)) || !hasFiles(dirname(source))).toBe(true);
  });

  it('copies only what the ignore file lets in', () => {
    const allowed = read('docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const copied = stages.flatMap(({ copies }) => copies).filter((path) => path !== '.');
    expect(copied.length).toBeGreaterThan(2);
    for (const path of copied) {
      expect(allowed).toContain(`!${path}`);
      expect(existsSync(join(root, path))).toBe(true);
    }
    expect(read('docker/Dockerfile.dockerignore')).toMatch(/^\*$/m);
  });
});

function hasFiles(folder: string): boolean {
  return existsSync(join(root, folder)) && readdirSync(join(root, folder)).length > 0;
}
