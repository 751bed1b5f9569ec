/**
 * Puts plain text on the clipboard after a click or key of the reader's. Where the page is not
 * served securely and has no clipboard of its own, the browser's older command carries it, filled by
 * hand so that neither the page's selection nor its own copy handlers are touched. Throws when
 * the browser refuses both.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // Not here: try the older way.
  }
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
  if (!done) throw new Error('The browser refused to copy.');
}
