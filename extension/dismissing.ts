import type { DismissalScope } from '../components/popover/HiddenLine';
import { ask } from '../messages';
import type { Dismissal } from '../model';
import { pageAddress } from '../text/page-address';

/** What is dismissed, and what it is called in the list of what was. */
export interface What {
  kind: Dismissal['kind'];
  target: string;
  /** As they stand on the page: the archive folds them. */
  words: string;
  /** Of a statement: the claim that the passage makes, if it makes one. */
  claim?: { id: string; proposition: string } | null;
  /** The line for the list, for the passage's words alone or for its claim. */
  label: (claim: string | null) => string;
}

/** Dismisses things on one page, and takes that back. */
export interface Dismissing {
  /** How far a dismissal can reach here, the narrowest first. */
  scopes: DismissalScope[];
  /** Dismisses, or lets what was dismissed here before reach farther. Rejects where the background refuses. */
  dismiss(what: What, scope: DismissalScope): Promise<void>;
  /** Takes back what was dismissed of a target here, however often. */
  restore(target: string): Promise<void>;
}

/** `url` is the page's own. What has no address, or no host, is dismissed more widely or not at all. */
export function dismissingOn(url: string): Dismissing {
  const page = pageAddress(url);
  const host = page === null ? '' : new URL(page).hostname;
  const ids = new Map<string, string[]>();
  const takeBack = async (target: string, some: readonly string[]) => {
    for (const id of some) {
      await ask('restore', { id });
      const left = ids.get(target)?.filter((one) => one !== id) ?? [];
      ids.set(target, left);
    }
  };
  return {
    scopes: [
      ...(page === null ? [] : (['here'] as const)),
      ...(host === '' ? [] : (['site'] as const)),
      'always',
    ],
    async dismiss({ kind, target, words, claim, label }, scope) {
      // On one page a passage is meant; beyond it, what the passage says.
      const ofClaim = scope === 'here' ? null : (claim ?? null);
      const { id } = await ask('dismiss', {
        kind,
        target,
        words,
        label: label(ofClaim?.proposition ?? null),
        host: scope === 'always' ? null : host,
        ...(ofClaim && { claim: ofClaim.id }),
        ...(scope === 'here' && page !== null && { page }),
      });
      const before = ids.get(target)?.filter((one) => one !== id) ?? [];
      ids.set(target, [...before, id]);
      await takeBack(target, before);
    },
    restore: (target) => takeBack(target, ids.get(target) ?? []),
  };
}
