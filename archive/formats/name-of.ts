/** How a file's speaker is called in `ConvertOptions.speakers` and `FoundName.key`. */
export function nameOf(name: string, wikidata: string | undefined): string {
  return wikidata ? `${name}|${wikidata}` : name;
}
