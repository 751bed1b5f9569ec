import type { Group, Report } from '../../archive/formats/types';
import { t } from '../../words';
import { formatList, formatNumber } from '../../words/language';

/** Lines of a group that are named on the page; the saved report names all that are known. */
const NAMED = 8;

/** `lines 3, 8 and 12`, `lines 3, 8 … and 210 more`. */
export function linesOf({ lines, count }: Group, most = NAMED): string {
  const named = lines.slice(0, most).map(({ line }) => formatNumber(line));
  const more = count - named.length;
  if (count === 1) return t('report.line', { line: named[0] ?? '' });
  if (more > 0) return t('report.linesMore', { lines: named.join(', '), more });
  return t('report.lines', { lines: formatList(named) });
}

/** What became of a file, as a text to keep. */
export function reportText(title: string, report: Report): string {
  const { statements, speakers, sources, claims, joined, skipped } = report;
  const counts = [
    t('unit.statements', statements),
    t('unit.speakers', speakers),
    t('unit.sources', sources),
    t('unit.claims', claims),
  ];
  const lines = [title, '', t('report.taken', { counts: counts.join(', ') })];
  if (joined > 0) lines.push(t('report.twice', { joined }));
  lines.push(t('report.left', { lines: t('unit.lines', skipped) }));
  const group = (heading: string, groups: readonly Group[]) => {
    if (groups.length === 0) return;
    lines.push('', heading);
    for (const one of groups) {
      lines.push('', `${one.why} (${t('unit.lines', one.count)})`);
      for (const { line, excerpt } of one.lines) {
        lines.push(`  ${t('report.line', { line: String(line) })}${excerpt ? `: ${excerpt}` : ''}`);
      }
      if (one.count > one.lines.length)
        lines.push(`  ${t('report.andMore', one.count - one.lines.length)}`);
    }
  };
  group(t('report.headLeft'), report.skippedBy);
  group(t('report.headNoted'), report.notedBy);
  return `${lines.join('\n')}\n`;
}
