// What names, addresses and ids must look like to be stored and used.
import { hasPrivacyRule, limitOf, looksLikeMail } from '#libs/domain';
import type { Text } from '../map/mapping';
import { columnOf } from './columns';
import { quoted, type ColumnFault } from '../fault';
import { why } from '../reasons';

const LONGEST_ID = 200;
/** Strict on purpose, like the mail that will be sent to it: no comments, no groups, no quotes. */
const MAIL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u;

/** A field's limit comes from its privacy rule; a field without a rule may hold nothing. */
const longest = (field: string): number => (hasPrivacyRule(field) ? limitOf(field) : 0);

/** @param texts the mapping's text of each detail, for the column under which a fault is reported */
export function detailFaults(
  noun: 'client' | 'representative',
  externalId: string,
  key: string[],
  details: { name: string; email?: string },
  texts: object,
): ColumnFault[] {
  const written = new Map<string, Text>(Object.entries(texts));
  const columnFor = (field: string) => columnOf(written.get(field) ?? '');
  const faults: ColumnFault[] = [];
  if (externalId.length > LONGEST_ID)
    faults.push({ column: key.join(', '), ...why('id-too-long', { most: LONGEST_ID }) });
  if (looksLikeMail(externalId)) faults.push({ column: key.join(', '), ...why('id-is-mail') });
  if (details.name === '') faults.push({ column: columnFor('name'), ...why('name-missing') });
  if (details.email !== undefined && !MAIL.test(details.email))
    faults.push({ column: columnFor('email'), ...why('no-mail', { value: quoted(details.email) }) });
  for (const [field, value] of Object.entries(details)) {
    const most = longest(`${noun}.${field}`);
    if (typeof value === 'string' && value.length > most)
      faults.push({ column: columnFor(field), ...why('text-too-long', { most }) });
  }
  return faults;
}
