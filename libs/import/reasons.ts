// Every reason for which an import leaves something out, with what it names. libs/telling says them to a reader.
type Nothing = undefined;

export interface Reasons {
  'id-empty': Nothing;
  'id-twice': { value: string; line: string };
  'id-too-long': { most: string };
  'id-is-mail': Nothing;
  'link-empty': Nothing;
  'link-unknown': { value: string; file: string };
  'link-rejected': { value: string; line: string; file: string };
  'name-missing': Nothing;
  'no-mail': { value: string };
  'text-too-long': { most: string };
  'no-language': { value: string };
  'no-count': Nothing;
  circle: { way: string };
  'no-date': { value: string; format: string };
  'no-number': { value: string; decimal: string };
  'file-empty': Nothing;
  'file-missing': Nothing;
  'file-unknown': { wanted: string };
  'file-twice': Nothing;
  'header-missing': Nothing;
  'header-unreadable': { encoding: string };
  'header-again': Nothing;
  'columns-unnamed': { delimiter: string };
  'column-twice': Nothing;
  'column-missing': Nothing;
  'cells-too-many': { cells: string; wanted: string };
  'cells-too-few': { cells: string; wanted: string };
  'quote-open': Nothing;
  'quote-inside': Nothing;
  'no-csv': { error: string };
  'no-text': Nothing;
  'nul-character': Nothing;
  erased: Nothing;
  deactivated: Nothing;
  'owner-leaves': { owner: string };
}

export interface Why {
  code: keyof Reasons;
  /** What the reason names, as texts. */
  values: Record<string, string>;
}

type Values<Named> = Named extends Nothing ? [] : [values: { [Name in keyof Named]: string | number }];

export function why<Code extends keyof Reasons>(code: Code, ...[values]: Values<Reasons[Code]>): Why {
  const texts = Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]);
  return { code, values: Object.fromEntries(texts) };
}
