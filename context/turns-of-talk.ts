import type { Span, SpeakerRef } from '../model';
import type { Placed, Subject } from './subjects';

/** `Sergey Lavrov: …`, `Q: …`, `The Times: …`: what opens a line before a colon, six words at most. */
const LABEL = /^\s*(?:[-–—]\s*)?(\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'-]+){0,5})\s?:\s/u;
/** A label is not longer, in characters. */
const LONGEST_LABEL = 120;
const ANSWER = /^(?:A|Answer|Antwort|Réponse|Atsakymas|Відповідь|Ответ|Odpowiedź)$/u;
/** Whose turns are questions, whatever mark ends them. */
const QUESTION = /^(?:Q|Question|Frage|Klausimas|Питання|Вопрос|Pytanie)$/u;
const ASKED = /\?[”"»]?\s*$/u;
/** So many questions under one label make an interview; a headline with a colon may stand twice. */
const FEWEST_ASKED = 2;

/** What somebody says in an interview, a line or part of one. */
export interface Told extends Span {
  speaker: SpeakerRef;
  /** The label that names him; null where none does. */
  source: Span | null;
}

interface Labelled {
  /** Of the line. */
  start: number;
  end: number;
  /** Behind the label. */
  from: number;
  label: Span | null;
  name: string;
  isAsked: boolean;
}

/**
 * What is said in the answers of an interview of which the questions are labelled (“Q: …?”, “The Times: …?”), in reading
 * order: behind a name that labels them, behind “A:”, or behind none. Without a name it is the one person whom the text
 * names before the first question; where it names several, or a stranger, it is nobody. Lines behind a
 * labelled answer belong to it up to the next label; behind the last label nothing does but one answer to a question.
 */
export function toldInInterview(lines: readonly Placed[], subjects: readonly Subject[]): Told[] {
  const all = lines.map(({ start, line }): Labelled => {
    const match = line.text.includes(':') ? LABEL.exec(line.text) : null;
    const end = start + line.text.length;
    const isAsked = ASKED.test(line.text);
    if (!match) return { start, end, from: start, label: null, name: '', isAsked };
    const name = match[1] as string;
    const at = start + line.text.indexOf(name);
    const label = { start: at, end: at + name.length };
    return { start, end, from: start + match[0].length, label, name, isAsked };
  });
  const who = (label: Span) => speakerIn(subjects, label);
  const asked = all.filter(
    ({ label, name, isAsked }) => label && (isAsked || QUESTION.test(name)) && !who(label),
  );
  const askers = new Set(asked.map(({ name }) => name));
  const isInterview = [...askers].some(
    (name) => asked.filter((each) => each.name === name).length >= FEWEST_ASKED,
  );
  if (!isInterview) return [];
  const answering = onlyNamed(subjects, asked[0]?.start ?? 0);
  // Where answers have labels, a line without one behind a question is the question's.
  const isEveryLabelled = all.some(({ label, name }) => label && (who(label) || ANSWER.test(name)));
  const last = all.findLastIndex(({ label }) => label !== null);
  const told: Told[] = [];
  let speaker: SpeakerRef | null = null;
  let source: Span | null = null;
  all.forEach(({ start, end, from, label, name }, i) => {
    if (label) {
      const named = who(label);
      const isAnswer = ANSWER.test(name);
      const isQuestion = askers.has(name);
      source = named ? label : null;
      speaker = named ?? (isAnswer || (isQuestion && !isEveryLabelled) ? answering : null);
      if (speaker && !isQuestion) told.push({ start: from, end, speaker, source });
    } else if (speaker && (i < last || (i === last + 1 && askers.has(all[last]?.name ?? '')))) {
      told.push({ start, end, speaker, source });
    }
  });
  return told;
}

/** What opens a paragraph of talk in Polish, Lithuanian and Russian papers. */
const DASH = /^\s*[-–—]\s?\p{L}/u;

/**
 * A number for each of a text's sentences, the same in one turn of talk: behind a line that asks, and with a label or a
 * dash, another begins. A text that is no talk may be cut, too (“Minsk: …”): so it serves only for what must not go
 * from one who talks to another.
 */
export function turnsOf(text: string, sentences: readonly Span[]): number[] {
  let turn = 0;
  return sentences.map(({ start }, i) => {
    const before = sentences[i - 1];
    const isLine = !before || text.slice(before.end, start).includes('\n');
    if (!isLine) return turn;
    const line = text.slice(start, start + LONGEST_LABEL);
    const opens = (line.includes(':') && LABEL.test(line)) || DASH.test(line);
    if (opens || (before && ASKED.test(text.slice(before.start, before.end)))) turn++;
    return turn;
  });
}

/** Whom a label names. */
function speakerIn(subjects: readonly Subject[], { start, end }: Span): SpeakerRef | null {
  const here = subjects.findLast((each) => each.kind === 'name' && each.end === end);
  return here && here.start >= start ? here.speaker : null;
}

/** The one person named before a place, where no other is; null else. */
export function onlyNamed(subjects: readonly Subject[], before: number): SpeakerRef | null {
  let only: SpeakerRef | null = null;
  for (const { kind, speaker, start } of subjects) {
    if (start >= before || (kind !== 'name' && kind !== 'stranger')) continue;
    if (kind === 'stranger' || (only && only.id !== speaker?.id)) return null;
    only = speaker;
  }
  return only;
}
