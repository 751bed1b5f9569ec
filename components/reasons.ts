import { t } from '../words';

/** Words in quotation marks, in those of the reader's language. */
const quoted = (words: string) =>
  words.replace(/“([^”]*)”/gu, (_, word: string) => t('reason.word', { word }));

/** The engine's reasons as it writes them (`context/reasons.ts`, `context/relate.ts`), and how they are told. */
const REASONS: readonly (readonly [RegExp, (told: string, words?: string) => string])[] = [
  [/^same (?:phrase|words): “(.*)”$/su, (words) => t('reason.phrase', { words })],
  [
    /^nearly the same phrase: (.*)$/su,
    (words) => t('reason.phraseNearly', { words: quoted(words) }),
  ],
  [/^words in common: (.*)$/su, (words) => t('reason.words', { words: quoted(words) })],
  [
    /^same claim: (.*) \(told by (“.*”)\)$/su,
    (claim, words = '') => t('reason.claimBy', { claim, words: quoted(words) }),
  ],
  [/^same claim: (.*)$/su, (claim) => t('reason.claim', { claim })],
  [/^near this claim: (.*)$/su, (claim) => t('reason.claimNear', { claim })],
  [/^the same speaker$/u, () => t('reason.speaker')],
  [/^alike in meaning$/u, () => t('reason.meaning')],
  [/^this article speaks of that claim in several places$/u, () => t('reason.page')],
  [/^this article names (.*)$/su, (name) => t('reason.present', { name })],
  [/^recorded on the side that this sentence takes$/u, () => t('reason.agrees')],
  [/^recorded on the other side of this claim$/u, () => t('reason.disputes')],
];

/** A reason of the engine's in the reader's language; one that is not known here as it is, with a capital. */
export function reasonText(reason: string): string {
  for (const [pattern, told] of REASONS) {
    const match = pattern.exec(reason);
    if (match) return told(match[1] ?? '', match[2]);
  }
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
