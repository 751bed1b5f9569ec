import { plain } from '../text/plain';
import type { Passage } from './passage';

const ASKED_OF_US =
  /^[^a-zéª]*(?:(?:so|but|and|then|please|instead|now|rather),? )?(?:(?:do not|don['’]t|never) )?(?:go on|fight on|keep|hold|send|give|deliver|supply|arm|help|let|stop|end|finish|lift|drop|scrap|ease|tighten|defeat|beat|support|back|defend|push|force|make|bring|isolate|punish|deter|refuse|accept|reject|close|open|build|stand|show)\s+/;
/** What an order may stand before: `send the tanks`, `hold on`; but `help for`, `support grows`, are nouns. */
const ITS_OBJECT =
  /^(?:(?:the|an?|it|them|him|her|us|this|that|these|those|all|every|more|our|your|its|their|no|on|up|out|until|till|with|by|firm|together|to)(?!\p{L})|(?!\p{L}+(?:s|ed|ing)(?!\p{L}))\p{Lu})/u;
/** `…, and you get a longer war`, `… and Europe stands alone`, `… or not`: what would follow, and not what is asked. */
const CONSEQUENCE =
  /\s(?:and|or)\s+(?:not(?!\p{L})|(?:you|we|they|he|she|it|there|nobody|everybody|everyone|no one|the|an?|this|these|that|soon|then|next)(?!\p{L})|\p{Lu})/u;

/** `Make no mistake: …`: what is said stands behind it. */
const ANOTHER_SENTENCE = /[:;?–—]/u;

/** `Go on until they are beaten`: whether a passage begins with an order, and whether it only tells what would follow from it. */
export function orderIn({ words: { text } }: Pick<Passage, 'words'>): 'given' | 'tried' | null {
  const order = ASKED_OF_US.exec(plain(text));
  if (!order) return null;
  const behind = text.slice(order[0].length);
  if (!ITS_OBJECT.test(behind) || ANOTHER_SENTENCE.test(behind)) return null;
  return CONSEQUENCE.test(behind) ? 'tried' : 'given';
}
