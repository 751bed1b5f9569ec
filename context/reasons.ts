/**
 * Why a statement is shown, in words for a reader: the parts of its own score that weigh most, above
 * what they add to the usual candidate's, for any two texts are a little alike.
 */
import type { ClaimMatches } from './claims';
import type { Passage } from './relate';
import { LOOK_WEIGHTS, type Looked } from './second-look';
import { coverage, type Prepared } from './similarity';
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

/** What a part adds to the score of the usual statement that is shown; the means over 27 annotated pages. */
const USUAL: Partial<Record<PartName, number>> = {
  words: 0.4,
  meaning: 0.9,
  page: 9.5,
  present: 1,
};
/** What adds less above the usual is no reason. */
const LEAST = 0.3;
const MOST_REASONS = 4;
/** So many of the words in common are named, … */
const MOST_WORDS = 4;
/** … and none that weighs less. */
const LEAST_WEIGHT = 0.3;

/** Takes a statement's score apart; the parts add up to `orderOf(look)`, in units of its first weight. */
export function partsOf(passage: Passage, { of, run, look }: Looked): Part[] {
  const { words, page, present, first } = LOOK_WEIGHTS;
  const isSame = Number(passage.speaker?.id === of.speaker.id);
  const claim = bestClaim(passage.claims, of.statement.positions)?.strength ?? 0;
  return [
    { name: 'phrase', adds: WEIGHTS.phrase * Math.min(1, run?.weight ?? 0) },
    { name: 'words', adds: WEIGHTS.coverage * coverage(passage.words, of.words) },
    { name: 'claim', adds: claim },
    { name: 'speaker', adds: WEIGHTS.speaker * isSame },
    { name: 'meaning', adds: WEIGHTS.meaning * cosine(passage.words.vector, of.words.vector) },
    { name: 'page', adds: (page / first) * look.page },
    { name: 'present', adds: (present / first) * look.present },
    { name: 'ranking', adds: (words / first) * look.words },
    { name: 'rest', adds: WEIGHTS.bias + WEIGHTS.statement * Number(passage.isStatement) },
  ];
}

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
  return (enough.length > 0 ? enough : said.slice(0, 1))
    .slice(0, MOST_REASONS)
    .map(({ part, words }) => ({ part, words }));
}

function inWords(
  name: PartName,
  passage: Passage,
  { of, run, look }: Looked,
  propositionOf: (claim: string) => string,
): string | null {
  switch (name) {
    case 'phrase':
      return run && run.weight > 0 ? `same phrase: “${run.words}”` : null;
    case 'words': {
      const shared = sharedWords(passage.words, of.words);
      return shared.length > 0
        ? `rare words in common: ${shared.map((word) => `“${word}”`).join(', ')}`
        : null;
    }
    case 'claim': {
      const best = bestClaim(passage.claims, of.statement.positions);
      return (
        best && `same claim: ${propositionOf(best.claim)}${toldBy(passage.claims, best.claim)}`
      );
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

/** The claim that a statement holds a position on and a sentence matches best. */
function bestClaim(
  claims: ClaimMatches,
  positions: readonly { claim: string }[],
): { claim: string; strength: number } | null {
  let best: { claim: string; strength: number } | null = null;
  for (const { claim } of positions) {
    const strength = claims.strengthOf(claim);
    if (strength > (best?.strength ?? 0)) best = { claim, strength };
  }
  return best;
}

/** By which of its words a sentence is known to be about a claim; nothing where only strewn words tell it. */
function toldBy({ found }: ClaimMatches, id: string): string {
  const told = found.find(({ claim }) => claim.id === id)?.told ?? [];
  const words = told.slice(0, MOST_WORDS).map((word) => `“${word}”`);
  return words.length > 0 ? ` (told by ${words.join(', ')})` : '';
}

/** The words of a sentence that weigh most among those that a statement has too, as the sentence spells them. */
function sharedWords(sentence: Prepared, statement: Prepared): string[] {
  const seen = new Set<string>();
  return sentence.words
    .filter(({ term, weight }) => {
      if (weight < LEAST_WEIGHT || seen.has(term) || !statement.terms.has(term)) return false;
      seen.add(term);
      return true;
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
    .map(({ start, end }) => sentence.text.slice(start, end));
}
