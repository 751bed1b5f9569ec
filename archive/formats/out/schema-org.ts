import type { Publisher, Speaker, SpeakerKind } from '../../../model';
import type { PackHeader, PackRecord } from '../../pack-schema';
import { NAMESPACE } from '../extension-members';
import { asJsonPage } from './json-page';
import type { Whole } from './referents';
import { idAddress } from './urn';

/**
 * Statements as schema.org `Quotation`s in a graph, each with who said it, the work it stands in, and the
 * `Claim`s that a curator put it under. For or against is ours to say: schema.org has no word for it.
 */
export function asSchemaOrg(
  header: PackHeader,
  records: AsyncIterable<PackRecord>,
): AsyncGenerator<string> {
  const head = { '@context': { '@vocab': 'https://schema.org/', onRecord: NAMESPACE } };
  return asJsonPage(header, records, { head, list: '@graph', standard: quotation });
}

const KINDS: Record<SpeakerKind, string> = {
  person: 'Person',
  organisation: 'Organization',
  government: 'GovernmentOrganization',
  unnamed: 'Person',
};

function quotation({ statement, speaker, reporter, source, publisher, claims }: Whole): object {
  const { published, language } = source;
  return {
    '@type': 'Quotation',
    '@id': idAddress('statement', statement.id),
    text: statement.text,
    creator: agent(speaker),
    ...(reporter ? { contributor: agent(reporter) } : {}),
    ...(statement.said ? { dateCreated: statement.said } : {}),
    ...(statement.venue ? { locationCreated: { '@type': 'Place', name: statement.venue } } : {}),
    inLanguage: language,
    isPartOf: {
      '@type': 'Article',
      '@id': source.url ?? idAddress('source', source.id),
      headline: source.title,
      ...(source.url ? { url: source.url } : {}),
      ...(published ? { datePublished: published } : {}),
      publisher: owner(publisher),
    },
    ...(claims.size
      ? {
          about: [...claims.values()].map(({ id, proposition }) => ({
            '@type': 'Claim',
            '@id': idAddress('claim', id),
            text: proposition,
          })),
        }
      : {}),
  };
}

function agent({ id, name, kind, wikidata }: Speaker): object {
  return {
    '@type': KINDS[kind],
    '@id': idAddress('speaker', id),
    name,
    ...(wikidata ? { sameAs: `https://www.wikidata.org/entity/${wikidata}` } : {}),
  };
}

function owner({ id, name }: Publisher): object {
  return { '@type': 'Organization', '@id': idAddress('publisher', id), name };
}
