import { useId } from 'preact/hooks';
import type { Edtf, Link, StatementView } from '../../model';
import { t } from '../../words';
import { dateText, distance } from '../dates';
import { sharedPhrases } from '../phrases';
import { Legend } from '../statement/Glyph';
import { Card } from './Card';
import { Few } from './Few';
import { type Entry, groups, stanceOn } from './groups';
import { Item, type ItemHandlers } from './Item';
import { Quoted } from './Quoted';

/** What is asked for, on its way, or why it did not come. */
export type Loaded<T> = T | 'loading' | { error: string };

export function ready<T extends object>(loaded: Loaded<T>): T | null {
  return loaded === 'loading' || 'error' in loaded ? null : loaded;
}

export interface ClaimPopoverProps extends ItemHandlers {
  link: Link;
  statements: Loaded<StatementView[]>;
  /** The day of the article being read, if known. */
  published: Edtf | null;
  onClose: () => void;
  /** Search everything on record about the claim. The foot is left out without it. */
  onAll?: () => void;
  /** Save the sentence of the page itself. */
  onSave?: () => void;
}

/** While the record is on its way, what the engine already knows of the date. */
function when({ related }: Entry, published: Edtf | null): string {
  if (!related.said) return t('date.unknown');
  const far = published && distance(related.said, published);
  return [dateText(related.said), far].filter(Boolean).join(' · ');
}

/** What is on record about a sentence of the page, by relation. */
export function ClaimPopover(props: ClaimPopoverProps) {
  const { link, statements, published, onAll } = props;
  const title = useId();
  const views = ready(statements);
  const list = groups(link, views, published);
  const claim = link.claim?.id;
  // Without the record nobody's stance is known, and no room is kept for it.
  const sided = views !== null || statements === 'loading';
  const shown = list.flatMap(({ entries }) => entries.map(({ view }) => stanceOn(view, claim)));
  return (
    <Card
      labelledBy={title}
      busy={statements === 'loading'}
      onClose={props.onClose}
      header={
        <>
          <p class="brand">{t('common.brand')}</p>
          <h2 id={title} class={link.claim ? '' : 'passage'} dir="auto">
            {link.claim?.proposition ?? link.exact}
          </h2>
          {claim && sided && <Legend stances={views ? shown : []} />}
        </>
      }
      footer={
        ((onAll && link.claim) || props.onSave) && (
          <>
            {onAll && link.claim && (
              <button type="button" class="act key" onClick={onAll}>
                {t('popover.allAboutClaim')}
              </button>
            )}
            {props.onSave && (
              <button type="button" class="act end" onClick={props.onSave}>
                {t('popover.saveSentence')}
              </button>
            )}
          </>
        )
      }
    >
      {statements !== 'loading' && 'error' in statements && (
        <p class="note" role="alert">
          {t('popover.recordUnread', { reason: statements.error })}
        </p>
      )}
      {views && list.length === 0 && <p class="note">{t('popover.nothingLeft')}</p>}
      {(views === null || list.length > 0) && <Quoted link={link} views={views} />}
      {list.map(({ kind, heading, entries }) => (
        <section class="group" key={kind}>
          <h3>{heading}</h3>
          <Few>
            {entries.map((entry, i) => {
              const { related, view, twins = [] } = entry;
              const before = entries[i - 1]?.view?.speaker;
              return (
                <Item
                  key={related.statement}
                  id={related.statement}
                  text={view?.text ?? related.quote}
                  form={view?.form ?? 'indirect'}
                  ranges={sharedPhrases(view?.text ?? related.quote, related.why)}
                  {...(claim && sided && { stance: stanceOn(view, claim) })}
                  view={view}
                  known={{ speaker: related.speaker, when: when(entry, published) }}
                  pending={statements === 'loading'}
                  why={related.why}
                  published={published}
                  withoutRole={
                    !!before && before.id === view?.speaker.id && before.role === view.speaker.role
                  }
                  dismissible
                  onRead={props.onRead}
                  onCopy={props.onCopy}
                  {...(props.scopes && { scopes: props.scopes })}
                  ofClaim={claim !== undefined}
                  onNotRelated={(id, scope) =>
                    Promise.all([id, ...twins].map((each) => props.onNotRelated(each, scope)))
                  }
                  onUndoNotRelated={(id) =>
                    Promise.all([id, ...twins].map((each) => props.onUndoNotRelated(each)))
                  }
                />
              );
            })}
          </Few>
        </section>
      ))}
    </Card>
  );
}
