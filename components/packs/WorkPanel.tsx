import { useEffect, useRef } from 'preact/hooks';
import { plural } from '../plural';
import { Chooser } from './Chooser';
import { duration } from './format';
import { Importing } from './Importing';
import { holdings } from './PackItem';
import { Preview } from './Preview';
import type { PackWork } from './work';

export interface WorkPanelProps {
  work: PackWork;
  /** A file was chosen or dropped. */
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
  /** Puts the preview, or what was said of the last work, away. */
  onDismiss: () => void;
}

/** What is under way with packs, or how the last work ended. */
export function WorkPanel(props: WorkPanelProps) {
  const { work } = props;
  const panel = useRef<HTMLElement>(null);
  // Whoever pressed a button that is gone now goes on from here.
  useEffect(() => {
    if (work.at !== 'idle' && document.activeElement === document.body) panel.current?.focus();
  }, [work.at]);
  if (work.at === 'idle') return null;
  return (
    <section ref={panel} class="work" tabIndex={-1} aria-label={LABELS[work.at]}>
      <Content {...props} />
    </section>
  );
}

const LABELS: Record<Exclude<PackWork['at'], 'idle'>, string> = {
  looking: 'A pack to add',
  preview: 'A pack to add',
  importing: 'Import',
  imported: 'Import',
  removing: 'Removal',
  removed: 'Removal',
  cancelled: 'Import',
  interrupted: 'Import',
  refused: 'Import',
};

function Content({ work, onFile, onImport, onCancel, onDismiss }: WorkPanelProps) {
  const close = (
    <button type="button" class="button" onClick={onDismiss}>
      Close
    </button>
  );
  const again = <Chooser label="Choose the file again…" onFile={onFile} />;
  switch (work.at) {
    case 'idle':
      return null;
    case 'looking':
      return <p class="quiet">Reading {work.file}…</p>;
    case 'preview':
      return <Preview work={work} onImport={onImport} onDismiss={onDismiss} />;
    case 'importing':
      return <Importing work={work} onCancel={onCancel} />;
    case 'imported':
      return (
        <>
          <h2 dir="auto">{work.pack.title} is on record</h2>
          <p>
            {holdings(work.pack)}, in {duration(work.seconds)}.
          </p>
          {work.replaced && (
            <p class="quiet">
              It took the place of version {work.replaced.version}, which had{' '}
              {plural(work.replaced.statements, 'statement')}.
            </p>
          )}
          <p class="choices">{close}</p>
        </>
      );
    case 'removing':
      return (
        <>
          <h2 dir="auto">Removing {work.title}</h2>
          <progress value={work.share} aria-label="Removed so far" />
          <p class="quiet">It is off the record already; its room on the disk is being freed.</p>
        </>
      );
    case 'removed':
      return (
        <>
          <h2 dir="auto">{work.title} was removed</h2>
          <p class="choices">{close}</p>
        </>
      );
    case 'cancelled':
      return (
        <>
          <h2 dir="auto">The import of {work.title} was cancelled</h2>
          <p>Nothing of it was kept.</p>
          <p class="choices">
            {again}
            {close}
          </p>
        </>
      );
    case 'interrupted':
      return (
        <>
          <h2 dir="auto">The import of {work.title} was interrupted</h2>
          <p>
            Its tab or the browser was closed before it was done. Nothing of it was kept; what was
            on record before is as it was.
          </p>
          <p class="choices">
            {again}
            {close}
          </p>
        </>
      );
    case 'refused':
      return (
        <>
          <h2 dir="auto">{work.title} was not imported</h2>
          <p class="problem" dir="auto">
            {work.line !== null && <strong>Line {work.line}: </strong>}
            {work.problem}
          </p>
          <p class="quiet">
            {work.line !== null && 'Mend that line, or tell who made the pack. '}Nothing of it was
            kept; what was on record before is as it was.
          </p>
          <p class="choices">
            {again}
            {close}
          </p>
        </>
      );
  }
}
