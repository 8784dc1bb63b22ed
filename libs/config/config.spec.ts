// Every rule of the configuration, and that .env.example keeps in step with it.
import { readFileSync } from 'node:fs';
import { inspect, parseEnv } from 'node:util';
import { environmentWith, loadConfig } from './load-config';
import { SETTINGS } from './settings';

const KEY = Buffer.alloc(32, 7).toString('base64');

describe('the configuration', () => {
  it('holds defaults for an empty environment, and counts an empty variable as not set', () => {
    const expected = {
      port: 3000,
      host: '127.0.0.1',
      home: '.baton',
      logLevel: 'info',
      temporalNamespace: 'default',
      workflowStacks: 'off',
    };
    expect(loadConfig({})).toMatchObject(expected);
    expect(loadConfig({ PORT: '', LOG_LEVEL: ' ', DATABASE_URL: '' })).toMatchObject(expected);
  });

  it('gives values in their own types, and cannot be changed', () => {
    const config = loadConfig({ PORT: '8080', VAULT_KEY: KEY, SMTP_URL: 'smtp://u:p@mail.example:25' }, ['vaultKey']);
    expect(config.port).toBe(8080);
    expect(config.vaultKey).toEqual(Buffer.alloc(32, 7));
    expect(config.smtpUrl).toBe('smtp://u:p@mail.example:25');
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  });

  it.each([
    ['PORT', '0', 'a whole number from 1 to 65535, not "0"'],
    ['PORT', '3e3', 'a whole number from 1 to 65535, not "3e3"'],
    ['PORT', '70000', 'a whole number'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233', 'an address such as host:7233'],
    ['TEMPORAL_ADDRESS', 'localhost:99999', 'an address such as host:7233'],
    ['PUBLIC_URL', 'example.com', 'a URL such as http://host/'],
    ['BATON_HOSTS', 'https://baton.example.com', 'names with commas between them'],
    ['BATON_HOSTS', 'a.example,,b.example', 'names with commas between them'],
    ['BATON_TIME_ZONE', 'Middle/Earth', 'a time zone such as Europe/Vienna, not "Middle/Earth"'],
    ['MAIL_FROM', 'Baton <baton@x>\r\nBcc: all@x', 'a mail address'],
    ['DATABASE_URL', 'mysql://u:hunter2@h/db', 'a URL such as postgres://host/'],
    ['VAULT_DATABASE_URL', 'hunter2', 'a URL such as postgres://host/'],
    ['SMTP_URL', 'http://u:hunter2@h/', 'a URL such as smtp://host/'],
    ['VAULT_KEY', 'hunter2', '32 random bytes in base64'],
    ['REQUEST_KEY', `${KEY}!hunter2`, '32 random bytes in base64'],
    ['BATON_LOCAL_KEY', KEY.slice(4), '32 random bytes in base64'],
  ])('refuses %s=%j with a sentence that names it, and repeats no secret', (name, value, sentence) => {
    const load = () => loadConfig({ [name]: value });
    expect(load).toThrow(`${name} must be ${sentence}`);
    expect(load).not.toThrow('hunter2');
  });

  it('reports everything that is wrong or missing at once', () => {
    expect(() => loadConfig({ PORT: 'x', LOG_LEVEL: 'y' }, ['databaseUrl'])).toThrow(
      /PORT must be .*\nLOG_LEVEL must be .*\nDATABASE_URL is not set/,
    );
  });

  it('refuses half a sign-in', () => {
    expect(() => loadConfig({ AUTH_ISSUER: 'https://id.example/' })).toThrow(
      'AUTH_AUDIENCE and AUTH_JWKS_URL must be set as well',
    );
  });

  it('prints without its secrets', () => {
    const config = loadConfig({ DATABASE_URL: 'postgres://u:hunter2@h/db', VAULT_KEY: KEY });
    for (const text of [inspect(config), JSON.stringify(config), `${JSON.stringify({ deep: config })}`]) {
      expect(text).toContain('[hidden]');
      expect(text).not.toContain('hunter2');
      expect(text).not.toContain(KEY);
    }
  });

  it('reaches a child process under the same names', () => {
    expect(environmentWith({ port: '4000', localKey: KEY })).toMatchObject({ PORT: '4000', BATON_LOCAL_KEY: KEY });
  });

  it('is described in .env.example: each variable once, with its default, and no other', () => {
    const text = readFileSync('.env.example', 'utf8');
    const defaults = Object.values(SETTINGS).map((setting) => [
      setting.name,
      'fallback' in setting ? setting.fallback : '',
    ]);
    expect(parseEnv(text)).toEqual(Object.fromEntries(defaults));
    const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(lines.map((line) => line.split('=')[0]).toSorted()).toEqual(defaults.map(([name]) => name).toSorted());
  });
});
