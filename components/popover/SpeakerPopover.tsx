import { useId, useRef } from 'preact/hooks';
import type { Edtf, Mention, SpeakerKind, SpeakerView, StatementView } from '../../model';
import { t } from '../../words';
import { dateText } from '../dates';
import { Card } from './Card';
import { type Loaded, ready } from './ClaimPopover';
import { Few } from './Few';
import { type DismissalScope, HiddenLine, SCOPES } from './HiddenLine';
import { Item, type ItemHandlers } from './Item';
import { once, sameToRead } from './twins';
import { useHiding } from './useHiding';

const kindName = (kind: SpeakerKind) => (kind === 'person' ? '' : t(`speakerKind.${kind}`));

export interface SpeakerPopoverProps extends Pick<ItemHandlers, 'onRead' | 'onCopy' | 'scopes'> {
  mention: Mention;
  record: Loaded<SpeakerView>;
  /** The day of the article being read, if known. */
  published: Edtf | null;
  onClose: () => void;
  /** Everything on record for the speaker. */
  onAll: () => void;
  /** The words on the page are somebody else, so far; a rejection is told the reader, here and below. */
  onNotThisPerson: (scope: DismissalScope) => unknown;
  onUndoNotThisPerson: () => unknown;
}

/** How far a name is no longer marked. */
function notMarked(words: string): Record<DismissalScope, string> {
  return {
    here: t('popover.dismissed.nameHere', { words }),
    site: t('popover.dismissed.nameOnSite', { words }),
    always: t('popover.dismissed.nameAlways', { words }),
  };
}

/** The role on the article's day, with that day; or what kind of speaker it is. */
function standing(record: SpeakerView, published: Edtf | null): string {
  if (!record.role) return kindName(record.speaker.kind);
  return published
    ? t('popover.roleOn', { role: record.role, date: dateText(published) })
    : record.role;
}

/** Who is named on the page, and what is on record of them: near to the passage, and the latest. */
export function SpeakerPopover(props: SpeakerPopoverProps) {
  const { mention, record, published } = props;
  const scopes = props.scopes ?? SCOPES;
  const foot = useRef<HTMLSpanElement>(null);
  const denial = useHiding<DismissalScope>({
    hide: props.onNotThisPerson,
    show: props.onUndoNotThisPerson,
    focus: (gone) =>
      foot.current
        ?.querySelector<HTMLElement>(gone ? '.undo' : '.deny')
        ?.focus({ preventScroll: true }),
  });
  const title = useId();
  const view = ready(record);
  const person = !view || view.speaker.kind === 'person';
  return (
    <Card
      labelledBy={title}
      busy={record === 'loading'}
      onClose={props.onClose}
      header={
        <>
          <p class="brand">{t('common.brand')}</p>
          <h2 id={title} dir="auto">
            {view?.speaker.name ?? mention.speaker.name}
          </h2>
          <p class="standing">
            {view ? standing(view, published) : record === 'loading' && <span class="bone w7" />}
          </p>
        </>
      }
      footer={
        <>
          {view && view.total > 0 && (
            <button type="button" class="act key" onClick={props.onAll}>
              {t('popover.allOnRecord', view.total)}
            </button>
          )}
          <span class="end" ref={foot}>
            {denial.hidden ? (
              <HiddenLine hiding={denial} scopes={scopes} said={notMarked(mention.exact)} />
            ) : (
              <button
                type="button"
                class="act deny"
                onClick={() => denial.set(scopes[0] ?? 'always')}
              >
                {t(person ? 'popover.notThisPerson' : 'popover.notTheOneMeant')}
              </button>
            )}
          </span>
          {denial.problem && (
            <p class="problem" role="alert">
              {denial.problem}
            </p>
          )}
        </>
      }
    >
      {record !== 'loading' && 'error' in record && (
        <p class="note" role="alert">
          {t('popover.unread', { reason: record.error })}
        </p>
      )}
      {record === 'loading' && (
        <section class="group" aria-hidden="true">
          <h3>
            <span class="bone w5" />
          </h3>
          <Skeleton />
        </section>
      )}
      {view && (
        <>
          <Listed
            {...props}
            speaker={view.speaker.id}
            heading={t('popover.nearest')}
            views={view.statements.slice(0, view.near)}
          />
          <Listed
            {...props}
            speaker={view.speaker.id}
            heading={t('popover.latest')}
            views={view.statements.slice(view.near)}
          />
        </>
      )}
      {view && view.statements.length === 0 && <p class="note">{t('popover.nothingYet')}</p>}
    </Card>
  );
}

interface ListedProps extends Pick<SpeakerPopoverProps, 'published' | 'onRead' | 'onCopy'> {
  /** Id of who is meant: a statement of somebody else, which is only related by them, says whose it is. */
  speaker: string;
  heading: string;
  views: StatementView[];
}

/** Statements of the speaker under a heading; nothing where there are none. */
function Listed({ speaker, heading, views, published, onRead, onCopy }: ListedProps) {
  if (views.length === 0) return null;
  return (
    <section class="group">
      <h3>{heading}</h3>
      <Few>
        {once(views, sameToRead).map(({ one: statement }) => (
          <Item
            key={statement.id}
            id={statement.id}
            text={statement.text}
            form={statement.form}
            ranges={[]}
            view={statement}
            why={[]}
            published={published}
            withoutSpeaker={statement.speaker.id === speaker}
            dismissible={false}
            onRead={onRead}
            onCopy={onCopy}
            onNotRelated={() => {}}
            onUndoNotRelated={() => {}}
          />
        ))}
      </Few>
    </section>
  );
}

/** As high as two statements, so that what comes moves little. */
function Skeleton() {
  return (
    <div class="items">
      {[0, 1].map((n) => (
        <div class="item" key={n}>
          <p class="words">
            <span class="bone w9" />
            <br />
            <span class="bone w6" />
          </p>
          <div class="meta">
            <p>
              <span class="bone w5" />
            </p>
            <p>
              <span class="bone w7" />
            </p>
          </div>
          <div class="acts">&nbsp;</div>
        </div>
      ))}
    </div>
  );
}
