// The commands of the command line, and how each one answers: sentences for people, JSON for machines.
import { Command, CommanderError } from 'commander';
import { backUp, tellBackup } from './backup/back-up';
import { restore, tellRestore } from './backup/restore';
import { makeCheckpoint, tellCheckpoint } from './evidence/checkpoint';
import { changesOf, tellChanges } from './reading/changes';
import { toldOf } from './complaint';
import { checkConformance, tellConformance } from './reading/conformance';
import { exportRecord, tellExport } from './evidence/export';
import { certificateFor, tellCertificate } from './reading/erasure';
import { historyOf, tellHistory } from './reading/history';
import { importFolder, tellImport, tellRejected } from './import';
import { migrateAll, tellMigrate } from './upkeep/migrate';
import { readsOf, tellReads } from './reading/reads';
import { rebuildReadModels, tellRebuild } from './upkeep/rebuild';
import { hasFailed, replay, tellReplay } from './upkeep/replay';
import { rotate, tellRotation } from './upkeep/rotate';
import type { Environment } from './settings';
import { EXIT_CODES_TOLD, exitCodeOf, tellVerdict } from './evidence/verdict';
import { verifyFile } from './evidence/verify';

interface Surroundings {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Defaults to the environment of this process. */
  environment?: Environment;
}

