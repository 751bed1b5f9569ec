import type { Archive } from '../../archive/archive';
import type { Engine } from '../../context/annotate';
import { claimsNear } from '../../context/claims-near';
import { propose } from '../../context/propose';
import { roleAt } from '../../context/roles';
import type { ClaimChoice, Proposal, SpeakerChoice } from '../../context/saving';
import type { Proposals, ProposedWords } from '../../messages';
import type { Span } from '../../model';
import { fold } from '../../text/fold';

/** Claims and speakers offered at once. */
const CHOICES = 6;
/** Words of a statement by which it is looked for on record. */
const PHRASE = 8;
/** Statements that begin alike and are looked at. */
const ALIKE = 5;
/** Quotations of a page that are proposed: more than any article has. */
const MOST = 200;

interface Page {
  text: string;
  published: string | null;
  url: string;
  host: string;
}

/**
 * Proposes what can be told of some words of a page, or of all that the engine takes for somebody's
 * statement when no span is given.
 */
export async function proposals(
  archive: Archive,
  engine: Engine,
  { text, published, url, host }: Page,
  span: Span | null,
): Promise<Proposals> {
  const { quotations } = await engine.annotate({ text, published });
  const spans = span
    ? [span]
    : quotations.flatMap(({ content }) => spanned(content)).slice(0, MOST);
  const article = { text, quotations, published };
  const found = spans
    .map((each) => propose(article, each))
    .filter((each) => span !== null || isWorth(text, each));
  const ids = [...new Set(found.flatMap(({ speaker }) => speaker?.id ?? []))];
  const [speakers, claims, publisher] = await Promise.all([
    archive.choices.speakers(ids),
    archive.onRecord().claims(),
    archive.choices.publisherAt(host),
  ]);
  const words: ProposedWords[] = [];
  for (const each of found) {
    const said = text.slice(each.span.start, each.span.end);
    const who = speakers.find(({ id }) => id === each.speaker?.id);
    words.push({
      ...each,
      ...(who && {
        speaker: { id: who.id, name: who.name, kind: who.kind, role: roleAt(who, each.said) },
      }),
      claims: claimsNear(said, claims, CHOICES).map(claimChoice),
      known: await knownAs(archive, said, url),
    });
  }
  return {
    words,
    published,
    publisher: publisher && {
      id: publisher.id,
      name: publisher.name,
      controlLabel: publisher.controlLabel,
    },
    trouble: archive.trouble,
  };
}

/** Speakers on record whom typed words may mean, with the roles that they held on a day. */
export async function speakerChoices(
  archive: Archive,
  typed: string,
  on: string | null,
): Promise<SpeakerChoice[]> {
  const speakers = await archive.choices.speakersNamed(typed, CHOICES);
  return speakers.map((one) => ({
    id: one.id,
    name: one.name,
    kind: one.kind,
    role: roleAt(one, on),
  }));
}

/** Claims on record near typed words. */
export async function claimChoices(archive: Archive, typed: string): Promise<ClaimChoice[]> {
  return claimsNear(typed, await archive.onRecord().claims(), CHOICES).map(claimChoice);
}

function claimChoice({ id, proposition, subject }: ClaimChoice): ClaimChoice {
  return { id, proposition, subject };
}

/** From the first of a quotation's words to the last; a cue put in between is an editor's break. */
function spanned(content: readonly Span[]): Span[] {
  const [first] = content;
  const last = content.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** A word or two in quotation marks is a name or a term more often than a statement. */
function isWorth(text: string, { span }: Proposal): boolean {
  return text.slice(span.start, span.end).split(/\s+/u).length > 2;
}

/** The statement on record with the same words: the reader's own from this address first. */
async function knownAs(
  archive: Archive,
  words: string,
  url: string,
): Promise<ProposedWords['known']> {
  const phrase = words
    .replace(/["“”„«»]/gu, ' ')
    .trim()
    .split(/\s+/u)
    .slice(0, PHRASE)
    .join(' ');
  if (!phrase) return null;
  const { hits } = await archive.search(`"${phrase}"`, { limit: ALIKE });
  const same = hits.map(({ view }) => view).filter(({ text }) => fold(text) === fold(words));
  const mine = same.find(({ own, source }) => own && source.url === url);
  const one = mine ?? same[0];
  return one ? { id: one.id, own: one === mine } : null;
}
