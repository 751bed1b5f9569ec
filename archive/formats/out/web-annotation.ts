import type { PackHeader, PackRecord } from '../../pack-schema';
import { NAMESPACE } from '../extension-members';
import { asJsonPage } from './json-page';
import type { Whole } from './referents';
import { idAddress } from './urn';

/**
 * Statements as an AnnotationPage (W3C Web Annotation Data Model, 2017): each marks its words in its source
 * by quote and position, says in a body who said it and when, and has its tags and note.
 */
export function asWebAnnotation(
  header: PackHeader,
  records: AsyncIterable<PackRecord>,
): AsyncGenerator<string> {
  const head = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { onRecord: NAMESPACE }],
    id: idAddress('pack', header.id),
    type: 'AnnotationPage',
  };
  return asJsonPage(header, records, { head, list: 'items', standard: annotation });
}

function annotation({ statement, speaker, source }: Whole): object {
  const { selector, said, venue, tags, note } = statement;
  const { start, end, exact, prefix, suffix } = selector;
  const about = [speaker.name, said ?? 'date not known', venue].filter(Boolean).join(', ');
  const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  return {
    id: idAddress('statement', statement.id),
    type: 'Annotation',
    motivation: 'highlighting',
    body: [
      body('describing', about),
      ...(tags ?? []).map((tag) => body('tagging', tag)),
      ...(note ? [body('commenting', note)] : []),
    ],
    target: {
      source: source.url ?? idAddress('source', source.id),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}
