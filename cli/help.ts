/** Whether a command line asks how it is used: by `help` in place of a command, or by `--help` or `-h` anywhere. */
export function asksForHelp(words: readonly string[]): boolean {
  return words[0] === 'help' || words.includes('--help') || words.includes('-h');
}
