// Searches for words in every place where they must not be: the databases' tables, Temporal's histories, the logs.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import type { Local } from './stack';

/** Where each forbidden word was found; `allowed` names schemas that hold plain text by design. */
export async function sweep(local: Local, home: string, words: string[], allowed: string[]): Promise<string[]> {
  const found = [
    ...(await sweepDatabase(local.database.owner, words, allowed)),
    ...(await sweepDatabase(local.database.vault, words, allowed)),
    ...(await sweepTemporal(local.temporal.address, words)),
    ...(await sweepFiles(path.join(home, 'logs'), words)),
  ];
  return found;
}

async function sweepDatabase(url: string, words: string[], allowed: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
         and table_schema <> all ($1)`,
      [allowed],
    );
    const found: string[] = [];
    for (const { name } of tables.rows)
      for (const word of words) {
        // bytea is printed as hex, so each word is searched for in both forms
        const hex = Buffer.from(word).toString('hex');
        const hits = await client.query(
          `select 1 from ${name} t where t::text ilike '%' || $1 || '%' or t::text ilike '%' || $2 || '%' limit 1`,
          [word, hex],
        );
        if (hits.rowCount) found.push(`"${word}" stands in table ${name}.`);
      }
    return found;
  } finally {
    await client.end();
  }
}

async function sweepTemporal(address: string, words: string[]): Promise<string[]> {
  const connection = await Connection.connect({ address });
  const found: string[] = [];
  let workflows = 0;
  try {
    const client = new Client({ connection });
    for await (const run of client.workflow.list()) {
      workflows += 1;
      const history = await client.workflow.getHandle(run.workflowId, run.runId).fetchHistory();
      const text = JSON.stringify(history, function (this: Record<string, unknown>, key, value: unknown) {
        const raw = this[key]; // a Buffer has already been turned into numbers
        return raw instanceof Uint8Array ? Buffer.from(raw).toString('utf8') : value;
      });
      for (const word of words)
        if (text.toLowerCase().includes(word.toLowerCase()))
          found.push(`"${word}" stands in the history of ${run.workflowId}.`);
    }
  } finally {
    await connection.close();
  }
  if (workflows === 0) found.push('Temporal has no workflow at all, so the sweep proves nothing.');
  return found;
}

/** Every file below a folder; base64, as in mails, is decoded and searched as well. */
export async function sweepFiles(folder: string, words: string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  const texts = await Promise.all(names.map(async (name) => ({ name, text: await readFile(name, 'utf8') })));
  if (texts.length === 0) return [`There are no files in ${folder}, so the sweep proves nothing.`];
  return texts.flatMap(({ name, text }) =>
    sweepText(path.join(path.basename(folder), path.relative(folder, name)), text, words),
  );
}

/** The text and the base64 in it, decoded up to twice: the body of a mail within a file of mails. */
export function sweepText(place: string, text: string, words: string[], depth = 0): string[] {
  const hidden = depth < 2 ? (text.match(/[A-Za-z0-9+/=\r\n]{24,}/g) ?? []) : [];
  const opened = hidden.map((each) => Buffer.from(each, 'base64').toString('utf8')).join('\n');
  const found = words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
  const deeper = hidden.length > 0 ? sweepText(place, opened, words, depth + 1) : [];
  return [...new Set([...found.map((word) => `"${word}" stands in ${place}.`), ...deeper])];
}
