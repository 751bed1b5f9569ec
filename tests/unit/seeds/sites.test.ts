import { describe, expect, it } from 'vitest';
import { newsSites } from '../../../seeds/sites';

const hosts = newsSites.map(({ host }) => host);

describe('the list of news sites', () => {
  it('has some eighty sites, each once', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(75);
    expect(hosts.length).toBeLessThanOrEqual(90);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('is in the order of the host names', () => {
    expect(hosts).toEqual([...hosts].sort());
  });

  it.each(newsSites)('$host is a bare host name with a name to print', ({ host, name }) => {
    expect(host).toMatch(/^(?!www\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);
    expect(new URL(`https://${host}/`).hostname).toBe(host);
    expect(name.trim()).toBe(name);
    expect(name).not.toBe('');
  });

  it('lists no site that another entry covers', () => {
    const covered = hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)));
    expect(covered).toEqual([]);
  });

  it.each([
    'bbc.com',
    'bbc.co.uk',
    'reuters.com',
    'apnews.com',
    'theguardian.com',
    'ft.com',
    'lrt.lt',
    'delfi.lt',
    '15min.lt',
    'err.ee',
    'lsm.lv',
    'pravda.com.ua',
    'kyivindependent.com',
    'kyivpost.com',
    'ukrinform.net',
    'ukrinform.ua',
    'rt.com',
    'tass.com',
    'baltictimes.com',
    'politico.eu',
    'euronews.com',
    'dw.com',
    '24brussels.online',
  ])('has %s', (host) => {
    expect(hosts).toContain(host);
  });
});
