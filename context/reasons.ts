/**
 * Why a statement is shown, in words for a reader: the parts of its own score that weigh most, above
 * what they add to the usual candidate's, for any two texts are a little alike.
 */
import { bestClaim } from './claim-matches';
import { phraseInBoth, sharedWords, toldWords } from './named-words';
import type { Passage } from './passage';
import { LOOK_WEIGHTS, type Looked } from './second-look';
import { coverage } from './similarity';
import { cosine } from './vectors';
import { WEIGHTS } from './weights';

/** What a part of the score stands for; `rest` is what no reader asks for. */
export type PartName =
  | 'phrase'
  | 'words'
  | 'claim'
  | 'speaker'
  | 'meaning'
  | 'page'
  | 'present'
  | 'ranking'
  | 'rest';

/** A part of a statement's score, in log-odds of the first comparison. */
export interface Part {
  name: PartName;
  adds: number;
}

/** What a part adds to the score of the usual statement that is shown: the means over 16,377 of them, on all annotated pages on subject but the held-out halves. */
const USUAL: Partial<Record<PartName, number>> = {
  // The usual statement has none (.03); but two common words side by side (“final deal”, .5) add no more than a sentence without them gains by being shorter.
  phrase: 0.25,
  words: 0.2,
  meaning: 0.7,
  page: 3.9,
  present: 0.55,
};
/** What adds less above the usual is no reason. */
const LEAST = 0.3;
const MOST_REASONS = 4;

/** Takes a statement's score apart; the parts add up to `orderOf(look)`, in units of its first weight. */
export function partsOf(passage: Passage, { of, run, look }: Looked): Part[] {
  const { words, page, present, leads, own, first } = LOOK_WEIGHTS;
  const isSame = Number(passage.speaker?.id === of.speaker.id);
  const claim = bestClaim(passage.claims, of.statement.positions);
  const around = claim ? passage.claims.liftOf(claim.claim) : 0;
  return [
    { name: 'phrase', adds: WEIGHTS.phrase * Math.min(1, run?.weight ?? 0) },
    { name: 'words', adds: WEIGHTS.coverage * coverage(passage.words, of.words) },
    { name: 'claim', adds: (claim?.strength ?? 0) - around + (leads / first) * look.leads },
    { name: 'speaker', adds: (WEIGHTS.speaker + own / first) * isSame },
    { name: 'meaning', adds: WEIGHTS.meaning * cosine(passage.words.vector, of.words.vector) },
    { name: 'page', adds: (page / first) * look.page + around },
    { name: 'present', adds: (present / first) * look.present },
    { name: 'ranking', adds: (words / first) * look.words },
    { name: 'rest', adds: WEIGHTS.bias + WEIGHTS.statement * Number(passage.isStatement) },
  ];
}

/** So many words of a wording are told before those by which more was learnt. */
const WORDED = 2;

/** A reason with the part that it stands for. */
export interface Reason {
  part: PartName;
  words: string;
}

/**
 * Why a statement is shown, what added most to its score first; never nothing.
 *
 * @param propositionOf a claim's proposition by its id
 */
export function reasonsFor(
  passage: Passage,
  looked: Looked,
  propositionOf: (claim: string) => string,
): Reason[] {
  const parts = partsOf(passage, looked)
    .map(({ name, adds }) => ({ name, above: adds - (USUAL[name] ?? 0) }))
    .sort((a, b) => b.above - a.above);
  const isSame = passage.speaker?.id === looked.of.speaker.id;
  const said = parts.flatMap(({ name, above }) => {
    // Who speaks in this sentence is of course named by its article.
    const words =
      name === 'present' && isSame ? null : inWords(name, passage, looked, propositionOf);
    return words === null ? [] : [{ part: name, words, above }];
  });
  const enough = said.filter(({ above }) => above >= LEAST);
  return claimFirst(enough.length > 0 ? enough : said.slice(0, 1), said)
    .slice(0, MOST_REASONS)
    .map(({ part, words }) => ({ part, words }));
}

/** “That claim” is named before it is spoken of. */
function claimFirst<T extends Reason>(chosen: readonly T[], all: readonly T[]): readonly T[] {
  const at = chosen.findIndex(({ part }) => part === 'page');
  const claim = all.find(({ part }) => part === 'claim');
  if (at < 0 || !claim) return chosen;
  const others = chosen.filter(({ part }, i) => part !== 'claim' || i < at);
  return others.includes(claim) ? others : others.toSpliced(at, 0, claim);
}

function inWords(
  name: PartName,
  passage: Passage,
  { of, run, look }: Looked,
  propositionOf: (claim: string) => string,
): string | null {
  switch (name) {
    case 'phrase': {
      if (!run || run.weight === 0) return null;
      const { here, there } = phraseInBoth(run, passage.words, of.words);
      return there === undefined
        ? `same phrase: ${here}`
        : `nearly the same phrase: ${here} = ${there}`;
    }
    case 'words': {
      const shared = sharedWords(passage, of.words);
      return shared.length > 0 ? `words in common: ${shared.join(', ')}` : null;
    }
    case 'claim': {
      const best = bestClaim(passage.claims, of.statement.positions);
      return best && claimInWords(passage, best.claim, propositionOf);
    }
    case 'speaker':
      return passage.speaker?.id === of.speaker.id ? 'the same speaker' : null;
    case 'meaning':
      return cosine(passage.words.vector, of.words.vector) > 0 ? 'alike in meaning' : null;
    case 'page':
      return look.page > 0 ? 'this article speaks of that claim in several places' : null;
    case 'present':
      return look.present > 0 ? `this article names ${of.speaker.name}` : null;
    default:
      return null;
  }
}

/** A claim, and by which of its words a sentence is known to make it; one that only strewn words tell, or another's, is near. */
function claimInWords(
  { claims, words: { text } }: Passage,
  id: string,
  propositionOf: (claim: string) => string,
): string {
  const match = claims.found.find(({ claim }) => claim.id === id);
  if (!match) return `near this claim: ${propositionOf(id)}`;
  // What was learnt goes beyond the wordings, and tells with their first words.
  const words = toldWords(text, [
    ...new Set([...match.told.slice(0, WORDED), ...match.taught, ...match.told.slice(WORDED)]),
  ]);
  return `same claim: ${propositionOf(id)}${words.length > 0 ? ` (told by ${words.join(', ')})` : ''}`;
}
