import type { Edtf } from '../model';
import { isHeld } from './roles';

/**
 * Members of the bodies of which officials are on record, by the codes of `countries.ts`; behind a colon the day on
 * which one joined that joined since 1999, behind a second the day on which it left. After the lists of members that
 * nato.int (“NATO member countries”) and european-union.europa.eu (“EU countries”) keep.
 */
const MEMBERS = {
  nato: 'us gb fr it no dk de es tr cz hu pl ee:2004-03-29 lv:2004-03-29 lt:2004-03-29 sk:2004-03-29 ro:2004-03-29 bg:2004-03-29 fi:2023-04-04 se:2024-03-07',
  eu: 'fr it dk de es fi se cz:2004-05-01 hu:2004-05-01 pl:2004-05-01 ee:2004-05-01 lv:2004-05-01 lt:2004-05-01 sk:2004-05-01 ro:2007-01-01 bg:2007-01-01 gb::2020-01-31',
};

const memberships = Object.entries(MEMBERS).flatMap(([body, members]) =>
  members.split(' ').map((each) => {
    const [country = '', from, to] = each.split(':');
    return { body, country, term: { title: body, ...(from && { from }), ...(to && { to }) } };
  }),
);

/** Some countries, by code, and the bodies to which they belonged on a day; where none is told, on any day. */
export function withBodies(codes: Iterable<string>, on: Edtf | null): Set<string> {
  const all = new Set(codes);
  for (const { body, country, term } of memberships) {
    if (all.has(country) && isHeld(term, on)) all.add(body);
  }
  return all;
}
