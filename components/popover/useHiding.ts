import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../words';

/** Something that the reader can hide: how it stands, and what went wrong. */
interface Hiding {
  hidden: boolean;
  /** Why the last click was not carried out, as sentences; empty when it was. */
  problem: string;
  /** Hides, or shows again: on show at once, and undone if it is refused. */
  set: (hidden: boolean) => void;
}

interface HidingOptions {
  /** Carries it out. What it returns is awaited; a rejection is told the reader. */
  hide: () => unknown;
  /** Takes it back, likewise. */
  show: () => unknown;
  /** Moves the focus to the button that has taken the other's place. */
  focus: (hidden: boolean) => void;
  /** What is told when hiding, or showing again, was refused; the reason comes behind it. */
  refused?: { hide: string; show: string };
}

const notHidden = () => ({ hide: t('popover.notHidden'), show: t('popover.stillHidden') });

export function useHiding({ hide, show, focus, refused }: HidingOptions): Hiding {
  const [hidden, setHidden] = useState(false);
  const [problem, setProblem] = useState('');
  const before = useRef(hidden);
  useEffect(() => {
    if (before.current !== hidden) focus(hidden);
    before.current = hidden;
  }, [hidden]);
  const set = async (next: boolean) => {
    setHidden(next);
    setProblem('');
    try {
      await (next ? hide() : show());
    } catch (error) {
      setHidden(!next);
      const reason = error instanceof Error ? error.message : String(error);
      const { hide, show } = refused ?? notHidden();
      setProblem(`${next ? hide : show} ${reason}`);
    }
  };
  return { hidden, problem, set: (next) => void set(next) };
}
