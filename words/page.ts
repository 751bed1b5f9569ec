import { direction, language } from './language';

/** Tells a page of ours its language, its direction and its title; the file can only say the English ones. */
export function dressPage(title: string): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = title;
}
