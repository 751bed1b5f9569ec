import { MAX_LINE } from '../limits';
import type { Found } from './json-stream';

/**
 * The lines of JSON Lines as values, a chunk's worth at a time; blank lines are left out. A line that is no
 * JSON, or longer than `MAX_LINE` characters, is told and costs itself alone. Holds one chunk and one line.
 */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<Found[]> {
  let number = 1;
  let rest = '';
  let long = false;
  const found: Found[] = [];
  const take = (line: string) => {
    if (long) found.push(failed(number, `is longer than ${MAX_LINE} characters`, line));
    else if (line.trim()) found.push(read(number, line));
    long = false;
    number++;
  };
  for await (const chunk of text) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      take(long ? rest : rest + chunk.slice(from, end));
      rest = '';
      from = end + 1;
    }
    if (!long) rest += chunk.slice(from);
    if (rest.length > MAX_LINE) {
      long = true;
      rest = rest.slice(0, 500);
    }
    if (found.length) yield found.splice(0);
  }
  take(rest);
  if (found.length) yield found;
}

function read(line: number, raw: string): Found {
  try {
    return { line, list: '', value: JSON.parse(raw), raw };
  } catch {
    return failed(line, 'is not JSON; each line must be one JSON object', raw);
  }
}

function failed(line: number, why: string, raw: string): Found {
  return { line, list: '', why, raw };
}
