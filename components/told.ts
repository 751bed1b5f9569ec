import { t } from '../words';
import type { PlainKey } from '../words/catalogue';

/**
 * Sentences that rooms without words of their own write in English, for they serve a terminal too, and the messages
 * that tell them. What stands in a group of the pattern stands at the place of that name.
 */
const TOLD: readonly (readonly [RegExp, PlainKey])[] = [
  // Why a speaker is proposed: context/propose.ts.
  [/^The text around these words does not say who said them\./, 'told.speaker.unsaid'],
  [/^“(?<words>[^”]*)” stands behind the words\./, 'told.speaker.behind'],
  [/^“(?<words>[^”]*)” stands before the words\./, 'told.speaker.before'],
  [/^“(?<words>[^”]*)” stands among the words\./, 'told.speaker.among'],
  [/^The words go on from what (?<name>.*?) is quoted with before\./, 'told.speaker.goOn'],
  [/^“(?<words>[^”]*)” is read as (?<name>.*?)\.(?= |$)/, 'told.speaker.readAs'],
  [/^The text has named (?<name>.*?) before\./, 'told.speaker.namedBefore'],
  // How a date is known: context/said-when.ts.
  [/^the day of the article; the text gives no other$/, 'told.date.article'],
  [/^“(?<words>[^”]*)” in the text$/, 'told.date.inText'],
  [/^“(?<words>[^”]*)” in the text; the year is the article's$/, 'told.date.yearOfArticle'],
  [/^“(?<words>[^”]*)”, counted back from the day of the article$/, 'told.date.countedBack'],
  [/^“(?<words>[^”]*)”, on the day of the article$/, 'told.date.onTheDay'],
  // What a worker says, which has no words: extension/packs/worker.ts.
  [/^The file could not be read to its end: it was moved, .* meanwhile\./, 'told.file.moved'],
  // What a file is at fault with as a whole: archive/lines.ts, archive/formats/json-stream.ts.
  [/^The file cannot be unpacked: its gzip .* tell who made it\./, 'told.file.notUnpacked'],
  [/^The JSON ends in the middle: .* tell who made it\./, 'told.file.notWhole'],
  // archive/formats/preview.ts, archive/pack-reader.ts, archive/backup-reader.ts.
  [/^It is a web page, and no fact check .* in the menu over them\./, 'told.file.noFactCheck'],
  [/^The pack was made for a newer version .* choose it again\./, 'told.file.newerPack'],
  [/^The backup was made by a newer version .* choose it again\./, 'told.file.newerBackup'],
  [/^The backup is incomplete: .* choose another backup\./, 'told.file.cutOff'],
  [/^The backup cannot be unpacked .* choose another backup\./, 'told.file.backupNotUnpacked'],
  // Why nothing is kept: archive/trouble.ts.
  [/^What is on record here was written by a newer version of .* is lost\./, 'told.trouble.newer'],
  [/^Another tab still uses an older version of .* is lost\./, 'told.trouble.blocked'],
  [/^The database of On Record did not open in time: .* is lost\./, 'told.trouble.late'],
  [/^There is no room left on this device, .* is not lost\./, 'told.trouble.full'],
  [/^The browser could not open the database .* restart the browser\./, 'told.trouble.unopened'],
  [
    /^This browser refuses to store the archive here, .* ordinary window has them\./,
    'told.trouble.refused',
  ],
];

/**
 * One or several such sentences in the reader's language. From the first that is not known on, the text stays as it
 * is: an exact English sentence is better than none.
 */
export function told(text: string): string {
  const said: string[] = [];
  let rest = text;
  while (rest) {
    const known = TOLD.map(([pattern, key]) => ({ key, match: pattern.exec(rest) })).find(
      ({ match }) => match !== null,
    );
    if (!known?.match) break;
    said.push(t(known.key, known.match.groups ?? {}));
    rest = rest.slice(known.match[0].length).trimStart();
  }
  return [...said, ...(rest ? [rest] : [])].join(' ');
}
