// One source file as the rules see it: its imports and exports, the length of its functions, the globals it uses.
import ts from 'typescript';

export interface Import {
  specifier: string;
  /** The imported names; '*' for all. */
  names: string[];
  /** Erased by the compiler, so nothing of it is left when the program runs. */
  typeOnly: boolean;
  line: number;
}

export interface Parsed {
  imports: Import[];
  /** Our files that it names by path, for somebody else to start or load; not imported, so room rules do not apply. */
  starts: { path: string; /** Relative to `__dirname`; else to the root. */ fromHere: boolean }[];
  /** Patterns of files that Vite finds by name. */
  globs: string[];
  exports: { name: string; line: number }[];
  /** Lines of `export * from`. */
  exportsAll: number[];
  functions: { name: string; line: number; lines: number }[];
  /** Uses of a global, such as `Date.now`, `new Date()` or `process`, unless a local name hides it. */
  globals: { name: string; line: number }[];
  /** Lines of `async` and `await`. */
  waits: number[];
  /** Lists and unions of texts as written; those of a constant or a type, with its name. */
  wordLists: WordList[];
  /** Classes that Nest instantiates. */
  injectables: string[];
  /** Classes instantiated by `new`. */
  made: { name: string; line: number }[];
}

interface WordList {
  name?: string;
  words: string[];
  /** The lists spread into it. */
  spread: string[];
  line: number;
}

export function parse(path: string, text: string): Parsed {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const parsed: Parsed = {
    imports: [],
    starts: [],
    globs: [],
    exports: [],
    exportsAll: [],
    functions: [],
    globals: [],
    waits: [],
    wordLists: [],
    injectables: [],
    made: [],
  };
  const declared = new Set<string>();
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    readImport(node, parsed, lineOf);
    readStart(node, parsed);
    readGlob(node, parsed);
    readExport(node, parsed, lineOf);
    readFunction(node, parsed, lineOf, source);
    readWords(node, parsed, lineOf);
    readClass(node, parsed, lineOf);
    const name = declaredName(node);
    if (name) declared.add(name);
    const global = globalName(node);
    if (global) parsed.globals.push({ name: global, line: lineOf(node) });
    if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) parsed.waits.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  parsed.globals = parsed.globals.filter(({ name }) => !declared.has(name.replace(/^new /, '').split(/[.(]/)[0] ?? ''));
  return parsed;
}

function readImport(node: ts.Node, parsed: Parsed, lineOf: (node: ts.Node) => number): void {
  const add = (specifier: ts.Node | undefined, names: string[], typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      parsed.imports.push({ specifier: specifier.text, names, typeOnly, line: lineOf(node) });
  };
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    add(node.moduleSpecifier, importedNames(clause), clause !== undefined && isTypeOnly(clause));
  } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
    const typeOnly =
      node.isTypeOnly || (named !== undefined && named.length > 0 && named.every((one) => one.isTypeOnly));
    add(node.moduleSpecifier, named?.map((one) => (one.propertyName ?? one.name).text) ?? ['*'], typeOnly);
    if (!named) parsed.exportsAll.push(lineOf(node));
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    add(node.argument.literal, ['*'], true);
  } else if (ts.isCallExpression(node) && isLoad(node.expression)) {
    add(node.arguments[0], ['*'], false);
  } else if (ts.isCallExpression(node) && node.expression.getText() === 'require.resolve') {
    // Names a file for somebody else to run, above all Temporal's bundler; none of it is loaded here.
    add(node.arguments[0], ['*'], true);
  }
}

// path.join(__dirname, 'worker.js'), as passed to fork, spawn or Temporal's bundler; or the folder of the migrations.
function readStart(node: ts.Node, parsed: Parsed): void {
  if (!ts.isCallExpression(node) || !/^(path\.)?(join|resolve)$/.test(node.expression.getText())) return;
  const [base, ...rest] = node.arguments;
  const segments = rest.flatMap((one) => (ts.isStringLiteralLike(one) ? [one.text] : []));
  const loaded = /\.[jt]s$|(^|[/-])migrations$/.test(segments.at(-1) ?? '');
  if (!base || segments.length < rest.length || !loaded) return;
  parsed.starts.push({ path: segments.join('/'), fromHere: base.getText() === '__dirname' });
}

