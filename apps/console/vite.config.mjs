import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');
const { aliasesFromTsconfig } = createRequire(import.meta.url)('../../infra/quality/aliases.cjs');
const API = process.env.CONSOLE_API ?? 'http://127.0.0.1:3000';

/** Files are compressed once, here, and not by the server at every request. */
const compressed = {
  name: 'compressed',
  apply: 'build',
  generateBundle: {
    // Behind Vite's own, which still write into the chunks.
    order: 'post',
    handler(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (!/\.(js|css|html|svg)$/.test(fileName)) continue;
        const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (source.length < 1_000) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source, quality) });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source) });
      }
    },
  },
};

/** In development too, citizens' addresses are another page than officers'. */
const citizensPages = {
  name: 'citizens-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (/^\/(tra-cuu|thu-tuc)(\/|\?|$)/.test(request.url ?? '')) request.url = '/public.html';
      next();
    });
  },
};

export default defineConfig({
  root: HERE,
  publicDir: join(HERE, 'static'),
  cacheDir: join(ROOT, '.lienthong/cache/vite'),
  esbuild: { jsx: 'automatic' },
  resolve: {
    alias: Object.entries(aliasesFromTsconfig().webpack).map(([name, file]) => ({
      find: new RegExp(`^${name.replace(/\$$/, '').replace('/', '\\/')}$`),
      replacement: file,
    })),
  },
  plugins: [citizensPages, compressed],
  server: { port: Number(process.env.CONSOLE_PORT ?? 5173), strictPort: true, proxy: { '/api': API } },
  build: {
    outDir: join(ROOT, 'dist/apps/console'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    rollupOptions: { input: { index: join(HERE, 'index.html'), public: join(HERE, 'public.html') } },
  },
});
