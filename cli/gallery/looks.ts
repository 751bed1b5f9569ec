import type { Theme } from './theme';

/** A way to look at a state. */
export interface Look {
  name: string;
  theme: Theme;
  dir: 'ltr' | 'rtl';
  /** Width in CSS pixels, from the width at which the state is at home. */
  width(own: number): number;
  /** Device pixels for a CSS pixel. */
  zoom: number;
}

const plain = { theme: 'light', dir: 'ltr', width: (own: number) => own, zoom: 1 } as const;

/** At 200 % a reader's window holds half as many CSS pixels, each twice as wide. */
export const looks: Look[] = [
  { ...plain, name: 'light' },
  { ...plain, name: 'dark', theme: 'dark' },
  { ...plain, name: 'forced', theme: 'forced' },
  { ...plain, name: '320', width: () => 320 },
  { ...plain, name: '200', width: (own) => Math.max(320, Math.round(own / 2)), zoom: 2 },
  { ...plain, name: 'rtl', dir: 'rtl' },
];
