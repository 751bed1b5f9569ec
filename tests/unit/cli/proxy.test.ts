import { request } from 'node:http';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalProxy, startProxy } from '../../../cli/serve/proxy';

describe('the local proxy', () => {
  let proxy: LocalProxy;
  beforeEach(async () => {
    proxy = await startProxy({ 'www.rt.com': { '/news': '<p>Read</p>' } });
  });
  afterEach(() => proxy.close());

  it('answers for a host name that it was given, and logs what was asked', async () => {
    const answer = await get(proxy.port, 'http://www.rt.com/news?x=1');
    expect(answer).toEqual({ status: 200, body: '<p>Read</p>' });
    expect(proxy.log).toEqual([
      { method: 'GET', host: 'www.rt.com', url: 'http://www.rt.com/news?x=1' },
    ]);
  });

  it('passes nothing on, but logs it', async () => {
    const answer = await get(proxy.port, 'http://example.com/');
    expect(answer.status).toBe(404);
    expect(proxy.log.map(({ host }) => host)).toEqual(['example.com']);
  });

  it('answers inside a tunnel, with a certificate that holds', async () => {
    expect(await getSecurely(proxy.port, 'www.rt.com', '/news')).toContain('<p>Read</p>');
    expect(proxy.log[0]?.url).toBe('https://www.rt.com/news');
  });
});

function get(port: number, url: string): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    request({ port, host: '127.0.0.1', path: url }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    })
      .on('error', fail)
      .end();
  });
}

function getSecurely(port: number, host: string, path: string): Promise<string> {
  return new Promise((done, fail) => {
    request({ port, host: '127.0.0.1', method: 'CONNECT', path: `${host}:443` })
      .on('connect', (_response, socket) => {
        const secure = connect({ socket, servername: host, rejectUnauthorized: false }, () => {
          secure.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
        });
        let text = '';
        secure.on('data', (part) => {
          text += part;
        });
        secure.on('end', () => done(text));
        secure.on('error', fail);
      })
      .on('error', fail)
      .end();
  });
}
