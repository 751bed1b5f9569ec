import { t } from '../words';

const quoted = (words: string) =>
  [...words.matchAll(/“([^”]*)”/gu)].map(([, word = '']) => t('reason.word', { word })).join(', ');

/** The engine's reasons as it writes them (`context/reasons.ts`), and how they are told. */
const REASONS: readonly (readonly [RegExp, (told: string, words?: string) => string])[] = [
  [/^same (?:phrase|words): “(.*)”$/su, (words) => t('reason.phrase', { words })],
  [/^rare words in common: (.*)$/su, (words) => t('reason.words', { words: quoted(words) })],
  [
    /^same claim: (.*) \(told by (“.*”)\)$/su,
    (claim, words = '') => t('reason.claimBy', { claim, words: quoted(words) }),
  ],
  [/^same claim: (.*)$/su, (claim) => t('reason.claim', { claim })],
  [/^the same speaker$/u, () => t('reason.speaker')],
  [/^alike in meaning$/u, () => t('reason.meaning')],
  [/^this article speaks of that claim in several places$/u, () => t('reason.page')],
  [/^this article names (.*)$/su, (name) => t('reason.present', { name })],
];

/** A reason of the engine's in the reader's language; one that is not known here as it is, with a capital. */
export function reasonText(reason: string): string {
  for (const [pattern, told] of REASONS) {
    const match = pattern.exec(reason);
    if (match) return told(match[1] ?? '', match[2]);
  }
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
