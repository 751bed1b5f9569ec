/** A corpus made from nothing, for machines without the real one: Zipfian words out of syllables. */
import { Random } from './random';
import type { Said } from './said';

const ONSETS = 'b c d f g h j k l m n p r s t v w z br ch cl dr fr gr pl pr sh st th tr'.split(' ');
const NUCLEI = 'a e i o u ai ea ee io ou'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'nt', 'st', 'rk'];
/** The commonest words of English, which no index can do without. */
const COMMON =
  'the of to and in a is that for on with as was by at are from has not be it have this will an their we our they'.split(
    ' ',
  );
const VENUES =
  'in a speech,in an interview,at a rally,on television,in parliament,in a debate,at a press conference,in a letter'.split(
    ',',
  );

const WORDS = 30_000;
const SPEAKERS = 4_000;

/** A word that looks like one; the same for the same number. */
export function madeWord(number: number): string {
  const random = new Random(number * 2_654_435_761 + 17);
  const syllables = 2 + (number > 1_000 ? 1 : 0) + random.below(2);
  return Array.from(
    { length: syllables },
    () => random.pick(ONSETS) + random.pick(NUCLEI) + random.pick(CODAS),
  ).join('');
}

/** So many statements by some 4,000 speakers, 2005 to 2024, a tenth without a date. */
export function madeStatements(count: number, seed: number): Said[] {
  const random = new Random(seed);
  const words = [...COMMON, ...Array.from({ length: WORDS }, (_, i) => madeWord(i))];
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const names = Array.from(
    { length: SPEAKERS },
    (_, i) => `${capital(madeWord(random.below(400)))} ${capital(madeWord(50_000 + i))}`,
  );
  const two = (value: number) => String(value).padStart(2, '0');
  return Array.from({ length: count }, () => {
    const length = 8 + random.below(24);
    const text = Array.from({ length }, () => words[random.zipf(words.length)]).join(' ');
    const day = `${2005 + random.below(20)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
    return {
      text: `${capital(text)}.`,
      speaker: names[random.zipf(SPEAKERS)] as string,
      said: random.next() < 0.1 ? null : day,
      venue: random.next() < 0.4 ? null : random.pick(VENUES),
    };
  });
}
