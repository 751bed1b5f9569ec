import type { Span } from '../model';
import { plain } from '../text/plain';
import { cueVerb } from './cues';
import { kindOf } from './tagger/kind';

/** `The adviser to the head of the Office of ` before a president’s title and a name behind a comma: it is his. */
export const isOfficial = (before: string): boolean => OFFICIAL.test(plain(before));
const OFFICIAL =
  /^[^a-zéª]*(?:[a-zéª][a-zéª.’'-]* ){0,3}(?:advis[eo]r|aide|head|deputy|chief|spokes(?:man|woman|person)|envoy|representative|secretary|chair(?:man|woman)?|director|member|commander|ambassador)(?: (?:of|to|for|at|in|the|and|office|staff|head|ministry|[a-zé][a-zéª.-]*))* $/;

/** Whether somebody says something right behind his name: `Nausėda told reporters; if anything, he argued, …` is all his. */
export const hasSpoken = (text: string, { end }: Span): boolean => {
  const verb = SPOKE.exec(text.slice(end, end + 80))?.[1];
  return verb !== undefined && kindOf([verb], []) === 'statement' && cueVerb(verb) !== null;
};
const SPOKE = /^(?:, [^,;]*,)? (?:also |has |had )*(\p{Ll}+)/u;
