/** What the gallery and the tests show of quotations that were compared with the record. */
import type { Link, StatementView } from '../model';
import { link, related, rootCauses, utopia } from './fixtures';

/** Where words stand in a text, moved by where the text begins. */
const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words) + from;
  return { start, end: start + words.length };
};
const heldBy = ({ id, speaker, said, text }: StatementView) => ({
  statement: id,
  speaker: speaker.name,
  said,
  quote: text,
});

export const confirmed: Link = {
  ...link,
  checks: [
    {
      kind: 'confirmed',
      ...spanOf(link.exact, 'a utopia, a road to nowhere', link.start),
      ...heldBy(utopia),
      found: spanOf(utopia.text, 'a utopia, a road to nowhere'),
      differs: { page: [], record: [] },
    },
  ],
};
const reworded =
  '“The root causes of the crisis which broke out in Europe must be dealt with for good,” he said.';
export const otherWording: Link = {
  ...link,
  end: link.start + reworded.length,
  exact: reworded,
  checks: [
    {
      kind: 'another-wording',
      ...spanOf(reworded, reworded.slice(1, reworded.indexOf(',”')), link.start),
      ...heldBy(rootCauses),
      found: spanOf(rootCauses.text, rootCauses.text.slice(0, -1)),
      differs: {
        page: [
          spanOf(reworded, 'which broke', 10),
          spanOf(reworded, 'must', 10),
          spanOf(reworded, 'for good', 10),
        ],
        record: [
          spanOf(rootCauses.text, 'that has broken'),
          spanOf(rootCauses.text, 'should'),
          spanOf(rootCauses.text, 'once and for all'),
        ],
      },
    },
  ],
  related: [related(rootCauses, 'same-words', 'same phrase: “root causes of the crisis”')],
};
export const anothersWords: Link = {
  ...confirmed,
  speaker: { id: 'gabrielius-landsbergis', name: 'Gabrielius Landsbergis' },
  checks: confirmed.checks?.map((check) => ({ ...check, kind: 'other-speaker' })) ?? [],
  related: [related(utopia, 'same-words', 'same phrase: “a utopia, a road to nowhere”')],
};
