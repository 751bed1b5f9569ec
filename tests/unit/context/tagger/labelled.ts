const ROLES: Record<string, Role> = { S: 'source', C: 'cue', T: 'content' };

/**
 * Paragraphs of our own making, labelled before any model had read them, after the guidelines of
 * PolNeAR: `[S source] [C cue] [T content]`. Marks of quotation and “that” belong to the content.
 */
import type { Role, Tagged } from '../../../../context/tagger/labels';
import { type Word, words } from '../../../../context/tagger/words';

export const labelled = `
[S The foreign minister] [C said] on Tuesday [T that the talks in Vilnius had brought nothing new] .
[T “We will not close the border while trucks carry food,”] [S Ona Petraitė] [C told] reporters in Kaunas.
[C According to] [S the port authority] , [T eleven ships waited outside the harbour overnight] .
[T “It is a good budget,”] [S she] [C said] . [T “It is not the budget we dreamed of.”]
[S The prosecutor] [C declined] [T to comment on the case] .
[S Marek Novotny, a doctor at the regional hospital,] [C said] [T the ward had run out of beds in March] .
[T The bridge will open in May] , [S the mayor] [C said] .
[S He] [C added] [T that the cost had risen by a third] .
[S The president] [C called] [T the vote “a farce with a printed programme”] .
[S Both parties] [C accuse] [T each other of breaking the ceasefire] .
The factory stands at the edge of the town, between the river and the old airfield.
[S Farmers] [C want] [T the government to buy the surplus grain] .
[T “Nobody asked us,”] [C said] [S Jonas, who sells fish at the market] . [T “Nobody ever does.”]
[S The spokeswoman] [C did not say] [T when the inspectors would return] .
[S A survey by the university] [C found] [T that four in ten teachers plan to leave within five years] .
[S The envoy] [C wrote] [T that “no paper is worth more than a kept promise”] .
[S Critics] [C argue] [T that the law punishes the wrong people] , but it passed by a wide margin.
In 2014 the company moved its headquarters to Riga and sold two of its three ferries.
[S The union] [C announced] [T a strike for the first week of June] .
[T “The pipeline is finished,”] [S the engineer] [C said] , pointing at a map on the wall.
[S Officials in Warsaw] [C believe] [T the attack was planned abroad] .
[S The admiral] [C warned] [T that the strait could be mined within hours] .
[S She] [C asked] [T whether the committee had read the report] .
[T The shortage] , [S the director] [C explained] , [T began long before the war] .
[S The prime minister] [C promised] [T to raise pensions by the end of the year] .
[S Residents] [C say] [T the water has smelled of sulphur since the flood] .
The train left at six, and by noon the first families had reached the camp.
[S The bishop] [C criticized] [T the new rules on asylum] .
[T “Is that all?”] [S he] [C asked] .
[S Lithuania’s defence ministry] [C denied] [T that its drones had crossed into Belarus] .
[S The court] [C ruled] [T that the seizure had been unlawful] .
[S The commission] [C expects] [T inflation to fall below three percent in the autumn] .
`
  .trim()
  .split('\n')
  .map((line) => read(line));

export interface Labelled {
  words: Word[];
  spans: Tagged[];
}

/** Reads one paragraph with its labels in brackets; offsets begin at `base`. */
export function read(line: string, base = 0): Labelled {
  const all: Word[] = [];
  const spans: Tagged[] = [];
  let text = '';
  for (const [, letter, labelledText, plain] of line.matchAll(/\[([SCT]) ([^\]]*)\]|([^[]+)/g)) {
    const from = all.length;
    all.push(...words(labelledText ?? plain!, base + text.length));
    text += labelledText ?? plain!;
    if (letter) spans.push({ role: ROLES[letter]!, from, to: all.length });
  }
  return { words: all, spans };
}

/** The words of a span. */
export function said({ words: all }: { words: Word[] }, { from, to }: Tagged): string {
  return all
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
