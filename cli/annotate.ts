/**
 * `npm run --silent annotate -- FILE…`: the extension's engine at a terminal, on `.txt` (offsets point
 * into the file as it is) and `.html` (the article found as in the browser). One JSON object a line.
 */

import { readFileSync } from 'node:fs';
import { readArticleFile } from './article-file';
import { bundledEngine } from './engine';
import { asksForHelp } from './help';

const USAGE = `Usage: npm run --silent annotate -- [--date YYYY-MM-DD] FILE…
  .txt   the text as it is; offsets point into the file
  .html  a saved page; the article is found as in the browser
  --date the day the article was published: roles are those of that day, and only what was said
         by then is related. A page's own date is read from it.`;

const args = process.argv.slice(2);
if (asksForHelp(args)) {
  console.log(USAGE);
  process.exit();
}
const at = args.indexOf('--date');
const date = at === -1 ? null : (args.splice(at, 2)[1] ?? '');
if (args.length === 0 || date === '' || args.some((arg) => arg.startsWith('-'))) {
  console.error(USAGE);
  process.exit(2);
}

const engine = await bundledEngine();
for (const file of args) {
  try {
    const article = readArticleFile(file, readFileSync(file, 'utf8'), date);
    const annotation = await engine.annotate(article);
    console.log(JSON.stringify({ file, text: article.text, ...annotation }));
  } catch (error) {
    console.error(`${file}: ${inWords(error)}`);
    process.exitCode = 1;
  }
}

/** What went wrong, in a line that says what to do. */
function inWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'this is a folder; name the files in it.';
  return message;
}
