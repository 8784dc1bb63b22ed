// The programs of the containers, started without one: each exists, and says what it lacks before it does anything.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDockerfile } from './docker/dockerfile';

const root = join(__dirname, '..');
const stages = readDockerfile(readFileSync(join(root, 'docker/Dockerfile'), 'utf8'));

function startTarget(name: string, ...more: string[]) {
  const { entrypoint = [], cmd = [] } = stages.find((stage) => stage.name === name) ?? {};
  const [program = '', ...args] = [...entrypoint, ...(more.length > 0 ? more : cmd)];
  expect(program).toBe('node');
  // Nothing from this machine's environment, so that nothing is configured.
  const options = { cwd: root, env: { NODE_ENV: 'production' }, encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
}

describe('A program without its configuration', () => {
  it.each([
    ['api', ['DATABASE_URL', 'VAULT_DATABASE_URL', 'VAULT_KEY', 'REQUEST_KEY']],
    ['worker', ['DATABASE_URL', 'VAULT_DATABASE_URL', 'VAULT_KEY', 'REQUEST_KEY', 'TEMPORAL_ADDRESS', 'SMTP_URL']],
    ['migrate', ['DATABASE_URL', 'DATABASE_OWNER_URL', 'VAULT_DATABASE_URL']],
  ])('%s names all that is missing, a sentence each, and ends with 1', (name, missing) => {
    const { status, stdout, stderr } = startTarget(name);
    expect(stderr.trim().split('\n')).toEqual(
      missing.map((one) => `${one} is not set; .env.example says what it is for.`),
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});

describe('The command line', () => {
  it('says what it can do when called without arguments', () => {
    const { status, stdout, stderr } = startTarget('cli');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['import', 'history', 'replay', 'rebuild', 'backup', 'restore', 'migrate'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it('exits with 1 and a sentence when it cannot do what it is asked', () => {
    const { status, stdout, stderr } = startTarget('cli', 'history', 'nobody');
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: '"nobody" is no handover\'s id; ids look like 0198c1a0-….\n',
    });
  });
});
