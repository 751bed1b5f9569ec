/** The background of every bench extension: it answers one message, by the variant bundled with it. */
import { variant } from 'variant/worker';
import { api, type Found, type Message, type Reply } from './api';
import { countReads } from './counting';

api.runtime.onMessage.addListener((message, _, respond) => {
  answer(message).then(respond, (error) =>
    respond({ found: [], times: [], ids: [], error: String(error) }),
  );
  return true;
});

async function answer(message: Message): Promise<Reply> {
  if (message.do === 'search') {
    return { found: await variant.search(message.question), times: [], ids: [] };
  }
  if (message.do === 'counted') {
    const reads = countReads();
    const found = await variant.search(message.question);
    return { found, times: [], ids: [], reads: reads() };
  }
  if (message.do === 'warm') return timed(message.questions, (it) => variant.search(it));
  if (message.do === 'sentences') return timed(message.texts, (it) => variant.sentence(it));
  if (message.do === 'begun') {
    return timed(message.letters, async (it) => (await variant.begun?.(it)) ?? []);
  }
  if (message.do === 'text') {
    return timed([message.text], async (text) => {
      await variant.text?.(text, message.tagged);
      return [];
    });
  }
  if (message.do === 'quotations') {
    return timed([message.text], async (text) => {
      await variant.quotations?.(text);
      return [];
    });
  }
  return timed([message.sentences], async (sentences) => {
    await variant.page?.(sentences);
    return [];
  });
}

async function timed<T>(items: readonly T[], ask: (item: T) => Promise<Found[]>): Promise<Reply> {
  const times: number[] = [];
  const ids: string[][] = [];
  for (const item of items) {
    const from = performance.now();
    const found = await ask(item);
    times.push(performance.now() - from);
    ids.push(found.map(({ id }) => id));
  }
  return { found: [], times, ids };
}
