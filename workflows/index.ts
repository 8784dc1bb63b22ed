// The one file that Temporal bundles. A file `<name>.workflow.ts` is found by its name, and the functions that it exports
// are workflow types: those of today, and in `retired` those that earlier versions ran.

/** Webpack's own: nothing but Temporal's bundler loads this file. */
declare const require: { context(folder: string, deep: false, named: RegExp): Found };
interface Found {
  keys(): string[];
  (file: string): object;
}

const all = (found: Found): object[] => found.keys().map((file) => found(file));
module.exports = Object.assign(
  {},
  ...all(require.context('.', false, /\.workflow\.[jt]s$/)),
  ...all(require.context('./retired', false, /\.workflow\.[jt]s$/)),
);
