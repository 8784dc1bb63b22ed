// Builds the web app into dist/web: hashed names, a small first load, and each file compressed once for all users.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

// A test run sets something else, and the build would contain React's development version, half as large again and
// slow.
process.env.NODE_ENV = 'production';

const outDir = path.resolve(import.meta.dirname, '../../dist/web');

/** Writes .br and .gz beside each text file; the api sends them as they are. */
const packed = {
  name: 'baton-packed',
  apply: 'build',
  closeBundle() {
    const folder = path.join(outDir, 'assets');
    for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg)$/.test(each))) {
      const file = path.join(folder, name);
      const bytes = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    }
  },
};

const mantineStyles = path.resolve(import.meta.dirname, '../../node_modules/@mantine/core/styles');

/** Each Mantine component brings its own styles into its chunk, instead of all styles being in the first load. */
const stylesOfComponents = {
  name: 'baton-styles-of-components',
  transform(code, id) {
    const [, name] = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/.exec(id) ?? [];
    if (!name || !existsSync(path.join(mantineStyles, `${name}.css`))) return null;
    return { code: `import '@mantine/core/styles/${name}.css';\n${code}`, map: null };
  },
};

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [stylesOfComponents, packed],
  // The api replaces it with a fresh nonce for every page; Mantine's style tags carry it.
  html: { cspNonce: '__CSP_NONCE__' },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A data: address is not one of our files, and the Content-Security-Policy refuses it.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Few files: each costs the browser more than its size, and views share most of what they need.
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 2 },
            { name: 'board', test: /views[\\/]handovers[\\/]board[\\/]board\.tsx$/, priority: 1 },
          ],
        },
      },
      // Directives for React Server Components, which are not used here.
      onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)),
    },
  },
  server: { proxy: Object.fromEntries(['/v1', '/docs', '/health'].map((each) => [each, 'http://127.0.0.1:3000'])) },
});
