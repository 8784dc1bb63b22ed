// The table vault.keys: one wrapped key per subject, or an empty one where a key was shredded.
import type { Pool } from 'pg';
import { newKey, unwrap, wrap, type WrapKey } from './wrapped-key';

/** A subject's key, or that it was shredded. A subject unknown to the vault has no state. */
export type KeyState = Buffer | 'erased';

interface KeyRow {
  subject: string;
  wrapped: Buffer;
  key_id: string;
}

/** One query for all subjects, which are UUIDs in lower case. */
export async function loadKeys(pool: Pool, wrapKeys: WrapKey[], subjects: string[]): Promise<Map<string, KeyState>> {
  const text = 'SELECT subject, wrapped, key_id FROM vault.keys WHERE subject = ANY ($1::uuid[])';
  const { rows } = await pool.query<KeyRow>(text, [subjects]);
  return new Map(rows.map((row) => [row.subject, stateOf(wrapKeys, row)]));
}

/**
 * Stores a key for each subject that has none yet. Two processes may do this at once: the first row stays, and whoever
 * then loads the keys finds it. Sorted, so that two such inserts cannot deadlock.
 */
export async function addKeys(pool: Pool, wrapKey: WrapKey, subjects: string[]): Promise<void> {
  const sorted = subjects.toSorted();
  const text = `
    INSERT INTO vault.keys (subject, wrapped, key_id, created_at)
    SELECT subject, wrapped, $3, now() FROM unnest($1::uuid[], $2::bytea[]) AS made (subject, wrapped)
    ON CONFLICT (subject) DO NOTHING`;
  await pool.query(text, [sorted, sorted.map((subject) => wrap(wrapKey, subject, newKey())), wrapKey.id]);
}

/**
 * Overwrites the keys. The rows stay, so that no new key is ever made for an erased person. True when any key was still
 * there.
 */
export async function eraseKeys(pool: Pool, subjects: string[]): Promise<boolean> {
  const text = `
    INSERT INTO vault.keys (subject, wrapped, key_id, created_at) SELECT subject, '', 'erased', now()
    FROM unnest($1::uuid[]) AS gone (subject) ORDER BY subject
    ON CONFLICT (subject) DO UPDATE SET wrapped = '', key_id = 'erased' WHERE keys.wrapped <> ''`;
  const { rowCount } = await pool.query(text, [subjects]);
  if (!rowCount) return false;
  // The wrapped key must not linger in a dead version of its row, and only rewriting the table removes its bytes.
  await pool.query('VACUUM (FULL) vault.keys');
  return true;
}

/** Those whose key is gone for good. */
export async function erasedAmong(pool: Pool, subjects: string[]): Promise<Set<string>> {
  const text = `SELECT subject FROM vault.keys WHERE subject = ANY ($1::uuid[]) AND wrapped = ''`;
  const { rows } = await pool.query<{ subject: string }>(text, [subjects]);
  return new Set(rows.map(({ subject }) => subject));
}

/** The first of the vault keys is ours; a row wrapped by none of them is an error that names both ids. */
function stateOf([ours, ...before]: WrapKey[], row: KeyRow): KeyState {
  if (row.wrapped.length === 0) return 'erased';
  const wrapKey = before.find(({ id }) => id === row.key_id) ?? ours;
  if (!wrapKey) throw new Error('There is no vault key.');
  return unwrap(wrapKey, row.subject, row.key_id, row.wrapped);
}
