import { useEffect, useState } from 'preact/hooks';
import { t } from '../../words';

/** How long “Copied” stands, in ms: long enough to be read, and read out. */
const SHOWN_MS = 2000;

interface CopyButtonProps {
  text: () => string;
  onCopy: (text: string) => unknown;
  disabled?: boolean;
  /** What the button says that it copies. */
  label?: string;
  /** Whose words, where the button stands away from them. */
  whose?: string;
}

/** Copies a text, a citation where nothing else is said, and says so in its own place, without changing its width. */
export function CopyButton({
  text,
  onCopy,
  disabled,
  label = t('statement.copyCitation'),
  whose,
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'' | 'copied' | 'notCopied'>('');
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await onCopy(text());
      setOutcome('copied');
    } catch {
      setOutcome('notCopied');
    }
  };
  return (
    <button type="button" class="act swap" disabled={disabled ?? false} onClick={copy}>
      <span class={outcome ? 'away' : ''}>
        {label}
        {whose && <span class="unseen">: {whose}</span>}
      </span>
      <span role="status">{outcome && t(`statement.${outcome}`)}</span>
    </button>
  );
}
