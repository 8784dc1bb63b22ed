// Every variable that Baton reads: its name, what it must look like, and its default. Nothing else is read.
import { anyText, type Check, hostAndPort, hosts, integer, key32, mailbox, oneOf, timeZone, url } from './checks';

interface Setting<Value> {
  name: string;
  check: Check<Value>;
  secret: boolean;
}
interface WithDefault<Value> extends Setting<Value> {
  fallback: string /* the default as it would be written in the environment */;
}

function setting<Value>(name: string, check: Check<Value>): Setting<Value> {
  return { name, check, secret: false };
}
function withDefault<Value>(name: string, check: Check<Value>, fallback: string): WithDefault<Value> {
  return { name, check, fallback, secret: false };
}
/** Its value is never printed, not even when it is wrong. */
function secret<Value>(name: string, check: Check<Value>): Setting<Value> {
  return { name, check, secret: true };
}

const postgres = url('postgres', 'postgresql');

export const SETTINGS = {
  port: withDefault('PORT', integer(1, 65_535), '3000'),
  host: withDefault('HOST', anyText, '127.0.0.1'),
  publicUrl: setting('PUBLIC_URL', url('http', 'https')),
  hosts: setting('BATON_HOSTS', hosts),
  home: withDefault('BATON_HOME', anyText, '.baton'),
  mappings: setting('BATON_MAPPINGS', anyText),
  evidence: setting('BATON_EVIDENCE', anyText),
  timeZone: setting('BATON_TIME_ZONE', timeZone),
  logLevel: withDefault('LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'info'),
  databaseUrl: secret('DATABASE_URL', postgres),
  databaseOwnerUrl: secret('DATABASE_OWNER_URL', postgres),
  vaultDatabaseUrl: secret('VAULT_DATABASE_URL', postgres),
  vaultKey: secret('VAULT_KEY', key32),
  vaultKeyBefore: secret('VAULT_KEY_BEFORE', key32),
  requestKey: secret('REQUEST_KEY', key32),
  checkpointKey: secret('CHECKPOINT_KEY', key32),
  checkpointKeyBefore: secret('CHECKPOINT_KEY_BEFORE', key32),
  temporalAddress: setting('TEMPORAL_ADDRESS', hostAndPort),
  temporalNamespace: withDefault('TEMPORAL_NAMESPACE', anyText, 'default'),
  workflowStacks: withDefault('WORKFLOW_STACKS', oneOf('on', 'off'), 'off'),
  smtpUrl: secret('SMTP_URL', url('smtp', 'smtps')),
  mailFrom: withDefault('MAIL_FROM', mailbox, 'Baton <baton@localhost.localdomain>'),
  authIssuer: setting('AUTH_ISSUER', url('https', 'http')),
  authAudience: setting('AUTH_AUDIENCE', anyText),
  authJwksUrl: setting('AUTH_JWKS_URL', url('https', 'http')),
  authAdministrator: setting('AUTH_ADMINISTRATOR', anyText),
  localKey: secret('BATON_LOCAL_KEY', key32),
};

type Settings = typeof SETTINGS;
export type Key = keyof Settings;
type ValueOf<K extends Key> = ReturnType<Settings[K]['check']>;
type HasDefault = { [K in Key]: Settings[K] extends { fallback: string } ? K : never }[Key];
/** The settings that may be left out; a process says which of them it needs. */
export type OptionalKey = Exclude<Key, HasDefault>;

export type Config<Needed extends OptionalKey = never> = {
  readonly [K in HasDefault | Needed]: ValueOf<K>;
} & { readonly [K in Exclude<OptionalKey, Needed>]?: ValueOf<K> };
