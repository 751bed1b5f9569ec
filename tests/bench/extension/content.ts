/** In a page of any site: passes a question to the background, and says how long the answer took. */
import { api, type Message } from './api';

addEventListener(`bench-ask-${api.runtime.id}`, async (event) => {
  const message = JSON.parse((event as CustomEvent<string>).detail) as Message;
  const from = performance.now();
  const reply = await api.runtime.sendMessage(message);
  const detail = reply.error ? `error ${reply.error}` : String(performance.now() - from);
  dispatchEvent(new CustomEvent(`bench-answer-${api.runtime.id}`, { detail }));
});
