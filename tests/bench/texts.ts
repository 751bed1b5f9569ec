/** Texts with their paragraphs: what the whole engine takes for long ones, and the tagger of quotations for short ones. */
import type { Guest } from './browser/bed';

/** Milliseconds with the tagger of quotations, and without. */
export interface LongTimes {
  tagged: number[];
  plain: number[];
}

/** Milliseconds of the tagger alone. */
export interface ShortTimes {
  young: number[];
  warm: number[];
}

/** By turns with the tagger and without, no text twice, but the first, which makes both ready. */
export async function longTexts(
  guest: Guest,
  [first, ...others]: readonly string[],
): Promise<LongTimes | null> {
  if (first === undefined) return null;
  const timed = async (text: string, tagged: boolean) =>
    (await guest.ask({ do: 'text', text, tagged })).times[0] as number;
  for (const tagged of [true, false]) await timed(first, tagged);
  const [tagged, plain]: [number[], number[]] = [[], []];
  for (const [i, text] of others.entries()) {
    if (i % 2 === 0) tagged.push(await timed(text, true));
    else plain.push(await timed(text, false));
  }
  return { tagged, plain };
}

/** Each worker reads its first text when it was just woken, and its last warm. */
export async function shortTexts(
  guest: Guest,
  workers: readonly (readonly string[])[],
): Promise<ShortTimes | null> {
  if (workers.length === 0) return null;
  const [young, warm]: [number[], number[]] = [[], []];
  for (const texts of workers) {
    await guest.stop();
    await guest.ask({ do: 'quotations', text: '' });
    const times: number[] = [];
    for (const text of texts) {
      times.push((await guest.ask({ do: 'quotations', text })).times[0] as number);
    }
    young.push(times[0] as number);
    warm.push(times.at(-1) as number);
  }
  return { young, warm };
}
