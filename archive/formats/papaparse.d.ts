/** What we use of Papa Parse: its parser of one text, which its own streamers feed in the same way. */
declare module 'papaparse' {
  interface Parser {
    /** With `ignoreLastRow`, `meta.cursor` is where the last whole row ends. */
    parse(
      input: string,
      baseIndex: number,
      ignoreLastRow: boolean,
    ): {
      data: string[][];
      errors: { code: 'MissingQuotes' | 'InvalidQuotes'; row: number }[];
      meta: { cursor: number };
    };
  }
  interface Config {
    delimiter: string;
    newline: '\n';
    quoteChar: string;
    escapeChar: string;
  }
  const Papa: { Parser: new (config: Config) => Parser };
  namespace Papa {
    export type { Parser };
  }
  export default Papa;
}
