/**
 * A small HTTP proxy on this machine that answers for every host name, out of memory.
 *
 * The production build is tried on the publishers' own addresses with it, and its log proves what a
 * browser asked for: nothing is passed on to any network.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { makeCertificate } from './certificate';

export interface Served {
  body: string;
  /** Media type; `text/html` unless told. */
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** What a host answers, by path without the query; a plain string is an HTML page. */
export type Site = Record<string, string | Served>;

export interface Asked {
  method: string;
  host: string;
  /** With scheme, host, path and query. */
  url: string;
}

/** Whom browsers call on their own account, with or without us, whatever they are told. */
export const browserHosts = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'update.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'firefox.settings.services.mozilla.com',
]);

export interface LocalProxy {
  port: number;
  /** For `--ignore-certificate-errors-spki-list`. */
  fingerprint: string;
  /** By host name, `www.` included; may be changed while the proxy runs. */
  sites: Record<string, Site>;
  /** Every request that arrived, the refused ones too, in order. */
  log: Asked[];
  close(): Promise<void>;
}

/** Starts the proxy on a free port of the loopback interface. */
export async function startProxy(sites: Record<string, Site> = {}): Promise<LocalProxy> {
  const { key, cert, fingerprint } = makeCertificate();
  const log: Asked[] = [];
  const sockets = new Set<Socket>();

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = addressOf(request, scheme);
    log.push({ method: request.method ?? 'GET', host: url.hostname, url: url.href });
    const found = sites[url.hostname]?.[url.pathname];
    const page = typeof found === 'string' ? { body: found } : found;
    response.writeHead(page?.status ?? (page ? 200 : 404), {
      'content-type': `${page?.type ?? 'text/html'}; charset=utf-8`,
      'cache-control': 'no-store',
      ...page?.headers,
    });
    response.end(page?.body ?? '');
  };

  const plain = createServer(answer('http'));
  const secure = createSecureServer({ key, cert }, answer('https'));
  plain.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  plain.on('connect', (_request, socket) => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    secure.emit('connection', socket);
  });
  secure.on('tlsClientError', (_error, socket) => socket.destroy());

  await new Promise<void>((ready) => plain.listen(0, '127.0.0.1', ready));
  return {
    port: (plain.address() as AddressInfo).port,
    fingerprint,
    sites,
    log,
    close: () =>
      new Promise((closed) => {
        plain.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A request to a proxy names the whole address; one inside a tunnel only path and host. */
function addressOf(request: IncomingMessage, scheme: string): URL {
  const path = request.url ?? '/';
  if (/^https?:\/\//.test(path)) return new URL(path);
  return new URL(path, `${scheme}://${request.headers.host ?? 'unknown.invalid'}`);
}
