// baton import: imports the CSV files of a folder through a mapping.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ImportReport, ImportRequest } from '#libs/services';
import { Complaint } from './complaint';
import { withBaton } from './with-baton';
import { languageIn } from './reading/history';
import type { Environment } from './settings';

interface Options {
  mapping: string;
  skipRejected?: boolean;
  dryRun?: boolean;
  lang?: string;
}

export function importFolder(
  folder: string,
  { mapping, skipRejected, dryRun, lang }: Options,
  environment?: Environment,
): Promise<ImportReport> {
  const request: ImportRequest = {
    mapping: mappingNamed(mapping),
    files: filesOf(folder),
    skipRejected,
    dryRun,
    language: languageIn(lang),
  };
  return withBaton(environment, ({ services, caller, projecting }) =>
    projecting(() => services.imports.run(request, caller)),
  );
}

/** A path has a slash or ends in .json; anything else is a name. */
function mappingNamed(mapping: string): ImportRequest['mapping'] {
  const isFile = /[/\\]|\.json$/i.test(mapping);
  if (!isFile) return mapping;
  const file = existsSync(mapping) && statSync(mapping).isDirectory() ? path.join(mapping, 'mapping.json') : mapping;
  if (!existsSync(file)) throw new Complaint(`There is no mapping file ${file}.`, 'unknown-mapping');
  return { file };
}

/** Files that are not CSV (a licence, a mapping, a spreadsheet's lock file) are there for other reasons. */
function filesOf(folder: string): ImportRequest['files'] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Complaint(`There is no folder ${folder}.`);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        !entry.isDirectory() && /\.(csv|tsv|txt)$/i.test(entry.name) && !/^(\.|readme|licen[cs]e)/i.test(entry.name),
    )
    .map(({ name }) => name)
    .toSorted();
  if (names.length === 0) throw new Complaint(`The folder ${folder} has no CSV files.`);
  return names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
}

const SHOWN = 20;

export function tellImport(report: ImportReport): string {
  const { dryRun, rejected, rejectedTotal, notes } = report;
  const kinds = (['representatives', 'clients'] as const).map((kind) => {
    const { read, added, changed, unchanged } = report[kind];
    return `${kind}: ${read} read, ${added} added, ${changed} changed, ${unchanged} unchanged`;
  });
  return [
    dryRun ? `By the mapping ${report.mapping} this would be imported:` : `Imported by the mapping ${report.mapping}:`,
    ...kinds.map((line) => `  ${line}`),
    `  rows read: ${Object.entries(report.rows)
      .map(([table, rows]) => `${table} ${rows}`)
      .join(', ')}`,
    ...(rejectedTotal > 0 ? [`  left out: ${rejectedTotal} rows`, ...tellRejected(rejected)] : []),
    ...notes.map(({ externalId, reason }) => `  ${externalId}: ${reason}`),
  ].join('\n');
}

export function tellRejected(rejected: Omit<ImportReport['rejected'][number], 'code' | 'values'>[]): string[] {
  const lines = rejected
    .slice(0, SHOWN)
    .map(({ file, line, column, reason }) => `  ${file}:${line}${column ? ` ${column}` : ''}: ${reason}`);
  return rejected.length > SHOWN ? [...lines, `  … and ${rejected.length - SHOWN} more; --json lists them`] : lines;
}
