// The form of files: their names, their length, their first line, and that they name no machine and no registry.
import type { House, Rule } from './house';

const longestFile = 250;
const longestFunction = 70;
const code = /^(apps|libs|workflows|test|bench|scripts|docker)\/.*\.(tsx?|cjs|mjs|js|sql)$/;

export const filesAreShort: Rule = (house) =>
  codeFiles(house).flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return lines > longestFile ? [`${path}: ${lines} lines, and at most ${longestFile} are read in one go`] : [];
  });

export const functionsAreShort: Rule = (house) =>
  house.sources.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > longestFunction)
      .map(({ name, line, lines }) => `${path}:${line}: ${name} has ${lines} lines, and at most ${longestFunction}`),
  );

export const filesSayWhatTheyAreFor: Rule = (house) =>
  codeFiles(house).flatMap(({ path, text }) => {
    const first = text.replace(/^#!.*\n/, '').trimStart();
    return /^(\/\/ ?\S|\/\*|-- ?\S)/.test(first) ? [] : [`${path}: opens without a comment on its purpose`];
  });

export const namesAreKebabCase: Rule = (house) =>
  codeFiles(house)
    .filter(({ path }) => !path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)))
    .map(({ path }) => `${path}: is not in kebab-case`);

export const namesMeanSomething: Rule = (house) =>
  codeFiles(house)
    .filter(({ path }) =>
      path.split('/').some((part) => /^(utils?|helpers?|common|shared|base|misc)$/.test(part.split('.')[0] ?? '')),
    )
    .map(({ path }) => `${path}: has a name under which anything could be put`);

// A package registry's host, and folders that exist on one machine only.
const hosts = /https?:\/\/[^\s"'/]*(registry|npmjs|pypi|pythonhosted|artifactory|verdaccio|yarnpkg)[^\s"'/]*/i;
const places = /(?<![\w.~$}-])(\/work\/|\/root\/|\/home\/(?!node\b)\w+\/|\/Users\/\w+\/|\/tmp\/\w)|\b[A-Z]:\\Users\\/;

export const filesNameNoMachine: Rule = (house) =>
  house.files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = hosts.exec(line) ?? places.exec(line);
      return found ? [`${path}:${index + 1}: names ${found[0]}`] : [];
    }),
  );

// Whoever silences a rule says that it is wrong here; then change the rule, for everybody.
const silence = /(eslint|oxlint)-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore/;
// A spec may expect an error: it fails if the mistake compiles.
const silenceInSpecs = /(eslint|oxlint)-disable|@ts-(ignore|nocheck)|prettier-ignore/;

export const nothingIsSilenced: Rule = (house) =>
  codeFiles(house).flatMap(({ path, text }) => {
    const comments = text.split('\n').map((line) => /(\/\/|\/\*|--).*/.exec(line)?.[0] ?? '');
    const found = path.endsWith('.spec.ts') ? silenceInSpecs : silence;
    return comments.flatMap((line, index) => (found.test(line) ? [`${path}:${index + 1}: silences a check`] : []));
  });

function codeFiles(house: House): House['files'] {
  return house.files.filter(({ path }) => code.test(path));
}
