import { createContext } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { Edtf, Form, Span, Stance, StatementView } from '../../model';
import { t } from '../../words';
import { CopyAs } from '../statement/CopyAs';
import { CopyButton } from '../statement/CopyButton';
import { Glyph } from '../statement/Glyph';
import { Meta } from '../statement/Meta';
import { Why } from '../statement/Why';
import { Words } from '../statement/Words';
import { useHiding } from './useHiding';

/** What a statement's actions ask of the host. */
export interface ItemHandlers {
  /** Read a statement in its source, in context. */
  onRead: (statement: string) => void;
  /** Put plain text on the clipboard; a rejection is shown as “Not copied”. */
  onCopy: (text: string) => unknown;
  /** Never show this statement for these words again; a rejection is told the reader. */
  onNotRelated: (statement: string) => unknown;
  /** Take that back; a rejection is told the reader. */
  onUndoNotRelated: (statement: string) => unknown;
}

/** What can be done with a statement of the reader's own. */
export interface OwnActions {
  onEdit: (statement: string) => void;
  /** Takes it out of the record; a rejection is told the reader, here and below. */
  onDelete: (statement: string) => unknown;
  onUndoDelete: (statement: string) => unknown;
}

/** Null where nothing can be changed. */
export const Own = createContext<OwnActions | null>(null);

const notDeleted = () => ({ hide: t('popover.notDeleted'), show: t('popover.stillDeleted') });

export interface ItemProps extends ItemHandlers {
  id: string;
  text: string;
  form: Form;
  ranges: Span[];
  /** Undefined where no claim is in question, so that no glyph is drawn. */
  stance?: Stance | null;
  /** Null while the record is on its way; `known` stands in its place. */
  view: StatementView | null;
  known?: { speaker: string; when: string };
  /** Whether the record is still on its way, and not refused. */
  pending?: boolean;
  why: string[];
  published: Edtf | null;
  withoutRole?: boolean;
  withoutSpeaker?: boolean;
  /** Whether “Not related” makes sense: not in a speaker's record. */
  dismissible: boolean;
}

/** One statement on record in a popover, with its actions in words. */
export function Item(props: ItemProps) {
  const { id, view, published, stance, why } = props;
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  const whyId = useId();

  const own = useContext(Own);
  const deletion = useHiding({
    hide: () => own?.onDelete(id),
    show: () => own?.onUndoDelete(id),
    focus: (gone) =>
      element.current?.querySelector<HTMLElement>(gone ? '.undo' : '.delete')?.focus(),
    refused: notDeleted(),
  });
  const hiding = useHiding({
    hide: () => props.onNotRelated(id),
    show: () => props.onUndoNotRelated(id),
    focus: (gone) => element.current?.querySelector<HTMLElement>(gone ? '.undo' : '.drop')?.focus(),
  });

  const gone = deletion.hidden ? deletion : hiding.hidden ? hiding : null;
  const problem = deletion.problem || hiding.problem;
  if (gone) {
    return (
      <li class="item gone" ref={element}>
        <span role="status">{t(gone === deletion ? 'popover.deleted' : 'popover.hidden')}</span>{' '}
        <button type="button" class="act undo" onClick={() => gone.set(false)}>
          {t('common.undo')}
        </button>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </li>
    );
  }
  return (
    <li class={stance === undefined ? 'item' : 'item sided'} ref={element}>
      {stance !== undefined && (view ? <Glyph stance={stance} /> : <span />)}
      <div>
        <Words text={props.text} form={props.form} ranges={props.ranges} />
        {view ? (
          <Meta
            view={view}
            published={published}
            {...(props.withoutRole && { withoutRole: true })}
            {...(props.withoutSpeaker && { withoutSpeaker: true })}
            onDateReason={() => setOpen(!open)}
          />
        ) : (
          <div class="meta">
            <p>{props.known ? <strong>{props.known.speaker}</strong> : <span class="bone w5" />}</p>
            <p>{props.known?.when ?? <span class="bone w7" />}</p>
            {props.pending && (
              <p>
                <span class="bone w6" />
                &nbsp;
              </p>
            )}
          </div>
        )}
        <div class="acts">
          <button type="button" class="act read" onClick={() => props.onRead(id)}>
            {t('popover.read')}
          </button>
          {view ? (
            <CopyAs view={view} onCopy={props.onCopy} />
          ) : (
            <CopyButton text={() => props.text} onCopy={props.onCopy} disabled />
          )}
          <button
            type="button"
            class="act"
            aria-expanded={open}
            aria-controls={whyId}
            onClick={() => setOpen(!open)}
          >
            {t(why.length > 0 ? 'popover.why' : 'popover.about')}
          </button>
          {own && view?.own && (
            <>
              <button type="button" class="act" onClick={() => own.onEdit(id)}>
                {t('common.edit')}
              </button>
              <button type="button" class="act delete" onClick={() => deletion.set(true)}>
                {t('common.delete')}
              </button>
            </>
          )}
          {props.dismissible && (
            <button type="button" class="act drop" onClick={() => hiding.set(true)}>
              {t('popover.notRelated')}
            </button>
          )}
        </div>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {open && <Why id={whyId} why={why} view={view} published={published} />}
      </div>
    </li>
  );
}
