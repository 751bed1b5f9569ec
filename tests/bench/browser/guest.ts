/** What both browsers' guests have in common: what is asked of the extension's page and of a site. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message, Reply } from '../extension/api';
import type { Guest, Heap } from './bed';

/** After a background is gone from the list, the browser still tidies up behind it; milliseconds. */
export const SETTLE = 250;

/** A page of a site on this machine, for a content script to run in. */
export interface Site {
  /** Ends in a slash; every path under it gives the page. */
  address: string;
  close(): void;
}

export async function openSite(): Promise<Site> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A site</title><p>Words.');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A guest in whatever browser: how an expression gets to its pages is left to the browser's own. */
export abstract class AskedGuest implements Guest {
  constructor(protected readonly id: string) {}

  build(limit: number): Promise<number> {
    return this.evaluate(`bench.build(${limit})`);
  }

  ask(message: Message): Promise<Reply & { took: number }> {
    return this.evaluate(`bench.ask(${JSON.stringify(message)})`);
  }

  stored(): Promise<{ bytes: number; usage: number }> {
    return this.evaluate('bench.stored()');
  }

  async askFromSite(message: Message): Promise<number> {
    const detail = JSON.stringify(JSON.stringify(message));
    // The content scripts of all guests hear the question: each has an event of its own name.
    const answer = await this.inSite<string>(`new Promise((resolve) => {
      addEventListener('bench-answer-${this.id}', (event) => resolve(event.detail), { once: true });
      dispatchEvent(new CustomEvent('bench-ask-${this.id}', { detail: ${detail} }));
    })`);
    if (answer.startsWith('error')) throw new Error(answer);
    return Number(answer);
  }

  abstract evaluate<T>(expression: string): Promise<T>;
  abstract fresh(): Promise<void>;
  abstract stop(): Promise<void>;
  abstract heap(): Promise<Heap | null>;
  abstract pageHeap(): Promise<Heap | null>;
  abstract leave(): Promise<void>;
  /** An expression in a page of a site that the guest's content script runs in. */
  protected abstract inSite<T>(expression: string): Promise<T>;
}
