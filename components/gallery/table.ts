/** A record of any length for the gallery, made by number. */
import type { Listed, ListedStatement } from '../../archive/listing';
import * as data from '../fixtures';
import { changedAsk, type TableAsk } from '../library/statements/asked';
import { none } from './finds';

const PACKS = [
  { id: 'on-record', title: 'On Record', own: false },
  { id: 'my-record', title: 'My record', own: true },
  { id: 'parliament', title: 'Debates of the Seimas, 1990 to 2026', own: false },
];
const VIEWS = [data.rootCauses, data.indivisible, data.mutual, data.long];
const YEARS = 35;

function made(at: number): ListedStatement {
  const view = VIEWS[at % VIEWS.length] as (typeof VIEWS)[number];
  const pack = PACKS[at % PACKS.length] as (typeof PACKS)[number];
  return {
    ...view,
    id: `s${at}`,
    own: pack.own,
    tags: pack.own ? ['security', 'to check'] : [],
    said:
      at % 7 === 6 ? null : `${2026 - (Math.floor(at / 9) % YEARS)}-0${1 + (at % 9)}-1${at % 9}`,
    pack,
  };
}

/** What the library is handed for a record of some statements. */
export function tableOf(count: number, onAsk: (ask: TableAsk) => void = () => {}) {
  const nothing = () => {};
  return {
    edition: 'as it is',
    packs: PACKS,
    tags: [{ tag: 'security', count: 41 }],
    parse: (text: string) => ({ ...none, words: text.split(/\s+/).filter(Boolean) }),
    list: async (
      ask: TableAsk,
      { offset, limit }: { offset: number; limit: number },
    ): Promise<Listed> => {
      const total = ask.query ? Math.ceil(count / 10) : count;
      const length = Math.max(0, Math.min(limit, total - offset));
      const statements = Array.from({ length }, (_, i) => made(offset + i));
      return { total, isMore: false, statements };
    },
    onAsk: (ask: TableAsk) => onAsk(changedAsk(ask, {})),
    onOpen: nothing,
    onDelete: nothing,
    onEdit: nothing,
  };
}
