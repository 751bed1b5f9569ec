/**
 * Where the extension stands with a tab. `listed` and `enabled`: it may read there. `not-allowed`:
 * it would have to be asked. `withdrawn`: on the list, but the reader took the permission back.
 * `closed`: a page of the browser's own, or one that no extension may read.
 */
export interface SiteNoticeProps {
  state: 'listed' | 'enabled' | 'not-allowed' | 'withdrawn' | 'closed';
  /** Host name without `www.`. */
  host: string;
  onEnable: () => void;
  onReadOnce: () => void;
}

/** Whether we may read the page's site, and the one click that changes it. */
export function SiteNotice({ state, host, onEnable, onReadOnce }: SiteNoticeProps) {
  if (state === 'listed' || state === 'enabled') return null;
  if (state === 'closed') {
    return (
      <section class="block">
        <h2>On this page</h2>
        <p class="quiet">Extensions cannot read this page.</p>
      </section>
    );
  }
  return (
    <section class="block">
      <h2>On this page</h2>
      <p class="quiet">
        {state === 'withdrawn'
          ? `On Record is no longer allowed on ${host}.`
          : `On Record does not read ${host}: it is not on the list of news sites.`}
      </p>
      <p class="choices">
        <button type="button" class="act key" data-step onClick={onEnable}>
          Enable on {host}
        </button>
        <button type="button" class="act" data-step onClick={onReadOnce}>
          Read this page once
        </button>
      </p>
    </section>
  );
}
