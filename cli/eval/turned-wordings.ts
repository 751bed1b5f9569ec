/**
 * `npm run eval -- turned-wordings [--json]`: curators' wordings of the bundled claims, put into the mouth of somebody
 * on record with that side alone (“X said that …”), as they stand and turned round by a “not”. Who says the opposite of
 * what he said must not be shown as saying it again.
 */
import type { Stance } from '../../model';
import { buildSeeds } from '../../seeds/build';
import { InputError } from '../claims/json-lines';
import { bundledEngine } from '../engine';
import { tableOf } from './options';

export const TURNED_USAGE = 'npm run eval -- turned-wordings [--json]';

/** Of each claim and side so many wordings are tried. */
const WORDINGS = 4;
const VERB = /\b(must|should|will|would|can|is|are)\b/;
const NOT = /\b(?:not|never) |\bno /;

/** The reverse of what a wording says, by a “not” put in or left out; null where that is not to be told. */
function turnedRound(wording: string): string | null {
  if (NOT.test(wording)) return wording.replace(NOT, '');
  if (/\b(?:cannot|without|nobody|nothing|none|only)\b|n't/.test(wording)) return null;
  return wording.replace(VERB, '$1 not');
}

/** How often statements of the speaker's own on the claim are shown, and told as said before. */
interface Told {
  shown: number;
  before: number;
}

/** Tries all wordings over the bundled record. */
export async function tellTurned(): Promise<{ straight: Told; turned: Told }> {
  const { claims, statements, speakers } = buildSeeds();
  const byId = new Map(statements.map((each) => [each.id, each]));
  const holds = (statement: string, claim: string) =>
    byId.get(statement)?.positions.find((position) => position.claim === claim)?.stance ?? null;
  /** A person on record with this side of a claim alone. */
  const holderOf = (claim: string, stance: Stance) =>
    speakers.find(({ id, kind }) => {
      const its = statements.filter(({ speaker }) => speaker === id);
      const sides = new Set(its.flatMap((each) => holds(each.id, claim) ?? []));
      return kind === 'person' && sides.size === 1 && sides.has(stance);
    });
  const engine = await bundledEngine();
  const tell = async (
    to: Told,
    claim: string,
    speaker: { id: string; name: string },
    what: string,
  ) => {
    const text = `${speaker.name} said that ${what}.`;
    const { links } = await engine.annotate({ text, published: null });
    const own = links
      .flatMap(({ related }) => related)
      .filter(
        ({ statement }) =>
          byId.get(statement)?.speaker === speaker.id && holds(statement, claim) !== null,
      );
    to.shown += Number(own.length > 0);
    to.before += Number(own.some(({ relation }) => relation === 'said-before'));
  };
  const straight: Told = { shown: 0, before: 0 };
  const turned: Told = { shown: 0, before: 0 };
  for (const { id, wordings } of claims) {
    for (const stance of ['asserts', 'rejects'] as const) {
      const holder = holderOf(id, stance);
      const all = stance === 'asserts' ? wordings.for : wordings.against;
      if (!holder) continue;
      for (const wording of all.filter((each) => VERB.test(each)).slice(0, WORDINGS)) {
        const reverse = turnedRound(wording);
        await tell(straight, id, holder, wording);
        if (reverse) await tell(turned, id, holder, reverse);
      }
    }
  }
  return { straight, turned };
}

/** Runs the command; an InputError says what is wrong with an argument. */
export async function evaluateTurned(args: string[]): Promise<void> {
  const [first = '--json', ...more] = args;
  if (first !== '--json' || more.length > 0)
    throw new InputError(`It takes no file.\nUsage: ${TURNED_USAGE}`);
  const { straight, turned } = await tellTurned();
  console.log(
    args.length > 0
      ? JSON.stringify({ straight, turned })
      : tableOf(
          ['shown', 'said before'],
          [
            ['as they stand', straight.shown, straight.before],
            ['turned round', turned.shown, turned.before],
          ],
        ),
  );
}
