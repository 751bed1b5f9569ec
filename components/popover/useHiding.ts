import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../words';

/** Something that the reader can hide, in one way or several: how it stands, and what went wrong. */
export interface Hiding<As> {
  /** How it is hidden; null when it is not. */
  hidden: As | null;
  /** Why the last click was not carried out, as sentences; empty when it was. */
  problem: string;
  /** Hides, hides in another way, or shows again: on show at once, and undone if it is refused. */
  set: (next: As | null) => void;
}

interface HidingOptions<As> {
  /** Carries it out. What it returns is awaited; a rejection is told the reader. */
  hide: (as: As) => unknown;
  /** Takes it back, likewise. */
  show: () => unknown;
  /** Moves the focus to the button that has taken the other's place. */
  focus: (hidden: As | null) => void;
  /** What is told when hiding, or showing again, was refused; the reason comes behind it. */
  refused?: { hide: string; show: string };
}

const notHidden = () => ({ hide: t('popover.notHidden'), show: t('popover.stillHidden') });

export function useHiding<As extends string>(options: HidingOptions<As>): Hiding<As> {
  const { hide, show, focus, refused } = options;
  const [hidden, setHidden] = useState<As | null>(null);
  const [problem, setProblem] = useState('');
  const before = useRef(hidden);
  useEffect(() => {
    if (before.current !== hidden) focus(hidden);
    before.current = hidden;
  }, [hidden]);
  const set = async (next: As | null) => {
    setHidden(next);
    setProblem('');
    try {
      await (next ? hide(next) : show());
    } catch (error) {
      setHidden(hidden);
      const reason = error instanceof Error ? error.message : String(error);
      const said = refused ?? notHidden();
      setProblem(`${next ? said.hide : said.show} ${reason}`);
    }
  };
  return { hidden, problem, set: (next) => void set(next) };
}
