// The mistakes of a mapping, in English.
import type { MappingMistake } from '#libs/import';
import type { MistakeTexts } from '../tell-mistakes';

export const mappingMistakes: MistakeTexts<MappingMistake> = {
  'not-an-object': ({ at }) => `${at || 'The mapping'} must be an object in braces.`,
  'not-a-list': ({ at }) => `${at} must be a list in square brackets.`,
  'not-a-text': ({ at }) => `${at} must be a text.`,
  missing: ({ at }) => `${at} is missing.`,
  'not-one-of': ({ at, words }) => `${at} must be one of ${words.join(', ')}.`,
  'unknown-field': ({ at, fields }) => `${at} is not known. What may stand here: ${fields.join(', ')}.`,
  'not-a-delimiter': ({ at }) => `${at} must be one character, such as "," or ";" or "\\t".`,
  'one-sign-for-two': ({ at }) => `${at}: one sign cannot be both the decimal point and the thousands separator.`,
  'unknown-encoding': ({ at, text }) =>
    `${at}: ${text} is no encoding. Write one such as utf-8, gb18030, big5 or utf-16le.`,
  'not-a-date-pattern': ({ at, text }) => `${at}: ${text} needs YYYY, MM and DD once each, such as YYYY-MM-DD.`,
  'not-a-file-name': ({ at }) => `${at} must be the name of a file, without a folder.`,
  'brace-alone': ({ at, text }) => `${at}: ${text} has a brace without its partner.`,
  'placeholder-empty': ({ at }) => `${at} has a placeholder {} that names no column.`,
  'unknown-filter': ({ at, filter, filters }) =>
    `${at}: ${filter} is no filter. The filters are ${filters.join(', ')}.`,
  'amount-breaks-off': ({ at }) => `${at} breaks off where a column or a number should be.`,
  'amount-goes-on': ({ at, text }) => `${at}: ${text} goes on after its end.`,
  'amount-not-understood': ({ at, text }) =>
    `${at}: ${text} is not understood. Use {column}, numbers, + - * and brackets.`,
  'bracket-open': ({ at }) => `${at} has a bracket that is not closed.`,
  'file-twice': ({ at, file }) => `${at}: the file ${file} is named twice.`,
  'no-such-table': ({ at, table, tables }) =>
    `${at} is ${table}, which is no table. The tables are ${tables.join(', ')}.`,
  'link-without-key': ({ at, table }) => `${at} leads to ${table}, whose key must be exactly one column.`,
  'id-without-key': ({ at, role }) => `${at} must be exactly one column: it is the id of the ${role} in the source.`,
  'column-without-link': ({ at, column, table, to }) =>
    `${at} is the column ${column}, so tables.${table}.links must have "${column}": "${to}".`,
  'amount-or-lines': ({ at }) => `${at} must have an amount of their own or lines with one, and not both.`,
  'owner-without-orders': ({ at }) => `${at} goes by the latest order, so orders.representative must name a column.`,
  'spend-without-orders': ({ at }) => `${at} goes by the orders, so the mapping must say where they are.`,
  'entry-twice': ({ at, entry }) => `${at}: the dossier has ${entry} twice.`,
  'fact-without-orders': ({ at, fact }) => `${at} has ${fact}, but the mapping has no orders.`,
  'unknown-fact': ({ at, fact, facts }) => `${at} has ${fact}. What is computed from orders: ${facts.join(', ')}.`,
  'no-privacy-rule': ({ at, field }) =>
    `${at}: ${field} has no privacy rule, so it may not be collected. GET /v1/privacy lists what may.`,
};
