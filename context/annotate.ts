import type { Annotation, Claim, Link, Mention, Speaker, Statement } from '../model';
import { sentences } from '../text/sentences';
import { terms } from '../text/terms';
import { type Attributed, attribute, quotationsOf } from './attribution';
import { matchClaim, type PreparedClaim, prepareClaim } from './claims';
import { Gazetteer } from './gazetteer';
import { findMentions } from './mentions';
import type { Article, OnRecord } from './record';
import { type PreparedStatement, relate } from './relate';
import { prepare } from './similarity';
import type { WordVectors } from './vectors';
import { CANDIDATES, FEWEST_TERMS } from './weights';

/** What the engine keeps of an archive between articles: names and claims, made ready. */
export interface Engine {
  annotate(article: Article, leaveOut?: ReadonlySet<string>): Promise<Annotation>;
}

/**
 * Makes the engine ready for an archive. Make a new one when speakers or claims change.
 *
 * `annotate` says what a text means to the archive: mentions, quotations, and links to statements,
 * each in reading order; sources in `leaveOut` (ids) are not related, as when the page is itself one.
 */
export async function createEngine(onRecord: OnRecord, vectors: WordVectors): Promise<Engine> {
  const all = await onRecord.speakers();
  const speakers = new Map(all.map((speaker) => [speaker.id, speaker]));
  const gazetteer = new Gazetteer(all);
  const claims = (await onRecord.claims()).map((claim: Claim) => prepareClaim(claim, vectors));
  return {
    async annotate(article, leaveOut = new Set()) {
      const { text, published } = article;
      const mentions = findMentions(text, gazetteer);
      const spans = sentences(text);
      const attributed = attribute(text, spans, mentions, speakers, published);
      const links: Link[] = [];
      for (const each of attributed) {
        const link = await linkOf(each, { article, onRecord, vectors, speakers, claims, leaveOut });
        if (link) links.push(link);
      }
      return { mentions, quotations: quotationsOf(text, attributed), links };
    },
  };
}

interface Ground {
  article: Article;
  onRecord: OnRecord;
  vectors: WordVectors;
  speakers: Map<string, Speaker>;
  claims: PreparedClaim[];
  leaveOut: ReadonlySet<string>;
}

async function linkOf(each: Attributed, ground: Ground): Promise<Link | null> {
  const { article, onRecord, vectors, speakers, claims, leaveOut } = ground;
  const exact = article.text.slice(each.start, each.end);
  const bag = terms(exact);
  if (new Set(bag).size < FEWEST_TERMS) return null;
  const words = prepare(exact, vectors);
  const matches = claims
    .flatMap((claim) => matchClaim(words, claim, vectors) ?? [])
    .sort((a, b) => b.score - a.score);
  const candidates = new Map<string, Statement>();
  const take = (statement: Statement) => candidates.set(statement.id, statement);
  const speaker = each.speaker?.id ?? null;
  for (const { statement } of await onRecord.candidates({
    terms: bag,
    speaker,
    limit: CANDIDATES,
  })) {
    take(statement);
  }
  for (const { claim } of matches) for (const each of await onRecord.byClaim(claim.id)) take(each);
  const prepared = [...candidates.values()].flatMap((statement): PreparedStatement[] => {
    const by = speakers.get(statement.speaker);
    if (!by || leaveOut.has(statement.source)) return [];
    return [
      { statement, words: prepare(statement.text, vectors), speaker: { id: by.id, name: by.name } },
    ];
  });
  const passage = {
    start: each.start,
    end: each.end,
    words,
    speaker: each.speaker,
    claims: matches,
  };
  return relate(article.text, passage, prepared, article.published);
}

/** Mentions that lead somewhere: of speakers with something on record. */
export function withRecord(mentions: Mention[], spoken: ReadonlySet<string>): Mention[] {
  return mentions.filter(({ speaker }) => spoken.has(speaker.id));
}
