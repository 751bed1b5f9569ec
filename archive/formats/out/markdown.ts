import { formatEdtf } from '../../../text/edtf';
import { link, plainText } from '../../../text/markdown';
import type { PackHeader, PackRecord } from '../../pack-schema';
import { Referents, type Whole } from './referents';

/** Statements to read, a block each, in the order of the records. Does not come back in: it is for people. */
export async function* asMarkdown(
  header: PackHeader,
  records: AsyncIterable<PackRecord>,
): AsyncGenerator<string> {
  const referents = new Referents();
  yield `# ${plainText(header.title)}\n`;
  if (header.description) yield `\n${plainText(header.description)}\n`;
  if (header.licence) yield `\nLicence: ${plainText(header.licence)}\n`;
  for await (const record of records) {
    const whole = referents.add(record);
    if (whole) yield `\n${block(whole)}`;
  }
}

function block({ statement, speaker, reporter, source, publisher, claims }: Whole): string {
  const words = statement.form === 'direct' ? `“${statement.text}”` : statement.text;
  const date = statement.said ? formatEdtf(statement.said) : 'date not known';
  const inferred = statement.saidBasis === 'inferred' ? `${date} (inferred)` : date;
  const who = [
    `**${plainText(speaker.name)}**`,
    inferred,
    statement.venue && plainText(statement.venue),
  ];
  const where = [
    link(source.title, source.url ?? null),
    plainText(publisher.name),
    source.published && formatEdtf(source.published),
  ];
  const lines = [
    ...words.split(/\n+/).map((line) => `> ${plainText(line)}`),
    '',
    `${who.filter(Boolean).join(', ')}${reporter ? `, as related by ${plainText(reporter.name)}` : ''}. In: ${where.filter(Boolean).join(', ')}.`,
    ...statement.positions.map(
      ({ claim, stance }) => `- ${stance}: ${plainText(claims.get(claim)?.proposition ?? claim)}`,
    ),
    ...(statement.tags ?? []).map((tag) => `- tag: ${plainText(tag)}`),
    ...(statement.note ? [`- note: ${plainText(statement.note)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
