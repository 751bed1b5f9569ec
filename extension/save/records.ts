import type { OwnChange } from '../../archive/own';
import { unused } from '../../archive/own';
import type { PackRecord, RecordType } from '../../archive/pack-schema';
import type { Draft } from '../../context/saving';
import type { Claim, Publisher, Selector, Speaker, Statement } from '../../model';
import { fold } from '../../text/fold';
import { t } from '../../words';
import { digest, MINE, slug } from './ids';

/** What is on record that a draft refers to, in all packs. */
export interface OnHand {
  /** The speaker chosen, whole; null for one who is to be made. */
  speaker: Speaker | null;
  /** Others who bear the name of one who is to be made. */
  namesakes: readonly Speaker[];
  publisher: Publisher | null;
  claims: readonly Claim[];
}

/** A change with what takes it back. */
export interface Changed {
  change: OwnChange;
  undo: OwnChange;
}

/**
 * The records that a draft becomes: the statement, with copies of whom and what it refers to in other packs, under
 * the same ids, for each pack stands alone. Throws an Error with a sentence for the reader when something is
 * missing or stands for somebody else.
 */
export function changeFor(draft: Draft, own: readonly PackRecord[], onHand: OnHand): Changed {
  const before = index(own);
  const put: PackRecord[] = [];
  /** Brings a record into the own pack, if it is not there. */
  const bring = (record: PackRecord): string => {
    const isNew = !before.has(keyOf(record)) && !put.some((it) => keyOf(it) === keyOf(record));
    if (isNew) put.push(record);
    return record.id;
  };
  const mark = digest(draft.id).slice(0, 6);
  const speaker = bring(speakerOf(draft, before, onHand, mark));
  const source = sourceOf(draft, before, onHand, bring);
  const positions = draft.positions.map(({ claim, stance }) => ({
    claim: bring(claimOf(claim, before, onHand, mark)),
    stance,
  }));
  const { id, text, form, said, saidBasis, saidNote, venue, tags, note, selector } = draft;
  const earlier = before.get(keyOf({ type: 'statement', id }));
  const statement: PackRecord = {
    type: 'statement',
    id,
    speaker,
    said,
    saidBasis: said === null ? 'unknown' : saidBasis,
    ...(saidNote ? { saidNote } : {}),
    ...(venue ? { venue } : {}),
    form,
    text,
    source,
    selector,
    positions,
    ...kept(earlier, selector),
    ...(tags.length > 0 ? { tags } : {}),
    ...(note ? { note } : {}),
  };
  put.push(statement);
  const drop = earlier ? leftBehind(earlier, [...own, ...put]) : [];
  const gone = drop.flatMap((it) => before.get(keyOf(it)) ?? []);
  return {
    change: { put, drop },
    undo: {
      put: [...gone, ...put.flatMap((record) => before.get(keyOf(record)) ?? [])],
      drop: put
        .filter((record) => !before.has(keyOf(record)))
        .map(({ type, id }) => ({ type, id })),
    },
  };
}

/** What the form does not ask for stays as it was: who relates it, and an editor's words in it. */
function kept(earlier: PackRecord | undefined, { exact }: Selector): Partial<Statement> {
  if (earlier?.type !== 'statement') return {};
  const { reportedBy, breaks, selector } = earlier;
  return {
    ...(reportedBy ? { reportedBy } : {}),
    ...(breaks && selector.exact === exact ? { breaks } : {}),
  };
}

/** Takes a statement out, with what only it referred to and nobody has worked on. Null when it is not there. */
export function changeToDrop(id: string, own: readonly PackRecord[]): Changed | null {
  const statement = own.find((record) => record.type === 'statement' && record.id === id);
  if (!statement) return null;
  const left = own.filter((record) => record !== statement);
  const drop = [statement, ...leftBehind(statement, left)].map(({ type, id }) => ({ type, id }));
  const before = index(own);
  const undo = { put: drop.flatMap((it) => before.get(keyOf(it)) ?? []) };
  return { change: { drop }, undo };
}

/** What takes a change back, of what the record is by now: what others have come to refer to stays. */
export function undoing({ put = [], drop = [] }: OwnChange, own: readonly PackRecord[]): OwnChange {
  const statements = drop.filter(({ type }) => type === 'statement');
  const goes = new Set([...put, ...statements].map(keyOf));
  const after = [...own.filter((record) => !goes.has(keyOf(record))), ...put];
  const others = drop.filter(({ type }) => type !== 'statement');
  return { put, drop: [...statements, ...unused(after, others)] };
}

