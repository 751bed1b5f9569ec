import type { Group, Report } from '../../archive/formats/types';
import { plural } from '../plural';

/** Lines of a group that are named on the page; the saved report names all that are known. */
const NAMED = 8;

/** `lines 3, 8 and 12`, `lines 3, 8 … and 210 more`. */
export function linesOf({ lines, count }: Group, most = NAMED): string {
  const named = lines.slice(0, most).map(({ line }) => line.toLocaleString('en-GB'));
  const more = count - named.length;
  if (count === 1) return `line ${named[0]}`;
  if (more > 0) return `lines ${named.join(', ')} and ${more.toLocaleString('en-GB')} more`;
  return `lines ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

/** What became of a file, as a text to keep. */
export function reportText(title: string, report: Report): string {
  const { statements, speakers, sources, claims, joined, skipped } = report;
  const counts = [
    plural(statements, 'statement'),
    plural(speakers, 'speaker'),
    plural(sources, 'source'),
    plural(claims, 'claim'),
  ];
  const lines = [title, '', `Taken: ${counts.join(', ')}`];
  if (joined > 0) lines.push(`Stood twice, and were joined: ${joined}`);
  lines.push(`Left out: ${plural(skipped, 'line')}`);
  const group = (heading: string, groups: readonly Group[]) => {
    if (groups.length === 0) return;
    lines.push('', heading);
    for (const one of groups) {
      lines.push('', `${one.why} (${plural(one.count, 'line')})`);
      for (const { line, excerpt } of one.lines) {
        lines.push(`  line ${line}${excerpt ? `: ${excerpt}` : ''}`);
      }
      if (one.count > one.lines.length) lines.push(`  and ${one.count - one.lines.length} more`);
    }
  };
  group('LEFT OUT', report.skippedBy);
  group('TAKEN, BUT NOT WHOLLY UNDERSTOOD', report.notedBy);
  return `${lines.join('\n')}\n`;
}
