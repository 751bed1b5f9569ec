import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../components/settings/Sites';

describe('hostOf', () => {
  it.each([
    ['example.com', 'example.com'],
    [' https://www.example.com/news?a=1 ', 'example.com'],
    ['http://news.example.co.uk:8080/', 'news.example.co.uk'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('takes %s for %s', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });

  it.each(['', 'news', 'not a site', 'https://', 'file:///etc/passwd', '.com'])(
    'takes “%s” for no site',
    (typed) => {
      expect(hostOf(typed)).toBeNull();
    },
  );
});
