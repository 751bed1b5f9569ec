/** Reading schema.org as it stands in the wild, without a JSON-LD processor: by its usual forms. */
import { listOf, member, textOf, webAddress, wikidataItem } from './entry';

/** Deeper than any honest markup. */
const MAX_DEPTH = 10;

/** Nodes looked at in one document. */
const MOST_NODES = 100_000;

const bare = (type: string) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '');

/** The types of a node, without the prefix of schema.org. */
export function typesOf(node: unknown): string[] {
  return listOf(member(node, '@type') ?? member(node, 'type')).flatMap((type) =>
    typeof type === 'string' ? [bare(type)] : [],
  );
}

/** A member by its name, with or without the prefix of schema.org. */
export function property(node: unknown, name: string): unknown {
  return (
    member(node, name) ??
    member(node, `schema:${name}`) ??
    member(node, `https://schema.org/${name}`)
  );
}

/** The nodes of some types in a document, however deep, and all nodes that have an `@id`. */
export function nodesOf(
  document: unknown,
  types: ReadonlySet<string>,
): { nodes: object[]; byId: Map<string, object> } {
  const nodes: object[] = [];
  const byId = new Map<string, object>();
  let seen = 0;
  const walk = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return;
    if (++seen > MOST_NODES) return;
    if (!Array.isArray(value)) {
      const id = member(value, '@id');
      if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value);
      if (typesOf(value).some((type) => types.has(type))) nodes.push(value);
    }
    for (const inner of Object.values(value)) walk(inner, depth + 1);
  };
  walk(document, 0);
  return { nodes, byId };
}

/** The first of one or many; a bare reference (`{"@id": …}`) is followed within the document. */
export function first(value: unknown, byId: ReadonlyMap<string, object>): unknown {
  const [it] = listOf(value);
  const id = member(it, '@id');
  return typeof id === 'string' && it && Object.keys(it).length === 1 ? (byId.get(id) ?? it) : it;
}

/** A person or an organisation of schema.org. */
export interface Agent {
  name: string;
  wikidata?: string;
  kind?: 'person' | 'organisation' | 'government';
}

const KINDS: [Agent['kind'], RegExp][] = [
  ['person', /^Person$/],
  ['government', /^(?:GovernmentOrganization|Country|AdministrativeArea)$/],
  ['organisation', /Organization$|^(?:Corporation|NGO|PoliticalParty)$/],
];

/** Who a value is: a name alone, or a node with a name; null for neither. */
export function agentOf(value: unknown, byId: ReadonlyMap<string, object>): Agent | null {
  const node = first(value, byId);
  const name = textOf(node) ?? textOf(first(property(node, 'name'), byId));
  if (!name) return null;
  const agent: Agent = { name };
  const kind = KINDS.find(([, is]) => typesOf(node).some((type) => is.test(type)))?.[0];
  if (kind) agent.kind = kind;
  const same = [
    ...listOf(property(node, 'sameAs')),
    member(node, '@id'),
    property(node, 'identifier'),
  ];
  const items = new Set(same.map(wikidataItem).filter((item) => item !== undefined));
  const [item] = items;
  if (items.size === 1 && item) agent.wikidata = item;
  return agent;
}

/** The address of a work: itself one, or its `url`, or its `@id`. */
export function addressOf(value: unknown, byId: ReadonlyMap<string, object>): string | undefined {
  const node = first(value, byId);
  return (
    webAddress(node) ??
    webAddress(first(property(node, 'url'), byId)) ??
    webAddress(member(first(property(node, 'url'), byId), '@id')) ??
    webAddress(member(node, '@id'))
  );
}
