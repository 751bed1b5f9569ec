import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../../words/catalogue';

export const root = join(import.meta.dirname, '../../..');

const read = (language: string) =>
  JSON.parse(readFileSync(join(root, `locales/${language}.json`), 'utf8')) as Catalogue;

/** Every language of the interface, English among them. */
export const catalogues: Record<string, Catalogue> = Object.fromEntries(
  readdirSync(join(root, 'locales'))
    .map((file) => file.replace(/\.json$/, ''))
    .map((language) => [language, read(language)]),
);

/** One message: a text, or a text for each plural form. */
export type Message = string | Record<string, string>;

const isCounted = (at: Catalogue): at is Record<string, string> => typeof at.other === 'string';

/** A catalogue as a list: path with dots, and message. */
export function messagesOf(catalogue: Catalogue, path: string[] = []): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const [key, value] of Object.entries(catalogue)) {
    const here = [...path, key];
    if (typeof value === 'string' || isCounted(value)) found.set(here.join('.'), value);
    else for (const [deeper, message] of messagesOf(value, here)) found.set(deeper, message);
  }
  return found;
}

export const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** The names in braces, each once, in the order of the alphabet. */
export function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}
