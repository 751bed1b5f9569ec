import { vi } from 'vitest';
import { evaluate } from '../../../cli/eval/run';

/** What `npm run eval --` prints with these arguments, and the code that it ends with; without a process of its own, which takes a second each. */
export async function evaluating(
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  const text = (spy: typeof said) => spy.mock.calls.map((words) => `${words.join(' ')}\n`).join('');
  try {
    const code = await evaluate(args);
    return { code, out: text(said), err: text(complained) };
  } finally {
    said.mockRestore();
    complained.mockRestore();
  }
}
