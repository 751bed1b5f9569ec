import { useId } from 'preact/hooks';
import { t } from '../../words';
import { MarkRecord, type PopoverProps } from '../popover/MarkRecord';
import type { Entry } from './entries';

interface EntryItemProps {
  entry: Entry;
  /** What is on record behind it; null while that is folded. */
  record: PopoverProps | null;
  /** The reader is at it in the page. */
  isCurrent: boolean;
  /** Whether Tab stops at it: one of the list does, and arrow keys go to the others. */
  isStop: boolean;
  /** Whether the section says whose words these are. */
  withoutSpeaker: boolean;
  onOpen: () => void;
  onFold: () => void;
  onGo: () => void;
}

/** A mark of the page as a line, which unfolds to what is on record behind it. */
export function EntryItem(props: EntryItemProps) {
  const { entry, record, isCurrent, isStop, onOpen, onFold, onGo } = props;
  const id = useId();
  const { mark, gone } = entry;
  return (
    <li
      class={`entry ${mark.kind}${record ? ' open' : ''}`}
      data-key={entry.key}
      aria-current={isCurrent ? 'location' : undefined}
    >
      <button
        type="button"
        class="at"
        tabIndex={isStop ? 0 : -1}
        aria-expanded={record !== null}
        aria-controls={record ? id : undefined}
        onClick={record ? onFold : onOpen}
      >
        {mark.kind === 'claim' ? <Sentence {...props} /> : <Name {...props} />}
        <svg class="arrow" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          <path d="M1.5 3.5L5 7l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
      {record && (
        <div class="record" id={id}>
          <p class="where-it-is">
            {gone ? (
              <span class="quiet">{t('panel.gone')}</span>
            ) : (
              <button type="button" class="act key" onClick={onGo}>
                {t('panel.show')}
              </button>
            )}
          </p>
          <MarkRecord {...record} />
        </div>
      )}
    </li>
  );
}

/** A sentence as it is marked on the page; below, who says it there and how much is on record about it. */
function Sentence({ entry: { mark }, withoutSpeaker }: EntryItemProps) {
  if (mark.kind !== 'claim') return null;
  const { speaker, related, checks } = mark.link;
  return (
    <span class="lines">
      <span class="exact" dir="auto">
        <span>{mark.exact}</span>
      </span>
      <span class="about">
        {speaker && !withoutSpeaker && <strong dir="auto">{speaker.name}</strong>}
        <span>{t('panel.onRecord', related.length)}</span>
        {checks && checks.length > 0 && <span>{t('panel.kind.quotation')}</span>}
      </span>
    </span>
  );
}

/** A name with the words around it; whose it is, where the text calls them otherwise. */
function Name({ entry: { mark }, withoutSpeaker }: EntryItemProps) {
  if (mark.kind !== 'speaker') return null;
  const { name } = mark.mention.speaker;
  return (
    <span class="lines">
      <span class="exact" dir="auto">
        {lastWords(mark.before)}
        <span>{mark.exact}</span>
        {firstWords(mark.after)}
      </span>
      {name !== mark.exact && !withoutSpeaker && (
        <span class="about">
          <strong dir="auto">{name}</strong>
        </span>
      )}
    </span>
  );
}

/** How much of the words around a name is shown, in characters. */
const AROUND = 36;

/** The end of what stands before a name, in whole words, from the beginning of its sentence at the earliest. */
function lastWords(before: string): string {
  const sentence = before.replace(/^.*[.!?…]["”’»]?\s+(?=\S)/su, '');
  if (sentence.length <= AROUND)
    return sentence === before && before.length > AROUND ? `… ${sentence}` : sentence;
  return `… ${sentence.slice(-AROUND).replace(/^\S*\s+/u, '')}`;
}

/** The beginning of what stands behind it, likewise. */
function firstWords(after: string): string {
  const line = after.split('\n', 1)[0] ?? '';
  if (line.length <= AROUND) return line;
  return `${line.slice(0, AROUND).replace(/\s+\S*$/u, '')} …`;
}
