// What names, addresses and ids must be like to be kept and written to.
import { hasPrivacyRule, limitOf, looksLikeMail } from '#libs/domain';
import type { Text } from './mapping';
import { columnOf } from './columns';
import { quoted } from './fault';

const LONGEST_ID = 200;
/** Strict on purpose, as mail to it will be: no comments, no groups, no quotes. */
const MAIL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+$/u;

/** What a field may hold is said by its privacy rule; one without a rule may hold nothing. */
const longest = (field: string): number => (hasPrivacyRule(field) ? limitOf(field) : 0);

/** @param texts the mapping's text of each detail, for the column that a fault is told under */
export function detailFaults(
  noun: 'client' | 'representative',
  externalId: string,
  key: string[],
  details: { name: string; email?: string },
  texts: object,
): { column: string; reason: string }[] {
  const written = new Map<string, Text>(Object.entries(texts));
  const columnFor = (field: string) => columnOf(written.get(field) ?? '');
  const faults = [];
  if (externalId.length > LONGEST_ID)
    faults.push({
      column: key.join(', '),
      reason: `The id is longer than ${LONGEST_ID} characters. Is it the right column?`,
    });
  if (looksLikeMail(externalId))
    faults.push({
      column: key.join(', '),
      reason:
        'The id looks like a mail address, and ids stay readable for ever. Choose a column that tells nothing of the person.',
    });
  if (details.name === '')
    faults.push({ column: columnFor('name'), reason: 'There is no name. Write one or remove the row.' });
  if (details.email !== undefined && !MAIL.test(details.email))
    faults.push({
      column: columnFor('email'),
      reason: `${quoted(details.email)} is no mail address. Correct it or leave it empty.`,
    });
  for (const [field, value] of Object.entries(details)) {
    const most = longest(`${noun}.${field}`);
    if (typeof value === 'string' && value.length > most)
      faults.push({ column: columnFor(field), reason: `The text is longer than ${most} characters. Shorten it.` });
  }
  return faults;
}
