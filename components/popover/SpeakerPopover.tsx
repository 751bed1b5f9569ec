import { useId, useRef } from 'preact/hooks';
import type { Edtf, Mention, SpeakerKind, SpeakerView } from '../../model';
import { formatEdtf } from '../../text/edtf';
import { Card } from './Card';
import { type Loaded, ready } from './ClaimPopover';
import { Few } from './Few';
import { Item, type ItemHandlers } from './Item';
import { once, sameToRead } from './twins';
import { useHiding } from './useHiding';

const KINDS: Record<SpeakerKind, string> = {
  person: '',
  organisation: 'Organisation',
  government: 'Government',
  unnamed: 'Not named by the source',
};

export interface SpeakerPopoverProps extends Pick<ItemHandlers, 'onRead' | 'onCopy'> {
  mention: Mention;
  record: Loaded<SpeakerView>;
  /** The day of the article being read, if known. */
  published: Edtf | null;
  locale?: string;
  onClose: () => void;
  /** Everything on record for the speaker. */
  onAll: () => void;
  /** The words on the page are somebody else; a rejection is told the reader, here and below. */
  onNotThisPerson: () => unknown;
  onUndoNotThisPerson: () => unknown;
}

/** The role on the article's day, with that day; or what kind of speaker it is. */
function standing(record: SpeakerView, published: Edtf | null, locale: string): string {
  if (!record.role) return KINDS[record.speaker.kind];
  return published ? `${record.role} on ${formatEdtf(published, locale)}` : record.role;
}

/** Who is named on the page, and what is on record of them, nearest to the passage first. */
export function SpeakerPopover(props: SpeakerPopoverProps) {
  const { mention, record, published, locale = 'en-GB' } = props;
  const toggle = useRef<HTMLButtonElement>(null);
  const denial = useHiding({
    hide: props.onNotThisPerson,
    show: props.onUndoNotThisPerson,
    focus: () => toggle.current?.focus({ preventScroll: true }),
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
          <p class="brand">On record</p>
          <h2 id={title} dir="auto">
            {view?.speaker.name ?? mention.speaker.name}
          </h2>
          <p class="standing">
            {view
              ? standing(view, published, locale)
              : record === 'loading' && <span class="bone w7" />}
          </p>
        </>
      }
      footer={
        <>
          {view && view.total > 0 && (
            <button type="button" class="act key" onClick={props.onAll}>
              All {view.total} on record
            </button>
          )}
          {denial.hidden ? (
            <span class="end">
              <span role="status">“{mention.exact}” will not be marked.</span>{' '}
              <button type="button" class="act undo" ref={toggle} onClick={() => denial.set(false)}>
                Undo
              </button>
            </span>
          ) : (
            <button type="button" class="act end" ref={toggle} onClick={() => denial.set(true)}>
              {person ? 'Not this person' : 'Not the one meant'}
            </button>
          )}
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
          The record could not be read. {record.error}
        </p>
      )}
      {(record === 'loading' || (view && view.statements.length > 0)) && (
        <section class="group">
          <h3>Nearest to this passage</h3>
          {view ? (
            <Few>
              {once(view.statements, sameToRead).map(({ one: statement }) => (
                <Item
                  key={statement.id}
                  id={statement.id}
                  text={statement.text}
                  form={statement.form}
                  ranges={[]}
                  view={statement}
                  why={[]}
                  published={published}
                  locale={locale}
                  withoutSpeaker={statement.speaker.id === view.speaker.id}
                  dismissible={false}
                  onRead={props.onRead}
                  onCopy={props.onCopy}
                  onNotRelated={() => {}}
                  onUndoNotRelated={() => {}}
                />
              ))}
            </Few>
          ) : (
            <Skeleton />
          )}
        </section>
      )}
      {view && view.statements.length === 0 && (
        <p class="note">Nothing is on record of them yet.</p>
      )}
    </Card>
  );
}

/** As high as two statements, so that what comes moves little. */
function Skeleton() {
  return (
    <div class="items" aria-hidden="true">
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
