/**
 * Chromium's DevTools protocol over a pipe, and nothing more. A driver that attaches itself to
 * whatever starts would hold every waking worker until it has said so: the wake is what we measure.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Params = Record<string, unknown>;

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

interface Waiting {
  resolve(result: never): void;
  reject(error: Error): void;
  sessionId: string | undefined;
}

export class DevTools {
  private next = 1;
  private waiting = new Map<number, Waiting>();
  private rest: Buffer[] = [];

  private constructor(
    private readonly process: ChildProcess,
    private readonly out: Writable,
  ) {}

  /** Starts a browser. The folder for its profile must be new. */
  static start(program: string, args: readonly string[]): DevTools {
    const process = spawn(program, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const devtools = new DevTools(process, process.stdio[3] as Writable);
    (process.stdio[4] as Readable).on('data', (chunk: Buffer) => devtools.receive(chunk));
    process.on('exit', () => devtools.fail(new Error('The browser ended.')));
    devtools.out.on('error', () => undefined);
    return devtools;
  }

  /** Sends a command to the browser, or to what a session is attached to. */
  send<T = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<T> {
    const id = this.next++;
    return new Promise<T>((resolve, reject) => {
      const refuse = (error: Error) => reject(new Error(`${method}: ${error.message}`));
      this.waiting.set(id, { resolve, reject: refuse, sessionId });
      this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Everything that can be attached to, workers too. */
  async targets(): Promise<Target[]> {
    const { targetInfos } = await this.send<{ targetInfos: Target[] }>('Target.getTargets', {
      filter: [{}],
    });
    return targetInfos;
  }

  async attach(targetId: string): Promise<string> {
    const params = { targetId, flatten: true };
    return (await this.send<{ sessionId: string }>('Target.attachToTarget', params)).sessionId;
  }

  /** The value of an expression; a promise is waited for. Throws what it throws. */
  async evaluate<T>(sessionId: string, expression: string): Promise<T> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string; value?: unknown } };
    }>('Runtime.evaluate', params, sessionId);
    if (!exceptionDetails) return result.value;
    const { text, exception } = exceptionDetails;
    throw new Error(exception?.description ?? String(exception?.value ?? text));
  }

  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    if (this.process.exitCode !== null) return;
    this.send('Browser.close').catch(() => undefined);
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(timer);
  }

  private receive(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      this.rest.push(chunk.subarray(from, end));
      this.take(Buffer.concat(this.rest).toString('utf8'));
      this.rest = [];
      from = end + 1;
    }
    this.rest.push(chunk.subarray(from));
  }

  private take(text: string): void {
    const { id, result, error, method, params } = JSON.parse(text) as {
      id?: number;
      result: never;
      error?: { message: string };
      method?: string;
      params?: { sessionId?: string };
    };
    if (method === 'Target.detachedFromTarget') this.lose(params?.sessionId);
    if (id === undefined) return;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  /** What a session was asked is never answered when its target ends meanwhile. */
  private lose(sessionId: string | undefined): void {
    for (const [id, waiting] of this.waiting) {
      if (waiting.sessionId !== sessionId) continue;
      this.waiting.delete(id);
      waiting.reject(new Error('The target ended.'));
    }
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
