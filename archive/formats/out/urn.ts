/** An IRI for something that has an id and no address of its own. */
export function idAddress(kind: string, id: string): string {
  return `urn:on-record:${kind}:${encodeURIComponent(id)}`;
}
