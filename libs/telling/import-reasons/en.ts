// Why an import leaves something out, in English: what is wrong and what to do.
import type { ReasonTexts } from './texts';

export const reasonTexts: ReasonTexts = {
  'id-empty': 'The id is empty. Every row needs one; write it or remove the row.',
  'id-twice': ({ value, line }) =>
    `${value} stands on line ${line} already. Ids are given once; remove or correct one of the two.`,
  'id-too-long': ({ most }) => `The id is longer than ${most} characters. Is it the right column?`,
  'id-is-mail':
    'The id looks like a mail address, and ids stay readable for ever. Choose a column that tells nothing of the person.',
  'link-empty': 'The id is empty. Write whose row this is.',
  'link-unknown': ({ value, file }) => `${value} is not in ${file}. Add the row there or correct the id.`,
  'link-rejected': ({ value, line, file }) =>
    `${value} was rejected on line ${line} of ${file}. Correct that row first.`,
  'name-missing': 'There is no name. Write one or remove the row.',
  'no-mail': ({ value }) => `${value} is no mail address. Correct it or leave it empty.`,
  'text-too-long': ({ most }) => `The text is longer than ${most} characters. Shorten it.`,
  'no-language': ({ value }) => `${value} is no language code. Write ISO 639-1 codes such as "en fr".`,
  'no-count': 'This is no count of clients. Write a whole number.',
  circle: ({ way }) => `These report to each other: ${way}. Correct who is whose manager.`,
  'no-date': ({ value, format }) =>
    `${value} is no date. Write it as ${format}, or the pattern of your dates into the mapping.`,
  'no-number': ({ value, decimal }) =>
    `${value} is no number. Write digits with at most one "${decimal}", without a currency.`,
  'file-empty': 'The file is empty. Export it again, with its header.',
  'file-missing': 'The file is missing. Export it and send it with the others.',
  'file-unknown': ({ wanted }) => `The mapping knows no file of this name. It wants ${wanted}.`,
  'file-twice': 'The file was sent twice. Send it once.',
  'header-missing': 'The file has no header. Export it again, with its header.',
  'header-unreadable': ({ encoding }) =>
    `The header is no text in ${encoding}. Write the encoding that the file is in into the mapping, or export it as UTF-8.`,
  'header-again': 'The header stands here a second time. Remove this line.',
  'columns-unnamed': ({ delimiter }) =>
    `Two columns have no name. Name each, or write another delimiter than ${delimiter} into the mapping.`,
  'column-twice': 'Two columns have this name. Rename or remove one of them.',
  'column-missing':
    'The column is missing. Export it as well, or name the column that has it in the mapping; names are told apart by upper and lower case.',
  'cells-too-many': ({ cells, wanted }) =>
    `The row has ${cells} cells and the header has ${wanted}. Put a cell that holds the delimiter into quotes.`,
  'cells-too-few': ({ cells, wanted }) =>
    `The row has ${cells} cells and the header has ${wanted}. Add the cells that are missing.`,
  'quote-open':
    'A quote is opened here and not closed where the cell ends. Close it; a quote inside a quoted cell is written twice.',
  'quote-inside':
    'A quote stands inside a cell that is not quoted. Put the whole cell into quotes, and write the inner quote twice.',
  'no-csv': ({ error }) => `The row cannot be read as CSV (${error}). Correct it or export the file again.`,
  'no-text':
    'Something here is no text in the encoding, or half a character. Write the encoding that the file is in into the mapping, or correct the cell.',
  'nul-character': 'The cell has a NUL character. Remove it.',
  erased: 'The client was erased in Baton and is not brought back. Leave it out of the export, too.',
  deactivated: 'The client was deactivated in Baton and is left as it is.',
  'owner-leaves': ({ owner }) =>
    `The representative ${owner} is leaving or has left, so the owner in Baton stays as it is.`,
};
