// Checks whether a document is a valid mapping, and names every mistake in it.
import { hasPrivacyRule, SECTIONS } from '#libs/domain';
import { quoted } from '../fault';
import { Misread, type MappingMistake } from '../mistakes';
import { parseAmount } from '../read/amount';
import { parseDatePattern } from '../read/dates';
import { isEncoding } from '../read/decode-text';
import { CLIENT_TEXTS, REPRESENTATIVE_TEXTS, type Mapping } from './mapping';
import { linkMistakes } from './mapping-links';
import { isObject, listOf, object, oneOf, parsedBy, recordOf, text, type Check } from './shape';
import { parseTemplate } from './template';

const template = parsedBy(parseTemplate);
const templates: Check = (value, at, tell) => (Array.isArray(value) ? listOf(template) : template)(value, at, tell);
const lookup = object({ text: templates, lookup: recordOf(text), 'otherwise?': text });
const textOf: Check = (value, at, tell) => (isObject(value) ? lookup : templates)(value, at, tell);

const encoding = parsedBy((name) => {
  if (!isEncoding(name)) throw new Misread({ mistake: 'unknown-encoding', text: quoted(name) });
});
const delimiter: Check = (value, at, tell) => {
  if (typeof value !== 'string' || value.length !== 1 || /["\r\n]/.test(value))
    tell({ at, mistake: 'not-a-delimiter' });
};
const fileName = parsedBy((name) => {
  if (/[/\\\0]/.test(name)) throw new Misread({ mistake: 'not-a-file-name' });
});
const numbers: Check = (value, at, tell) => {
  object({ decimal: oneOf('.', ','), 'thousands?': oneOf('.', ',', ' ', "'", '\u00a0', '\u202f') })(value, at, tell);
  if (isObject(value) && value['decimal'] === value['thousands']) tell({ at, mistake: 'one-sign-for-two' });
};
const rule =
  (word: string): Check =>
  (value, at, tell) => {
    const byColumn = isObject(value) && value['by'] === 'column';
    object(byColumn ? { by: text, column: text } : { by: oneOf(word, 'column') })(value, at, tell);
  };

const texts = (names: readonly string[]): Record<string, Check> =>
  Object.fromEntries(names.map((name) => [name === 'name' ? name : `${name}?`, textOf]));

const mappingShape = object({
  name: text,
  'description?': text,
  'encoding?': encoding,
  'delimiter?': delimiter,
  'numbers?': numbers,
  'dates?': parsedBy(parseDatePattern),
  'ignore?': listOf(fileName),
  tables: recordOf(
    object({
      file: fileName,
      'encoding?': encoding,
      'delimiter?': delimiter,
      'key?': listOf(text),
      'links?': recordOf(text),
    }),
  ),
  representatives: object({
    from: text,
    ...texts(REPRESENTATIVE_TEXTS),
    'manager?': text,
    'languages?': textOf,
    'capacity?': textOf,
  }),
  clients: object({
    from: text,
    ...texts(CLIENT_TEXTS),
    'owner?': rule('latest-order'),
    'lifetimeSpend?': rule('orders'),
  }),
  'orders?': object({
    from: text,
    client: text,
    'representative?': text,
    date: text,
    'amount?': parsedBy(parseAmount),
    'shipper?': textOf,
    'lines?': object({
      from: text,
      order: text,
      amount: parsedBy(parseAmount),
      'product?': textOf,
      'category?': textOf,
    }),
  }),
  'dossier?': listOf(object({ section: oneOf(...SECTIONS), key: text, text: textOf })),
});

/** Every personal field that a mapping imports must have a privacy rule, which says why it is collected. */
function unruled(
  { clients, representatives, dossier = [] }: Mapping,
  hasRule: (field: string) => boolean,
): MappingMistake[] {
  const targets = [
    ...CLIENT_TEXTS.filter((field) => clients[field] !== undefined).map((field) => ({
      at: `clients.${field}`,
      field: `client.${field}`,
    })),
    ...REPRESENTATIVE_TEXTS.filter((field) => representatives[field] !== undefined).map((field) => ({
      at: `representatives.${field}`,
      field: `representative.${field}`,
    })),
    ...dossier.map(({ section }, index) => ({ at: `dossier[${index}].section`, field: `dossier.${section}` })),
  ];
  return targets
    .filter(({ field }) => !hasRule(field))
    .map(({ at, field }): MappingMistake => ({ at, mistake: 'no-privacy-rule', field }));
}

/** The mapping, or each of its mistakes. */
export function checkMapping(
  document: unknown,
  hasRule: (field: string) => boolean = hasPrivacyRule,
): { mapping: Mapping } | { mistakes: MappingMistake[] } {
  const mistakes: MappingMistake[] = [];
  mappingShape(document, '', (mistake) => mistakes.push(mistake));
  if (mistakes.length > 0) return { mistakes };
  const mapping = document as Mapping; // Its shape has just been checked, field by field.
  const wrong = [...linkMistakes(mapping), ...unruled(mapping, hasRule)];
  return wrong.length > 0 ? { mistakes: wrong } : { mapping };
}
