import { nameKey } from '../text/name-key';

/** Case endings of Slavic surnames and given names, in Cyrillic. */
const CYRILLIC_ENDING =
  /(?:ого|ому|ему|ими|ыми|ой|ою|ею|ий|ый|ій|им|ым|ім|ом|ем|єм|ам|ах|ов[іи]|еві|а|я|о|е|у|ю|ы|и|і|ь|й)$/u;
/** Case endings of names in Lithuanian, Latvian, Estonian and Polish, as newspapers of these languages print them. */
const LATIN_ENDING =
  /(?:iaus|iumi|iui|iai|ius|yje|uje|oje|ais|ams|omis|iego|iemu|ego|emu|iem|owi|as|is|ys|us|os|ai|ui|io|iu|ia|es|em|ej|im|ym|om|ą|ę|į|ų|ė|a|o|e|i|u|y|s)$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** A stem shorter than this says nothing: `Tru` is no Trump. */
const SHORTEST_STEM = 4;

/**
 * The keys under which a name's token is found: as it is and, where words are inflected, its stem
 * behind a `~`, so that a stem only ever meets a stem (Kallas without its ending is no `Kall`).
 * Cyrillic words are always inflected; Latin ones when `inflected` says that the text is not English.
 */
export function keysOf(word: string, inflected: boolean): string[] {
  const keys = [nameKey(word)];
  const cyrillic = CYRILLIC.test(word);
  if (!cyrillic && !inflected) return keys;
  const stem = word.toLowerCase().replace(cyrillic ? CYRILLIC_ENDING : LATIN_ENDING, '');
  keys.push(`~${nameKey(stem.length >= SHORTEST_STEM ? stem : word)}`);
  return keys;
}

/** English prose has an article or a preposition of its own in every dozen words. */
const ENGLISH = /\b(?:the|of|and|that|with|for)\b/gi;

/** Whether a text is in another language than English, as far as name endings go. */
export function isInflected(text: string): boolean {
  const sample = text.slice(0, 4000);
  const words = sample.split(/\s+/).length;
  return words > 8 && (sample.match(ENGLISH)?.length ?? 0) / words < 0.04;
}
