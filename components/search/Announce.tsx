import { useEffect, useState } from 'preact/hooks';

/** A pause this long, in ms, after the last letter before a count is read out: typing is not talked over. */
const PAUSE_MS = 900;

/** Says a sentence to screen readers once it has stood for a moment, and never the same one twice. */
export function Announce({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
