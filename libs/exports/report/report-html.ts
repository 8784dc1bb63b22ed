// HTML that inserted text cannot break: texts are escaped, and only HTML made here goes in as it is.
import { ERASED, type Language } from '#libs/domain';
import { wordsOf } from '#libs/telling';
import { escaped } from '../xml';

export interface Html {
  html: string;
}
type Part = string | number | undefined | Html | Html[];

/** A template that escapes its texts. */
export function markup(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  const filled = pieces.map((piece, index) => piece + written(parts[index]));
  return { html: filled.join('') };
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (Array.isArray(part)) return part.map(({ html: text }) => text).join('');
  return typeof part === 'object' ? part.html : escaped(String(part));
}

export const section = (title: string, content: Html): Html => markup`<section><h2>${title}</h2>${content}</section>`;

/** Fields without a value are left out. */
export const facts = (list: [label: string, value: string | undefined][]): Html =>
  markup`<dl class="facts">${list
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;

/** The class applies to the first column. */
export function table(heads: string[], rows: (string | Html)[][], first = ''): Html {
  const head = heads.map((each) => markup`<th>${each}</th>`);
  const cell = (text: string | Html, index: number) => markup`<td class="${index === 0 ? first : 'text'}">${text}</td>`;
  const body = rows.map((row) => markup`<tr>${row.map(cell)}</tr>`);
  return markup`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A label and its value, with the colon of the language. */
export const said = (language: Language, label: string, value: string): string =>
  language === 'en' ? `${label}: ${value}` : `${label}：${value}`;

/** A person's text, or a note in the reader's language that it was erased. */
export const shown = (text: string, language: Language): string => (text === ERASED ? wordsOf(language).erased : text);
