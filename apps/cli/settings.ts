// What the command line acts on: the databases named in the environment, else the local mode of BATON_HOME.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '#libs/config';
import { Complaint } from './complaint';

interface Settings {
  databaseUrl: string;
  databaseOwnerUrl?: string;
  vaultDatabaseUrl?: string;
  vaultKey?: Buffer;
  vaultKeyBefore?: Buffer;
  requestKey?: Buffer;
  checkpointKey?: Buffer;
  checkpointKeyBefore?: Buffer;
  temporalAddress?: string;
  temporalNamespace: string;
  mappings?: string;
  /** The folder of the erasure ledger and the checkpoints. */
  evidence?: string;
}
type Name = Exclude<keyof Settings, 'temporalNamespace' | 'mappings'>;

/** The file that the local mode writes once everything is up. */
interface LocalFile {
  database: { owner: string; application: string; vault: string };
  temporal: { address: string };
}

interface LocalSecrets {
  vaultKey: string;
  requestKey: string;
  /** Missing while a Baton runs that was started before this key existed. */
  checkpointKey?: string;
}

const VARIABLES: Record<Name, string> = {
  databaseUrl: 'DATABASE_URL',
  databaseOwnerUrl: 'DATABASE_OWNER_URL',
  vaultDatabaseUrl: 'VAULT_DATABASE_URL',
  vaultKey: 'VAULT_KEY',
  vaultKeyBefore: 'VAULT_KEY_BEFORE',
  requestKey: 'REQUEST_KEY',
  checkpointKey: 'CHECKPOINT_KEY',
  checkpointKeyBefore: 'CHECKPOINT_KEY_BEFORE',
  temporalAddress: 'TEMPORAL_ADDRESS',
  evidence: 'BATON_EVIDENCE',
};

export type Environment = Record<string, string | undefined>;

/** The settings that a command needs; throws a sentence about those that are missing. */
export function readSettings<const Needed extends Name>(
  environment: Environment | undefined,
  needed: readonly Needed[],
): Settings & Required<Pick<Settings, Needed>> {
  const config = loadConfig(environment);
  const { databaseUrl, mappings, temporalNamespace } = config;
  const local = readLocal(config.home, databaseUrl);
  if (!databaseUrl && !local)
    throw new Complaint(
      `No Baton runs on ${config.home}. Start it with npm start, or name its database in DATABASE_URL (.env.example says how).`,
    );
  const found: Settings = {
    ...local,
    ...Object.fromEntries(Object.entries(config).filter(([name, value]) => name in VARIABLES && value !== undefined)),
    databaseUrl: databaseUrl ?? local?.databaseUrl ?? '',
    mappings,
    temporalNamespace,
  };
  const missing = needed.filter((name) => found[name] === undefined).map((name) => VARIABLES[name]);
  if (missing.length > 0)
    throw new Complaint(`${missing.join(' and ')} must be set for this; .env.example says what it is for.`);
  return found as Settings & Required<Pick<Settings, Needed>>; // The needed ones were just checked.
}

/** The local mode's own servers and keys; nothing when the environment names another database. */
function readLocal(home: string, databaseUrl: string | undefined): Omit<Settings, 'temporalNamespace'> | undefined {
  const file = path.join(home, 'local.json');
  if (!existsSync(file)) return undefined;
  const { database, temporal } = readJson<LocalFile>(file);
  if (databaseUrl !== undefined && databaseUrl !== database.application) return undefined;
  const { vaultKey, requestKey, checkpointKey } = readJson<LocalSecrets>(path.join(home, 'secrets.json'));
  return {
    databaseUrl: database.application,
    databaseOwnerUrl: database.owner,
    vaultDatabaseUrl: database.vault,
    vaultKey: Buffer.from(vaultKey, 'base64'),
    requestKey: Buffer.from(requestKey, 'base64'),
    checkpointKey: checkpointKey === undefined ? undefined : Buffer.from(checkpointKey, 'base64'),
    temporalAddress: temporal.address,
    evidence: path.join(home, 'evidence'),
  };
}

function readJson<Shape>(file: string): Shape {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Shape;
  } catch (error) {
    throw new Complaint(`${file} cannot be read: ${(error as Error).message}. Start Baton again; it writes it anew.`);
  }
}
