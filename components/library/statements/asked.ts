import type { Listing, Order } from '../../../archive/listing';
import type { Form } from '../../../model';

/** What the table shows, as its address says it. */
export interface TableAsk extends Omit<Listing, 'query'> {
  /** Words and filters, as typed. */
  query: string;
}

const ORDERS: readonly Order[] = ['said', 'speaker', 'source', 'pack'];
const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect'];

/** Reads the part of an address behind `?`. What it does not understand it leaves out. */
export function readAsk(params: URLSearchParams): TableAsk {
  const among = <T extends string>(all: readonly T[], name: string) =>
    all.find((one) => one === params.get(name));
  const order = among(ORDERS, 'by');
  const form = among(FORMS, 'form');
  const own = among(['yes', 'no'], 'own');
  const pack = params.get('pack');
  const tag = params.get('tag');
  return {
    query: params.get('q') ?? '',
    ...(pack ? { pack } : {}),
    ...(own ? { own: own === 'yes' } : {}),
    ...(form ? { form } : {}),
    ...(tag ? { tag } : {}),
    ...(order && order !== 'said' ? { order } : {}),
    ...(params.has('turned') ? { isReversed: true } : {}),
  };
}

/** Writes it again; nothing for the whole record, newest first. */
export function writeAsk({ query, pack, own, form, tag, order, isReversed }: TableAsk): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (pack) params.set('pack', pack);
  if (own !== undefined) params.set('own', own ? 'yes' : 'no');
  if (form) params.set('form', form);
  if (tag) params.set('tag', tag);
  if (order && order !== 'said') params.set('by', order);
  if (isReversed) params.set('turned', '');
  return params.toString();
}

/** The same with some of it changed; what is set to null goes. */
export function changedAsk(
  ask: TableAsk,
  change: { [K in keyof TableAsk]?: TableAsk[K] | null },
): TableAsk {
  const all = Object.entries({ ...ask, ...change });
  return Object.fromEntries(all.filter(([, value]) => value != null)) as unknown as TableAsk;
}

/** Whether anything is filtered or searched for. */
export function narrows({ query, pack, own, form, tag }: TableAsk): boolean {
  return !!(query.trim() || pack || own !== undefined || form || tag);
}
