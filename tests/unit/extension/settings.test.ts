import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import {
  changeSettings,
  DEFAULTS,
  followSync,
  quietOn,
  readSettings,
  setSite,
  settingsFrom,
} from '../../../extension/settings';
import { settled } from '../settled';

describe('settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are as at install where nothing sound is kept', () => {
    for (const kept of [undefined, null, 'x', 7, [], { level: 'loud', sites: 'all', claims: 1 }]) {
      expect(settingsFrom(kept)).toEqual(DEFAULTS);
    }
    const sites = { 'a.example': 'off', 'b.example': 'deafening', 'c.example': null };
    expect(settingsFrom({ sites }).sites).toEqual({ 'a.example': 'off' });
  });

  it('hold on a host by the nearest site of the list', () => {
    const settings = settingsFrom({
      level: 'underline',
      sites: { 'example.com': 'off', 'news.example.com': 'full' },
      speakers: false,
    });
    const level = (host: string) => quietOn(settings, host).level;
    expect(level('example.com')).toBe('off');
    expect(level('www.example.com')).toBe('off');
    expect(level('sport.example.com')).toBe('off');
    expect(level('live.news.example.com')).toBe('full');
    expect(level('notexample.com')).toBe('underline');
    expect(level('constructor')).toBe('underline');
    expect(quietOn(settings, 'x.example')).toEqual({
      level: 'underline',
      speakers: false,
      claims: true,
    });
  });

  it('take an allow-list: off everywhere, and on where the reader wants it', () => {
    const settings = setSite({ ...DEFAULTS, level: 'off' }, 'example.com', 'full');
    expect(quietOn(settings, 'example.com').level).toBe('full');
    expect(quietOn(settings, 'other.example').level).toBe('off');
    expect(setSite(settings, 'example.com', null).sites).toEqual({});
  });

  it('keep both of two changes made in one moment', async () => {
    await Promise.all([
      changeSettings((now) => setSite(now, 'a.example', 'off')),
      changeSettings((now) => setSite(now, 'b.example', 'badge')),
    ]);
    expect((await readSettings()).sites).toEqual({ 'a.example': 'off', 'b.example': 'badge' });
  });

  it('go by sync only where the reader wants it; what is there already wins', async () => {
    followSync();
    const there = async () => {
      const { settings } = await fakeBrowser.storage.sync.get('settings');
      return settings;
    };
    await changeSettings((now) => ({ ...now, level: 'badge' }));
    await settled();
    expect(await there()).toBeUndefined();

    await fakeBrowser.storage.sync.set({ settings: { ...DEFAULTS, level: 'off', synced: true } });
    await settled();
    expect((await readSettings()).level).toBe('badge');

    await changeSettings((now) => ({ ...now, synced: true }));
    await settled();
    expect(await readSettings()).toMatchObject({ level: 'off', synced: true });

    await changeSettings((now) => ({ ...now, level: 'underline' }));
    await settled();
    expect(await there()).toMatchObject({ level: 'underline' });
  });
});
