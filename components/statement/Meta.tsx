import type { Edtf, StatementView } from '../../model';
import { t } from '../../words';
import { saidText } from '../dates';
import { PublisherName } from './Publisher';

interface MetaProps {
  view: StatementView;
  /** The day of the article being read, for the distance; null where there is none. */
  published: Edtf | null;
  /** Leave the role out, where the line above has just given it. */
  withoutRole?: boolean;
  /** Leave the speaker out, where the heading has named them. */
  withoutSpeaker?: boolean;
  /** Asked for the reason of a date that is not plainly stated. Without it the hint is plain text. */
  onDateReason?: () => void;
}

/** Who, when and where, in two or three quiet lines below the words. */
export function Meta(props: MetaProps) {
  const { view, published, withoutRole, withoutSpeaker, onDateReason } = props;
  const said = saidText(view, published);
  return (
    <div class="meta">
      {!withoutSpeaker && (
        <p>
          <strong dir="auto">{view.speaker.name}</strong>
          {view.speaker.role && !withoutRole && <span>, {view.speaker.role}</span>}
        </p>
      )}
      <p class="when">
        <span title={said.reason}>{said.date}</span>
        {said.hint &&
          (onDateReason ? (
            <button type="button" class="hint" title={said.reason} onClick={onDateReason}>
              {said.hint}
            </button>
          ) : (
            <span class="hint" title={said.reason}>
              {said.hint}
            </span>
          ))}
        {said.distance && <span class="after">{said.distance}</span>}
      </p>
      <p class="where">
        {view.venue && <span class="venue">{view.venue}</span>}
        <PublisherName publisher={view.publisher} />
      </p>
      {view.reportedBy && <p>{t('statement.relatedBy', { name: view.reportedBy })}</p>}
    </div>
  );
}
