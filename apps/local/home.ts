// The local mode's data folder: who may enter it, its lock, and the secrets that its data depends on.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

interface Secrets {
  ownerPassword: string;
  applicationPassword: string;
  vaultKey: string;
  requestKey: string;
  checkpointKey: string;
  localKey: string;
}
export interface Home {
  dir: string;
  logs: string;
  mail: string;
  /** The erasure ledger and the log's checkpoints. */
  evidence: string;
  postgres: string;
  temporal: string;
  secrets: Secrets;
  localFile: string;
  processesFile: string;
}

export function openHome(wanted: string): Home {
  const dir = path.resolve(wanted);
  fs.mkdirSync(dir, { recursive: true });
  // PostgreSQL does not run as root: its account must be able to pass through the folder, but not to list it.
  fs.chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
  const folder = (name: string) => {
    fs.mkdirSync(path.join(dir, name), { recursive: true, mode: 0o700 });
    return path.join(dir, name);
  };
  return {
    dir,
    logs: folder('logs'),
    mail: folder('mail'),
    evidence: folder('evidence'),
    postgres: path.join(dir, 'postgres'),
    temporal: path.join(folder('temporal'), 'temporal.db'),
    secrets: loadSecrets(path.join(dir, 'secrets.json')),
    localFile: path.join(dir, 'local.json'),
    processesFile: path.join(dir, 'processes.json'),
  };
}

/** A home made by an older version gets the secrets that it lacks. */
function loadSecrets(file: string): Secrets {
  const known = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secret = (encoding: 'base64' | 'base64url') => randomBytes(32).toString(encoding);
  const secrets: Secrets = {
    ownerPassword: secret('base64url'),
    applicationPassword: secret('base64url'),
    vaultKey: secret('base64'),
    requestKey: secret('base64'),
    checkpointKey: secret('base64'),
    localKey: secret('base64'),
    ...known,
  };
  if (Object.keys(secrets).length > Object.keys(known).length) writePrivately(file, secrets);
  return secrets;
}

/** Atomic, on disk when this returns, and readable by its owner only. */
export function writePrivately(file: string, content: object): void {
  const unfinished = `${file}.${process.pid}`;
  fs.rmSync(unfinished, { force: true });
  fs.writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  fs.renameSync(unfinished, file);
}
