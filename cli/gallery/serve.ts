/** Bundles the gallery of components and serves it on this machine, for cameras and checkers. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const folder = join(import.meta.dirname, '..', '..', 'components', 'gallery');

export interface GalleryServer {
  url: string;
  close(): Promise<void>;
}

/** Vite's `?inline` and `?raw`: a file's text as a string. */
const asText: Plugin = {
  name: 'text of a file',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?(?:inline|raw)$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?.*$/, '')),
      namespace: 'text',
    }));
    onLoad({ filter: /.*/, namespace: 'text' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
      watchFiles: [path],
    }));
  },
};

/** Bundles anew each time, and serves until closed. Throws what the bundler says of a broken file. */
export async function serveGallery(): Promise<GalleryServer> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    target: ['chrome140', 'firefox150'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [asText],
  });
  const files = new Map([
    ['/', ['text/html', readFileSync(join(folder, 'index.html'), 'utf8')]],
    ['/gallery.css', ['text/css', readFileSync(join(folder, 'gallery.css'), 'utf8')]],
    ['/main.tsx', ['text/javascript', outputFiles[0]?.text ?? '']],
  ]);
  const server = createServer(({ url }, response) => {
    const [type, body] = files.get(new URL(url ?? '/', 'http://gallery').pathname) ?? [];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
