/** `an interview with The Times`, `a speech to the parliament`. */
const OCCASION =
  /\b(?:in|during|at|after)\s+(?:an?|the|his|her|their)\s+((?:[\p{L}-]+\s){0,2}(?:interview|speech|address|article|statement|essay|post|letter|podcast)\s(?:with|to|for|on|in|at|before)\s(?:the\s)?\p{Lu}[\p{L}\p{M}.&’'-]*(?:\s(?:of|and|for|the)?\s?\p{Lu}[\p{L}\p{M}.&’'-]*){0,4})/u;
/** `a press conference in Vilnius`, `the Munich Security Conference`. */
const MEETING =
  /\b(?:at|during|in|after|before|addressing|told)\s+(?:an?|the)\s+((?:[\p{L}’'-]+\s){0,4}(?:conference|briefing|summit|meeting|session|hearing|forum|rally|debate|Council|Assembly|Parliament|Congress|Bundestag|Seimas|Duma|Senate)(?:\s(?:in|of)\s(?:the\s)?\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*){0,2})?)/u;
/** `told the BBC`, `told reporters in Brussels`. */
const TOLD =
  /\btold\s+((?:the\s)?\p{Lu}[\p{L}\p{M}.&’'-]*(?:\s(?:of\s|and\s)?\p{Lu}[\p{L}\p{M}.&’'-]*){0,3}|reporters\sin\s\p{Lu}[\p{L}\p{M}’'-]*|lawmakers\sin\s\p{Lu}[\p{L}\p{M}’'-]*)/u;
/** What is told a day or a month is no venue. */
const CALENDAR =
  /\s+(?:on|in)?\s*(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b.*$/u;

/** Where words were said, by what stands around them in their sentence. Null where it does not tell. English. */
export function venueIn(around: string): string | null {
  const occasion = OCCASION.exec(around)?.[1] ?? MEETING.exec(around)?.[1];
  const told = occasion ? null : TOLD.exec(around)?.[1];
  const venue = (occasion ?? (told ? `speaking to ${told}` : null))?.replace(CALENDAR, '').trim();
  return venue ? venue : null;
}
