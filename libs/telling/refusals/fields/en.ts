// The requirements on a field, in English.
import type { FieldTexts } from './cases';

export const fieldTexts: FieldTexts = {
  line: ({ most }) => `must be one line of 1 to ${most} characters`,
  text: ({ most }) => `must be text of 1 to ${most} characters`,
  id: 'must be an id (a UUID)',
  day: 'must be a day that exists, written as YYYY-MM-DD',
  instant: 'must be an instant with its offset, such as 2026-11-22T09:00:00Z',
  moment: 'must be a version such as 12, or an instant such as 2026-11-22T09:00:00Z',
  email: 'must be a mail address that can be written to',
  amount: 'must be an amount as text, such as "15000.00"',
  'time-zone': 'must be a time zone such as Europe/Vienna',
  'one-of': ({ words }) => `must be one of ${words.join(', ')}`,
  whole: ({ least, most }) => `must be a whole number from ${least} to ${most}`,
  flag: 'must be true or false',
  list: 'must be a list',
  'entries-at-least': ({ least }) => `must have at least ${least} entries`,
  'entries-at-most': ({ most }) => `must have at most ${most} entries`,
  lines: ({ most }) => `must be a list of lines of 1 to ${most} characters`,
  languages: 'must be language codes such as "en" or "zh-TW"',
  object: 'must be an object',
  objects: 'must be a list of objects',
  'left-out': 'must be left out',
  unknown: 'is not known here; leave it out',
};
