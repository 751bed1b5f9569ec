import { useEffect, useRef } from 'preact/hooks';
import type { ConvertOptions } from '../../archive/formats/types';
import type { RestoreHow } from '../../archive/restore';
import { t } from '../../words';
import { writeRoute } from '../library/routes';
import { told } from '../told';
import { BackupPreview } from './BackupPreview';
import { Chooser } from './Chooser';
import { afterRefusal, brokenOff, headingOf, labelOf } from './endings';
import { duration } from './format';
import { Importing } from './Importing';
import { ImportReport } from './ImportReport';
import { Restored, Writing } from './Outcomes';
import { holdings } from './PackItem';
import { People, type PeopleProps } from './People';
import { Preview } from './Preview';
import type { PackWork } from './work';

export interface WorkPanelProps {
  work: PackWork;
  /** Files were chosen or dropped. */
  onFiles: (files: File[]) => void;
  /** The file shall be read otherwise. */
  onAdjust: (change: Partial<ConvertOptions>) => void;
  onImport: () => void;
  /** The reader has said who is meant. */
  onPeople: PeopleProps['onPeople'];
  /** Back from the names to the file. */
  onBack: () => void;
  onRestore: (how: RestoreHow) => void;
  /** Keeps a text as a file. */
  onSave: (text: string, name: string) => void;
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
    const { activeElement, body } = document;
    // A file that is dropped elsewhere leads here, to the heading first.
    const isFree = activeElement === body || activeElement?.localName === 'h1';
    if (work.at !== 'idle' && isFree) panel.current?.focus();
  }, [work.at]);
  if (work.at === 'idle') return null;
  return (
    <section ref={panel} class="work" tabIndex={-1} aria-label={labelOf(work)}>
      <Content {...props} />
    </section>
  );
}

function Content(props: WorkPanelProps) {
  const { work, onFiles, onCancel, onDismiss } = props;
  const waiting = ('waiting' in work && work.waiting) || 0;
  const close = (
    <button type="button" class={waiting ? 'button key' : 'button'} onClick={onDismiss}>
      {waiting ? t('packs.nextFile', waiting) : t('common.close')}
    </button>
  );
  const again = <Chooser label={t('packs.chooseAgain')} onFiles={onFiles} />;
  switch (work.at) {
    case 'idle':
      return null;
    case 'looking':
      return <p class="quiet">{t('packs.looking', { file: work.file })}</p>;
    case 'preview':
      return <Preview {...props} incoming={work.incoming} />;
    case 'naming':
      return (
        <>
          <h2 dir="auto">{t('packs.naming', { title: work.title })}</h2>
          <progress value={work.share} aria-label={t('importing.readSoFar')} />
          <p class="choices">
            <button type="button" class="button" onClick={props.onBack}>
              {t('common.cancel')}
            </button>
          </p>
        </>
      );
    case 'people':
      return <People {...props} title={work.title} doubts={work.doubts} />;
    case 'unchanged':
      return (
        <>
          <h2 dir="auto">{t('packs.unchanged', { title: work.title })}</h2>
          <p>{t('packs.asTheyWere', work.statements)}</p>
          <p class="choices">{close}</p>
        </>
      );
    case 'backup':
      return <BackupPreview {...props} {...work} />;
    case 'restored':
      return <Restored work={work} close={close} />;
    case 'writing':
    case 'written':
      return <Writing work={work} onCancel={onCancel} close={close} />;
    case 'importing':
      return <Importing work={work} onCancel={onCancel} />;
    case 'imported':
      return (
        <>
          <h2 dir="auto">{t('packs.isOnRecord', { title: work.pack.title })}</h2>
          <p>
            {t('packs.heldIn', {
              holdings: holdings(work.pack),
              time: duration(work.seconds),
            })}
          </p>
          {work.pack.off && <p>{t('packs.stillOff')}</p>}
          {work.replaced && (
            <p class="quiet">
              {t('packs.tookPlace', {
                version: work.replaced.version,
                statements: t('unit.statements', work.replaced.statements),
              })}
            </p>
          )}
          {work.report && (
            <ImportReport title={work.pack.title} report={work.report} onSave={props.onSave} />
          )}
          <p class="choices">
            {close}
            <a
              class="button"
              href={writeRoute({ at: 'statements', ask: { query: '', pack: work.pack.id } })}
            >
              {t('packs.showThem')}
            </a>
          </p>
        </>
      );
    case 'removing':
      return (
        <>
          <h2 dir="auto">{t('packs.removing', { title: work.title })}</h2>
          <progress value={work.share} aria-label={t('packs.removedSoFar')} />
          <p class="quiet">{t('packs.freeing')}</p>
        </>
      );
    case 'removed':
      return (
        <>
          <h2 dir="auto">{t('packs.removed', { title: work.title })}</h2>
          <p class="choices">{close}</p>
        </>
      );
    case 'cancelled':
      return (
        <>
          <h2 dir="auto">{brokenOff(work)}</h2>
          <p>{t('packs.after.nothing')}</p>
          <p class="choices">
            {again}
            {close}
          </p>
        </>
      );
    case 'interrupted':
      return (
        <>
          <h2 dir="auto">{brokenOff(work)}</h2>
          <p>{t('packs.after.closed')}</p>
          <p class="choices">
            {again}
            {close}
          </p>
        </>
      );
    case 'refused':
      return (
        <>
          <h2 dir="auto">{headingOf(work)}</h2>
          <p class="problem" dir="auto">
            {work.line !== null && <strong>{t('packs.line', { line: String(work.line) })} </strong>}
            {told(work.problem)}
          </p>
          <p class="quiet">{afterRefusal(work)}</p>
          <p class="choices">
            {(work.what === 'import' || work.what === 'restore') && again}
            {close}
          </p>
        </>
      );
  }
}
