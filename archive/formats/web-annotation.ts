import type { Selector } from '../../model';
import { MAX_CONTEXT, MAX_TEXT } from '../limits';
import {
  clean,
  type Entry,
  type Input,
  listOf,
  member,
  oneLine,
  textOf,
  webAddress,
} from './entry';
import { carried, RECORDS } from './extension-members';
import type { Found } from './json-stream';
import type { ConvertOptions } from './types';

/** The tag by which a reader of other tools can say whose words are marked: `speaker: Ona Petraitytė`. */
const SPEAKER_TAG = /^speaker\s*[:=]\s*(.+)$/i;

/**
 * An annotation (W3C Web Annotation Data Model, 2017; also a row of the Hypothesis API): the words that its
 * TextQuoteSelector marks, in the page that is its target, with tags, and what the annotator wrote as
 * the note. Who said them an annotation does not know: a tag `speaker: NAME` says it, or
 * `options.fixed.speaker` for the whole file; without either it is left out. Ours come back as they left.
 */
export function fromAnnotation(found: Found, options: Pick<ConvertOptions, 'fixed'>): Input[] {
  const { line, value, raw } = found;
  if (found.why !== undefined) return [{ line, why: found.why, raw }];
  const isAnnotation = member(value, 'target') !== undefined || member(value, 'uri') !== undefined;
  if (!isAnnotation) {
    const records = member(value, RECORDS) === undefined ? null : carried(value, undefined, line);
    return records ? [{ line, records, raw }] : [];
  }
  const target = listOf(member(value, 'target'))[0];
  const selector = selectorOf(target);
  const records = carried(value, exactOf(target), line);
  if (records) return [{ line, records, raw }];
  if (!selector) return [{ line, why: 'marks no words (it has no TextQuoteSelector)', raw }];
  const { tags, comments } = bodiesOf(value);
  const said = tags.map((tag) => SPEAKER_TAG.exec(tag)?.[1]).find(Boolean);
  const name = oneLine(said ?? options.fixed?.speaker ?? '');
  if (!name) {
    const why =
      'does not say who said it: tag it “speaker: NAME”, or choose a speaker for the whole file';
    return [{ line, why, raw }];
  }
  const page =
    member(target, 'source') ?? (typeof target === 'string' ? target : member(value, 'uri'));
  const url = webAddress(page) ?? webAddress(member(page, 'id')) ?? webAddress(member(page, '@id'));
  const title =
    textOf(listOf(member(member(value, 'document'), 'title'))[0]) ?? textOf(member(page, 'title'));
  const entry: Entry = {
    text: clean(selector.exact).trim() || selector.exact,
    form: 'direct',
    speaker: { name },
    said: null,
    saidBasis: 'unknown',
    source: {
      ...(url ? { url: url.replace(/#:~:text=.*$/, '') } : {}),
      ...(title ? { title } : {}),
    },
    selector,
  };
  const others = tags.filter((tag) => !SPEAKER_TAG.test(tag));
  if (others.length) entry.tags = others;
  if (comments.length) entry.note = comments.join('\n');
  return [{ line, entry, raw }];
}

/** Tags and comments, in the model's bodies or in Hypothesis's own fields. */
function bodiesOf(annotation: unknown): { tags: string[]; comments: string[] } {
  const tags = listOf(member(annotation, 'tags')).map(textOf);
  const comments = [long(member(annotation, 'text')), long(member(annotation, 'bodyValue'))];
  for (const body of listOf(member(annotation, 'body'))) {
    const value = member(body, 'value');
    const isTag = listOf(member(body, 'purpose')).includes('tagging');
    if (isTag) tags.push(textOf(value));
    else comments.push(long(value));
  }
  const given = <T>(value: T | undefined): value is T => value !== undefined;
  return { tags: tags.filter(given), comments: comments.filter(given) };
}

function long(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? clean(value).trim() : undefined;
}

/** The words that a target marks, as they are. */
function exactOf(target: unknown): string | undefined {
  const quote = selectorsOf(target).find((it) => member(it, 'type') === 'TextQuoteSelector');
  const exact = member(quote, 'exact');
  return typeof exact === 'string' ? exact : undefined;
}

function selectorsOf(target: unknown): unknown[] {
  return listOf(member(target, 'selector')).flatMap((it) => [
    it,
    ...listOf(member(it, 'refinedBy')),
  ]);
}

function selectorOf(target: unknown): Selector | null {
  const selectors = selectorsOf(target);
  const ofType = (type: string) => selectors.find((it) => member(it, 'type') === type);
  const quote = ofType('TextQuoteSelector');
  const exact = exactOf(target);
  if (!exact?.trim()) return null;
  const around = (key: string) => {
    const text = member(quote, key);
    return typeof text === 'string' ? text : '';
  };
  const position = ofType('TextPositionSelector');
  const [start, end] = [member(position, 'start'), member(position, 'end')];
  const isPlace =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    Number(start) >= 0 &&
    Number(start) < Number(end) &&
    Number(end) <= MAX_TEXT;
  return {
    start: isPlace ? Number(start) : 0,
    end: isPlace ? Number(end) : exact.length,
    exact,
    prefix: around('prefix').slice(-MAX_CONTEXT),
    suffix: around('suffix').slice(0, MAX_CONTEXT),
  };
}