/** Runs one command line and returns its exit code: 0 or 1, and for `verify` also its codes for what is not proven. */
export async function runCommandLine(args: string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  const json = args.includes('--json');
  const exit = { code: 0 };
  const program = programOf(surroundings, (result, tell, code = 0) => {
    out(json ? JSON.stringify(result, null, 2) : tell);
    exit.code = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1; // Commander has printed the message.
    const told = toldOf(error);
    if (json) out(JSON.stringify({ error: told }, null, 2));
    else err([told.detail, ...tellRejected(told.rejected ?? [])].join('\n'));
    return 1;
  }
}

type Answer = (result: unknown, tell: string, exitCode?: number) => void;

function programOf({ out, err, environment }: Surroundings, answer: Answer): Command {
  const program = new Command('baton')
    .description('Hands clients over when the person who serves them leaves.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()) });
  const command = (words: string, description: string) =>
    program.command(words).description(description).option('--json', 'answer in JSON');

  telling(command, answer, environment);
  proving(command, answer, err);
  operating(command, answer, environment);
  return program;
}

type AddCommand = (words: string, description: string) => Command;

/** Commands that show or export the record. */
function telling(command: AddCommand, answer: Answer, environment: Environment | undefined): void {
  command('history <handover>', 'print what was done with a handover, by whom and when')
    .option('--lang <language>', 'en, zh-Hant or zh-Hans', 'en')
    .action(async (id: string, { lang }: { lang: string }) => {
      const items = await historyOf(id, lang, environment);
      answer({ items }, tellHistory(items));
    });
  command('changes <handover>', 'print what changed in a handover between two moments, and by whom')
    .requiredOption('--from <moment>', 'a version, a day, or an instant')
    .option('--to <moment>', 'the later moment; now unless told')
    .option('--lang <language>', 'en, zh-Hant or zh-Hans', 'en')
    .action(async (id: string, options: Parameters<typeof changesOf>[1]) => {
      const report = await changesOf(id, options, environment);
      answer(report, tellChanges(report));
    });
  command('export', 'write the record into a file, in a form that other tools read')
    .requiredOption('--format <format>', 'jsonl (the evidence), xes, ocel, bpmn or report')
    .requiredOption('--out <file>', 'where it is written')
    .option('--handover <id>', 'only this handover')
    .option('--departure <id>', 'only this departure, with its handovers')
    .option('--track <track>', 'of bpmn without a handover: vip (unless told) or ordinary')
    .option('--lang <language>', 'of a report: en, zh-Hant or zh-Hans', 'en')
    .option('--force', 'replace the file if it is there')
    .action(async (options: Parameters<typeof exportRecord>[0]) => {
      const report = await exportRecord(options, environment);
      answer(report, tellExport(report));
    });
  command('conformance <handover>', 'say whether a handover followed its process, and where not')
    .option('--lang <language>', 'en, zh-Hant or zh-Hans', 'en')
    .action(async (id: string, options: Parameters<typeof checkConformance>[1]) => {
      const check = await checkConformance(id, options, environment);
      answer(check, tellConformance(check));
    });
  command('reads <client>', 'print who looked at a client, when, at what and why, newest first')
    .option('--limit <count>', 'how many at most', '50')
    .option('--lang <language>', 'en, zh-Hant or zh-Hans', 'en')
    .action(async (id: string, options: Parameters<typeof readsOf>[1]) => {
      const items = await readsOf(id, options, environment);
      answer({ items }, tellReads(items));
    });
}

/** Commands that need only files. */
function proving(command: AddCommand, answer: Answer, err: Surroundings['err']): void {
  command('verify <file>', 'prove an evidence bundle, with no database and no network')
    .option('--checkpoint <file or folder...>', 'checkpoints from outside: signed notes, or the folder that has them')
    .option('--key <vkey...>', 'keys that the record must have')
    .option('--receipt <file...>', 'receipts, or the answers of commands, that the record must hold')
    .addHelpText('after', EXIT_CODES_TOLD)
    .action(async (file: string, options: Parameters<typeof verifyFile>[1]) => {
      const verdict = await verifyFile(file, options, err);
      answer(verdict, tellVerdict(verdict), exitCodeOf(verdict));
    });
}

/** Commands that bring data in, and maintain the databases. */
function operating(command: AddCommand, answer: Answer, environment: Environment | undefined): void {
  command('import <folder>', 'take the CSV files of a folder in, by a mapping')
    .requiredOption('--mapping <file or name>', 'a mapping file, or the name of one in samples/ or BATON_MAPPINGS')
    .option('--skip-rejected', 'leave out the rows that are rejected and import the rest')
    .option('--dry-run', 'check and count, and write nothing')
    .option('--lang <language>', 'of what is wrong with rows: en, zh-Hant or zh-Hans', 'en')
    .action(async (folder: string, options: Parameters<typeof importFolder>[1]) => {
      const report = await importFolder(folder, options, environment);
      answer(report, tellImport(report));
    });
  command('erasure <client>', "print the certificate of a client's erasure").action(async (id: string) => {
    const certificate = await certificateFor(id, environment);
    answer(certificate, tellCertificate(certificate));
  });
  command('replay', "compare the read models with the folded log, and run running workflows through today's code")
    .option('--log-only', 'leave Temporal out')
    .action(async (options: { logOnly?: boolean }) => {
      const report = await replay(options, environment);
      answer(report, tellReplay(report), hasFailed(report) ? 1 : 0);
    });
  command('rebuild', 'make the read models anew from the log').action(async () => {
    const report = await rebuildReadModels(environment);
    answer(report, tellRebuild(report));
  });
  command('checkpoint', 'sign how far the log goes, and print the newest checkpoint').action(async () => {
    const report = await makeCheckpoint(environment);
    answer(report, tellCheckpoint(report));
  });
  command('backup <folder>', 'copy the log, and the vault beside it, into an empty folder')
    .option('--log-only', 'leave the vault out')
    .action(async (folder: string, options: { logOnly?: boolean }) => {
      const report = await backUp(folder, options, environment);
      answer(report, tellBackup(report));
    });
  command('restore <folder>', 'check a backup and put it into empty, migrated databases')
    .option('--log-only', 'leave the vault as it is')
    .action(async (folder: string, options: { logOnly?: boolean }) => {
      const report = await restore(folder, options, environment);
      answer(report, tellRestore(report));
    });
  command('rotate-vault-key', "wrap every person's key with VAULT_KEY instead of VAULT_KEY_BEFORE").action(async () => {
    const rotation = await rotate(environment);
    answer(rotation, tellRotation(rotation), rotation.foreign > 0 ? 1 : 0);
  });
  command('migrate', 'bring the databases up to date').action(async () => {
    const report = await migrateAll(environment);
    answer(report, tellMigrate(report));
  });
}
