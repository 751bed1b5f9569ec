import type { ComponentChildren } from 'preact';
import type { Form, Span } from '../../model';
import { disjoint } from '../phrases';

interface WordsProps {
  text: string;
  form: Form;
  /** What is emphasised: the phrase in common, or the words searched for. */
  ranges?: readonly Span[];
}

/**
 * The words said, with what was found in them. A speaker's own words stand in quotation marks that
 * hang in the margin; indirect and mixed speech is given as it is.
 */
export function Words({ text, form, ranges = [] }: WordsProps) {
  const children: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of disjoint(ranges)) {
    children.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  children.push(text.slice(at));
  const direct = form === 'direct';
  return (
    <p class={direct ? 'words direct' : 'words'} dir="auto">
      {direct && '“'}
      {children}
      {direct && '”'}
    </p>
  );
}
