// Builds the web app into dist/web: names with a hash, small first load, and each file packed once for all readers.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

// A test run says otherwise, and what is built would be React for developers, half as large again and slow.
process.env.NODE_ENV = 'production';

const outDir = path.resolve(import.meta.dirname, '../../dist/web');

/** Beside each text file its .br and .gz, which the api sends as they are. */
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

/** A component of Mantine brings its own styles into the chunk that it is in, instead of all of them into the first load. */
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
  // The api puts a fresh one in its place with every page; Mantine's style tags carry it.
  html: { cspNonce: '__CSP_NONCE__' },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A data: address would be no file of ours, and the Content-Security-Policy refuses it.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Marks for React's servers, of which there is none here.
      onLog: (level, log, say) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : say(level, log)),
    },
  },
  server: { proxy: Object.fromEntries(['/v1', '/docs', '/health'].map((each) => [each, 'http://127.0.0.1:3000'])) },
});
