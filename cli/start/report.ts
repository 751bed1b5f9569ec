/** What is printed of a page. */
import type { PageMark, PageState } from '../../messages';
import type { PopoverState } from '../control-scripts';

const inWords: Record<PageState, string> = {
  reading: 'still being read',
  marked: 'marked',
  'nothing-found': 'nothing on record about it',
  'no-article': 'not an article',
  off: 'left alone, as the reader wants',
  failed: 'could not be read',
};

export function printSummary(url: string, state: PageState, marks: PageMark[]): void {
  const speakers = marks.filter(({ kind }) => kind === 'speaker').length;
  const counts = [marksOf(speakers, 'speaker'), marksOf(marks.length - speakers, 'claim')];
  console.log(`\n${url}`);
  console.log(`${inWords[state]}: ${counts.join(', ')}`);
}

/** A mark, and the statements that its popover leads to. */
export function printMark(mark: PageMark, popover: PopoverState): void {
  console.log(`\n${mark.kind === 'speaker' ? 'Speaker' : 'Claim'}: “${mark.exact}”`);
  console.log(`  ${oneLine(popover.title)}`);
  let group = '';
  for (const item of popover.items) {
    if (item.group && item.group !== group) console.log(`  ${item.group}`);
    group = item.group;
    const [words = '', ...rest] = item.lines;
    console.log(`    ${oneLine(words)}`);
    if (rest.length) console.log(`      ${oneLine(rest.join(' · '))}`);
  }
}

function marksOf(count: number, kind: PageMark['kind']): string {
  return `${count} ${kind} mark${count === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
