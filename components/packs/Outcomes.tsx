import type { ComponentChildren } from 'preact';
import { plural } from '../plural';
import { wasNotBackedUp, writingOut } from './endings';
import { number } from './format';
import type { PackWork } from './work';

/** What a restoring did. */
export function Restored({
  work,
  close,
}: {
  work: Extract<PackWork, { at: 'restored' }>;
  close: ComponentChildren;
}) {
  const { restored, kept, removed } = work.done;
  const list = (label: string, titles: readonly string[]) =>
    titles.length > 0 && (
      <p dir="auto">
        {label}: {titles.join(', ')}.
      </p>
    );
  return (
    <>
      <h2>The backup was restored</h2>
      {list('Brought back', restored)}
      {list('Already on record, and left as it is', kept)}
      {list('Removed, for it came later', removed)}
      <p class="choices">{close}</p>
    </>
  );
}

/** How far an export is, and how it ended. */
export function Writing({
  work,
  close,
  onCancel,
}: {
  work: Extract<PackWork, { at: 'writing' | 'written' }>;
  close: ComponentChildren;
  onCancel: () => void;
}) {
  if (work.at === 'written') {
    return (
      <>
        <h2 dir="auto">
          {work.isBackup ? 'Everything is backed up' : `${work.title} was exported`}
        </h2>
        <p>
          {plural(work.records, 'statement')}, in <code>{work.name}</code>.
        </p>
        {work.without && work.without.length > 0 && (
          <p class="problem">{wasNotBackedUp(work.without)}</p>
        )}
        <p class="choices">{close}</p>
      </>
    );
  }
  return (
    <>
      <h2 dir="auto">{writingOut(work)}</h2>
      <progress aria-label="Under way" />
      <p class="figures">{number(work.records)} statements written</p>
      <p class="choices">
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </>
  );
}
