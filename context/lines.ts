import type { Span } from '../model';
import { Recent } from '../text/recent';
import { sentences } from '../text/sentences';
import { type MayBeCues, mayBeCues } from './may-be-cues';
import { LineSubjects } from './subjects';

/** Twice as many characters of lines are remembered at most, some 300 KB with what is known of them: of two or three pages. */
const REMEMBERED = 48_000;

/** What a line of a text tells by itself, found when it is first asked for. */
export class Line {
  /** Its sentences, as offsets of the line. */
  readonly sentences: readonly Span[];
  readonly subjects: LineSubjects;
  readonly #cues: MayBeCues[] = [];

  constructor(readonly text: string) {
    this.sentences = sentences(text);
    this.subjects = new LineSubjects(text);
  }

  /** What may attribute one of its sentences, by number. */
  cues(number: number): MayBeCues {
    let known = this.#cues[number];
    if (!known) {
      const { start, end } = this.sentences[number] as Span;
      known = mayBeCues(this.text.slice(start, end));
      this.#cues[number] = known;
    }
    return known;
  }
}

/** A sentence of a text, with the line that it stands in and its number there. */
export interface Sentence extends Span {
  line: Line;
  number: number;
}

/** A text by its lines: those with nothing in them left out. */
export interface Lined {
  text: string;
  lines: readonly { start: number; line: Line }[];
  /** In reading order. */
  sentences: readonly Sentence[];
}

/** Reads texts line by line, and remembers the lines: of a page that changed those that did not are not read again. */
export class Lines {
  readonly #known = new Recent<Line>(REMEMBERED, ({ length }) => length);

  read(text: string): Lined {
    const lines: { start: number; line: Line }[] = [];
    const found: Sentence[] = [];
    for (let start = 0; start < text.length; ) {
      const at = text.indexOf('\n', start);
      const end = at < 0 ? text.length : at;
      if (end > start) {
        const line = this.#line(text.slice(start, end));
        lines.push({ start, line });
        for (let number = 0; number < line.sentences.length; number++) {
          const its = line.sentences[number] as Span;
          found.push({ start: start + its.start, end: start + its.end, line, number });
        }
      }
      start = end + 1;
    }
    return { text, lines, sentences: found };
  }

  #line(text: string): Line {
    const known = this.#known.get(text);
    if (known) return known;
    const made = new Line(text);
    this.#known.set(text, made);
    return made;
  }
}