// import.meta.glob('./*/*.tsx')
function readGlob(node: ts.Node, parsed: Parsed): void {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'import.meta.glob') return;
  for (const one of node.arguments) if (ts.isStringLiteralLike(one)) parsed.globs.push(one.text);
}

function isLoad(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return [
    ...(clause?.name ? ['default'] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? ['*'] : []),
    ...named.map((one) => (one.propertyName ?? one.name).text),
  ];
}

function isTypeOnly(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every((one) => one.isTypeOnly);
}

function readExport(node: ts.Node, parsed: Parsed, lineOf: (node: ts.Node) => number): void {
  const add = (name: string): void => void parsed.exports.push({ name, line: lineOf(node) });
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    for (const one of node.exportClause.elements) add(one.name.text);
  if (ts.isExportAssignment(node)) add('default');
  if (!ts.canHaveModifiers(node) || !has(node, ts.SyntaxKind.ExportKeyword)) return;
  if (has(node, ts.SyntaxKind.DefaultKeyword)) return add('default');
  if (ts.isVariableStatement(node))
    for (const { name } of node.declarationList.declarations) for (const one of bound(name)) add(one);
  const { name } = node as { name?: ts.Node };
  if (name && ts.isIdentifier(name)) add(name.text);
}

function has(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false;
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) ? bound(one.name) : []));
}

function readFunction(node: ts.Node, parsed: Parsed, lineOf: (node: ts.Node) => number, source: ts.SourceFile): void {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isChapter(node)) return;
  const line = lineOf(node);
  const lines = source.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - line;
  parsed.functions.push({ name: node.name?.getText(source) ?? nameAbove(node, source), line, lines });
}

function nameAbove({ parent }: ts.Node, source: ts.SourceFile): string {
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText(source)
    : 'a function';
}

// The callback of a `describe` holds tests as a file does; nobody reads it from top to bottom.
function isChapter(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
}

function readWords(node: ts.Node, parsed: Parsed, lineOf: (node: ts.Node) => number): void {
  const items = ts.isArrayLiteralExpression(node) ? node.elements : ts.isUnionTypeNode(node) ? node.types : [];
  const words = items.flatMap((item: ts.Node) => {
    const literal = ts.isLiteralTypeNode(item) ? item.literal : item;
    return ts.isStringLiteralLike(literal) ? [literal.text] : [];
  });
  if (words.length < 2) return;
  const spread = items.flatMap((item: ts.Node) => (ts.isSpreadElement(item) ? [item.expression.getText()] : []));
  parsed.wordLists.push({ name: nameOf(node.parent), words, spread, line: lineOf(node) });
}

/** Of `const X = [...] as const` and `type X = ...`; a list that satisfies another type is a choice, with no name. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node.name.getText();
  return ts.isAsExpression(node) ? nameOf(node.parent) : undefined;
}

function readClass(node: ts.Node, parsed: Parsed, lineOf: (node: ts.Node) => number): void {
  if (ts.isNewExpression(node)) parsed.made.push({ name: node.expression.getText(), line: lineOf(node) });
  if (!ts.isClassDeclaration(node) || !node.name) return;
  const decorators = ts.getDecorators(node)?.map(({ expression }) => expression.getText()) ?? [];
  if (decorators.some((text) => text.startsWith('Injectable('))) parsed.injectables.push(node.name.text);
}

function declaredName(node: ts.Node): string | undefined {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node);
  return declares && node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function globalName(node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const { parent, text } = node;
  if (ts.isTypeReferenceNode(parent)) return text === 'Promise' ? text : undefined;
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression === node ? `${text}.${parent.name.text}` : `?.${text}`;
  if (text === 'Date' && ts.isNewExpression(parent)) return parent.arguments?.length ? undefined : 'new Date()';
  if (text === 'Date' && ts.isCallExpression(parent)) return 'Date()';
  const isName = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  return isName || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) ? undefined : text;
}
