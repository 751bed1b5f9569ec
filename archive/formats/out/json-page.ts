import type { PackHeader, PackRecord } from '../../pack-schema';
import { HEADER, RECORDS, STATEMENT } from '../extension-members';
import { Referents, type Whole } from './referents';

/** The standard members of a statement in a JSON-LD format. */
type Standard = (whole: Whole) => object;

/**
 * A JSON-LD document with a list of statements, one a line. What the standard members of a statement do not
 * hold goes with it in members of our own (`extension-members.ts`): the statement itself, and what it
 * refers to where it is referred to first. What nothing refers to stands alone at the end.
 */
export async function* asJsonPage(
  header: PackHeader,
  records: AsyncIterable<PackRecord>,
  page: { head: object; list: string; standard: Standard },
): AsyncGenerator<string> {
  const referents = new Referents();
  const { head, list, standard } = page;
  const opening = JSON.stringify({ ...head, [HEADER]: header }).slice(0, -1);
  yield `${opening},${JSON.stringify(list)}:[\n`;
  let separator = '';
  let before: PackRecord[] = [];
  for await (const record of records) {
    const whole = referents.add(record);
    if (!whole) {
      before.push(record);
      // Records without statements between must not pile up.
      if (before.length < MOST_BEFORE) continue;
      yield `${separator}${JSON.stringify({ [RECORDS]: before })}`;
    } else {
      const carried = {
        [STATEMENT]: whole.statement,
        ...(before.length ? { [RECORDS]: before } : {}),
      };
      yield `${separator}${JSON.stringify({ ...standard(whole), ...carried })}`;
    }
    separator = ',\n';
    before = [];
  }
  if (before.length) yield `${separator}${JSON.stringify({ [RECORDS]: before })}`;
  yield '\n]}\n';
}

/** Records that go together with one statement. */
const MOST_BEFORE = 100;