/** What a statement referred to and nothing refers to any more, as far as it was made by saving alone. */
function leftBehind(statement: PackRecord, records: readonly PackRecord[]) {
  if (statement.type !== 'statement') return [];
  const current = [...index(records).values()];
  const source = current.find((it) => it.type === 'source' && it.id === statement.source);
  const publisher = source?.type === 'source' ? [source.publisher] : [];
  const its = new Set([
    ...publisher.map((id) => keyOf({ type: 'publisher', id })),
    keyOf({ type: 'speaker', id: statement.speaker }),
    keyOf({ type: 'source', id: statement.source }),
    ...statement.positions.map(({ claim }) => keyOf({ type: 'claim', id: claim })),
  ]);
  const isIts = (record: PackRecord) => its.has(keyOf(record)) && isBare(record);
  return unused(
    current,
    current.filter(isIts).map(({ type, id }) => ({ type, id })),
  );
}

/** Whether nobody has added anything to a record since it was made for a statement. */
function isBare(record: PackRecord): boolean {
  if (record.type === 'speaker') {
    return record.id.startsWith(MINE) && record.aliases.length === 0 && !record.wikidata;
  }
  if (record.type === 'claim') {
    const { wordings } = record;
    return record.id.startsWith(MINE) && wordings.for.length + wordings.against.length === 0;
  }
  return true;
}

function speakerOf(
  { speaker }: Draft,
  before: ReadonlyMap<string, PackRecord>,
  onHand: OnHand,
  mark: string,
): PackRecord {
  if ('id' in speaker) {
    const known = before.get(keyOf({ type: 'speaker', id: speaker.id }));
    if (known) return known;
    if (onHand.speaker) return { type: 'speaker', ...onHand.speaker };
    throw new Error(t('save.problem.speakerGone'));
  }
  const name = speaker.name.replace(/\s+/gu, ' ').trim();
  if (!name) throw new Error(t('save.problem.speaker'));
  const id = `${MINE}${slug(name) || 'speaker'}-${mark}`;
  const other = onHand.namesakes.find((each) => each.id !== id);
  if (other && speaker.kind !== 'unnamed') {
    // Whom the reader made before, for another statement of the page.
    const mine = before.get(keyOf({ type: 'speaker', id: other.id }));
    if (mine && other.id.startsWith(MINE) && other.kind === speaker.kind) return mine;
    throw new Error(t('save.problem.namesake', { name: other.name, typed: name }));
  }
  const roles = speaker.role.trim() ? [{ title: speaker.role.trim() }] : [];
  return { type: 'speaker', id, name, kind: speaker.kind, aliases: [], roles };
}

function sourceOf(
  { source }: Draft,
  before: ReadonlyMap<string, PackRecord>,
  onHand: OnHand,
  bring: (record: PackRecord) => string,
): string {
  if ('id' in source) {
    if (before.has(keyOf({ type: 'source', id: source.id }))) return source.id;
    throw new Error(t('save.problem.sourceGone'));
  }
  const { url, title, published, language, text, publisher, host } = source;
  const its: Publisher = onHand.publisher ?? {
    id: `${MINE}${slug(publisher.name || host) || 'publisher'}-${digest(publisher.name || host).slice(0, 6)}`,
    name: publisher.name || host || t('save.made.publisher'),
    control: 'unknown',
    controlLabel: t('save.made.control'),
    controlReason: t('save.made.controlReason'),
    ...(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? { hosts: [host] } : {}),
  };
  // A page that has changed is another source: the places of what was saved before must hold.
  const id = `${MINE}${digest(`${url ?? ''}\n${title}\n${text ?? ''}`)}`;
  return bring({
    type: 'source',
    id,
    publisher: bring({ type: 'publisher', ...its }),
    title: title || url || t('save.made.untitled'),
    ...(url ? { url } : {}),
    ...(published ? { published } : {}),
    publishedBasis: published ? 'stated' : 'unknown',
    language,
    ...(text ? { text } : {}),
  });
}

function claimOf(
  claim: Draft['positions'][number]['claim'],
  before: ReadonlyMap<string, PackRecord>,
  { claims }: OnHand,
  mark: string,
): PackRecord {
  if ('id' in claim) {
    const own = before.get(keyOf({ type: 'claim', id: claim.id }));
    const known = own ?? claims.find(({ id }) => id === claim.id);
    if (known) return { ...(known as Claim), type: 'claim' };
    throw new Error(t('save.problem.claimGone'));
  }
  const proposition = claim.proposition.trim();
  if (!proposition) throw new Error(t('save.problem.emptyClaim'));
  const same = claims.find((each) => fold(each.proposition) === fold(proposition));
  if (same) return { type: 'claim', ...same };
  const subject = claim.subject.trim() || proposition.split(/\s+/u).slice(0, 4).join(' ');
  const id = `${MINE}${slug(subject) || 'claim'}-${mark}`;
  return { type: 'claim', id, proposition, subject, wordings: { for: [], against: [] } };
}

function keyOf({ type, id }: { type: RecordType; id: string }): string {
  return `${type} ${id}`;
}

function index(records: readonly PackRecord[]): Map<string, PackRecord> {
  return new Map(records.map((record) => [keyOf(record), record]));
}
