import type { ComponentChildren } from 'preact';
import { pieces, t } from '../../words';
import { wasNotBackedUp, writingOut } from './endings';
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
  const list = (key: 'brought' | 'kept' | 'removed', titles: readonly string[]) =>
    titles.length > 0 && <p dir="auto">{t(`backup.${key}`, { titles: titles.join(', ') })}</p>;
  return (
    <>
      <h2>{t('packs.restored')}</h2>
      {list('brought', restored)}
      {list('kept', kept)}
      {list('removed', removed)}
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
          {work.isBackup ? t('packs.backedUp') : t('packs.exported', { title: work.title })}
        </h2>
        <p>
          {work.isBackup && work.records === 0
            ? pieces('packs.nothingOwnInFile', { file: <code key="file">{work.name}</code> })
            : pieces('packs.inFile', {
                statements: t('unit.statements', work.records),
                file: <code key="file">{work.name}</code>,
              })}
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
      <progress aria-label={t('packs.underWay')} />
      <p class="figures">{t('packs.statementsWritten', work.records)}</p>
      <p class="choices">
        <button type="button" class="button" onClick={onCancel}>
          {t('common.cancel')}
        </button>
      </p>
    </>
  );
}
