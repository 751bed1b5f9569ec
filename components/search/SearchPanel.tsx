import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { citation } from '../../text/citation';
import { pieces, t } from '../../words';
import { Announce } from './Announce';
import { filtered } from './chosen';
import { Field } from './Field';
import { FilterBar } from './FilterBar';
import { Foot, type FootProps } from './Foot';
import { type AskInstead, Instead } from './Instead';
import { optionId, Results } from './Results';
import type { Facets, Filters, Found } from './types';
import { useSearch } from './useSearch';

/** Results asked for at first, and how many more each time. */
const PAGE = 30;
/** A text that stood this long, in ms, was a search and not a letter on the way to one. */
const MEANT_MS = 1500;

export interface SearchPanelProps<Q extends Filters> {
  text: string;
  onText: (text: string) => void;
  /** A promise of what is on record for a text; it must be the same function while nothing changes. */
  search: (text: string, limit: number) => Promise<Found<Q>>;
  /** Asked where nothing was found. */
  instead: AskInstead<Q>;
  /** The text of a query, for chips to write into the field. */
  format: (query: Q) => string;
  facets: Facets | null;
  onRead: (statement: string) => void;
  onCopy: (text: string) => unknown;
  /** A search that was meant, for the list of latest ones. */
  onMeant: (text: string) => void;
  /** What stands there while nothing is asked. */
  children: ComponentChildren;
  counts: FootProps['counts'];
  /** Stands in the place of what was found where nothing is on record. */
  nothing: ComponentChildren;
  inMemory: boolean;
  trouble?: string | null;
  /** `⌘` on a Mac, else `Ctrl`. */
  commandKey: string;
  onPacks?: FootProps['onPacks'];
  onHelp?: FootProps['onHelp'];
}

/** Search as one types: field, chips, what was found. What the keys do is said in the foot. */
export function SearchPanel<Q extends Filters>(props: SearchPanelProps<Q>) {
  const { text, onText, onCopy, onMeant, facets } = props;
  const [limit, setLimit] = useState(PAGE);
  // -1: nowhere yet; Enter then takes the first. `moved`: by key, not by the pointer.
  const [cursor, setCursor] = useState({ at: -1, moved: false });
  const [copied, setCopied] = useState('');
  const list = useId();
  const panel = useRef<HTMLDivElement>(null);
  const { found, error } = useSearch(text, limit, props.search);
  const asking = text.trim() !== '';
  const isEmpty = props.counts?.statements === 0;
  const hits = asking ? (found?.hits ?? []) : [];
  const current = hits[Math.max(0, cursor.at)];

  useEffect(() => {
    const timer = setTimeout(() => onMeant(text), MEANT_MS);
    return () => clearTimeout(timer);
  }, [text, onMeant]);

  const change = (next: string) => {
    setCursor({ at: -1, moved: false });
    setLimit(PAGE);
    setCopied('');
    onText(next);
  };
  const read = (statement: string) => {
    onMeant(text);
    props.onRead(statement);
  };
  const copy = async () => {
    if (!current) return;
    await onCopy(citation(current.view));
    setCopied(t('search.copied', { name: current.view.speaker.name }));
  };
  const move = (by: number) => {
    if (hits.length === 0) panel.current?.querySelector<HTMLElement>('[data-step]')?.focus();
    else setCursor({ at: Math.max(0, Math.min(hits.length - 1, cursor.at + by)), moved: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const input = event.currentTarget as HTMLInputElement;
    const plain = !ctrlKey && !metaKey && !altKey && !shiftKey;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[key];
    if (event.isComposing) return;
    if (step && plain) move(step);
    else if (key === 'Enter' && current) read(current.view.id);
    else if (key === 'Escape' && text) change('');
    else if (
      key.toLowerCase() === 'c' &&
      (ctrlKey || metaKey) &&
      !altKey &&
      !shiftKey &&
      input.selectionStart === input.selectionEnd &&
      current
    ) {
      void copy();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the buttons inside, nothing of its own
    <div class="panel" ref={panel} onKeyDown={(event) => stepButtons(event, panel.current)}>
      <search class="ask">
        <Field
          text={text}
          list={list}
          expanded={hits.length > 0}
          active={cursor.moved && hits[cursor.at] ? optionId(list, cursor.at) : null}
          onText={change}
          onKeyDown={onKeyDown}
        />
        {found && facets ? (
          <FilterBar
            query={found.query}
            facets={facets}
            onChange={(query) => change(props.format(query))}
          />
        ) : (
          <div class="chips" />
        )}
      </search>
      <Announce text={copied || (asking && found ? t('search.found', found.total) : '')} />
      <div class="body">
        {error && (
          <p class="note" role="alert">
            {t('search.failed', { reason: error })}
          </p>
        )}
        {!asking && props.children}
        {hits.length > 0 && (
          <>
            {found && found.suggestions.length > 0 && (
              <p class="tally">
                {pieces('search.takenAs', {
                  words: <strong key="words">{found.suggestions.join(', ')}</strong>,
                })}
              </p>
            )}
            <Results
              id={list}
              hits={hits}
              current={cursor.at}
              follow={cursor.moved}
              onPoint={(at) => setCursor({ at, moved: false })}
              onRead={read}
              onCopy={onCopy}
            />
            {found && found.total > hits.length && (
              <button type="button" class="act key tally" onClick={() => setLimit(limit + PAGE)}>
                {t('search.moreOf', found.total, { shown: hits.length })}
              </button>
            )}
          </>
        )}
        {asking && found && hits.length === 0 && isEmpty && props.nothing}
        {asking && found && hits.length === 0 && !isEmpty && (
          <>
            <p class="note">
              {t('search.nothing')}
              {filtered(found.query) && ` ${t('common.moreFilters')}`}
            </p>
            <Instead query={found.query} ask={props.instead} format={props.format} onAsk={change} />
          </>
        )}
      </div>
      <Foot
        counts={props.counts}
        inMemory={props.inMemory}
        trouble={props.trouble ?? null}
        found={asking && found ? found.total : null}
        commandKey={props.commandKey}
        onPacks={props.onPacks}
        onHelp={props.onHelp}
      />
    </div>
  );
}

/** Arrow keys between the buttons marked `data-step`; up from the first goes back to the field. */
function stepButtons(event: KeyboardEvent, panel: HTMLElement | null): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  // What is folded away cannot take the focus.
  const buttons = [...(panel?.querySelectorAll<HTMLElement>('[data-step]') ?? [])].filter((one) =>
    one.checkVisibility(),
  );
  const at = buttons.indexOf(event.target as HTMLElement);
  if (!by || at < 0) return;
  event.preventDefault();
  const next = at + by < 0 ? panel?.querySelector('input') : buttons[at + by];
  next?.focus();
}
