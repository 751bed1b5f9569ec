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
import { type DismissalScope, HiddenLine, SCOPES } from './HiddenLine';
import { useHiding } from './useHiding';

/** What a statement's actions ask of the host. */
export interface ItemHandlers {
  /** Read a statement in its source, in context. */
  onRead: (statement: string) => void;
  /** Put plain text on the clipboard; a rejection is shown as “Not copied”. */
  onCopy: (text: string) => unknown;
  /** Never show this statement for these words, or their claim, again so far; a rejection is told the reader. */
  onNotRelated: (statement: string, scope: DismissalScope) => unknown;
  /** Take that back; a rejection is told the reader. */
  onUndoNotRelated: (statement: string) => unknown;
  /** How far a dismissal can reach on this page, the narrowest first; all ways where left out. */
  scopes?: readonly DismissalScope[];
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

/** What is no longer shown, for a passage that makes a claim on record, or for one that makes none. */
const notShown = (ofClaim: boolean): Record<DismissalScope, string> => ({
  here: t('popover.dismissed.here'),
  site: t(ofClaim ? 'popover.dismissed.claimOnSite' : 'popover.dismissed.wordsOnSite'),
  always: t(ofClaim ? 'popover.dismissed.claimAlways' : 'popover.dismissed.wordsAlways'),
});

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
  /** It is the claim that a statement can be hidden for, not the page's words alone. */
  ofClaim?: boolean;
}

/** One statement on record in a popover, with its actions in words. */
export function Item(props: ItemProps) {
  const { id, view, published, stance, why } = props;
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  const whyId = useId();

  const own = useContext(Own);
  const deletion = useHiding<'deleted'>({
    hide: () => own?.onDelete(id),
    show: () => own?.onUndoDelete(id),
    focus: (gone) =>
      element.current?.querySelector<HTMLElement>(gone ? '.undo' : '.delete')?.focus(),
    refused: notDeleted(),
  });
  const scopes = props.scopes ?? SCOPES;
  const hiding = useHiding<DismissalScope>({
    hide: (scope) => props.onNotRelated(id, scope),
    show: () => props.onUndoNotRelated(id),
    focus: (gone) => element.current?.querySelector<HTMLElement>(gone ? '.undo' : '.drop')?.focus(),
  });

  const problem = deletion.problem || hiding.problem;
  const alert = problem && (
    <p class="problem" role="alert">
      {problem}
    </p>
  );
  if (deletion.hidden || hiding.hidden) {
    return (
      <li class="item gone" ref={element}>
        {deletion.hidden ? (
          <>
            <span role="status">{t('popover.deleted')}</span>{' '}
            <button type="button" class="act undo" onClick={() => deletion.set(null)}>
              {t('common.undo')}
            </button>
          </>
        ) : (
          <HiddenLine hiding={hiding} scopes={scopes} said={notShown(props.ofClaim ?? false)} />
        )}
        {alert}
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
              <button type="button" class="act delete" onClick={() => deletion.set('deleted')}>
                {t('common.delete')}
              </button>
            </>
          )}
          {props.dismissible && (
            <button
              type="button"
              class="act drop"
              onClick={() => hiding.set(scopes[0] ?? 'always')}
            >
              {t('popover.notRelated')}
            </button>
          )}
        </div>
        {alert}
        {open && <Why id={whyId} why={why} view={view} published={published} />}
      </div>
    </li>
  );
}
