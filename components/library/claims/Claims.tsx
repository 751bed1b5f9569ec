import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../words';
import { Announce } from '../../search/Announce';
import type { Desk } from '../desk';
import { ListField } from '../ListField';
import { writeRoute } from '../routes';
import { useLoaded } from '../useLoaded';
import { ClaimForm } from './ClaimForm';

interface ClaimsProps {
  desk: Desk;
  edition: string;
  text: string;
  onText: (text: string) => void;
  /** What is said where nothing at all is on record; false where something is. */
  nothing: ComponentChildren;
}

/** Claims shown; the field narrows them. */
const MOST = 500;

/** All claims, with how many assert and how many reject each. */
export function Claims({ desk, edition, text, onText, nothing }: ClaimsProps) {
  const [isMade, setMade] = useState(false);
  const { value, error } = useLoaded(`${edition} ${text}`, () => desk.claims(text));
  const found = value ? t('unit.claims', value.length) : '';
  return (
    <section class="plain listed">
      <div class="top">
        <h1>{t('common.claims')}</h1>
        <p class="quiet">{found}</p>
        <button type="button" class="act key" onClick={() => setMade(true)}>
          {t('claims.new')}
        </button>
      </div>
      {isMade && (
        <ClaimForm
          claim={null}
          onSave={async (claim) => {
            if (await desk.putClaim(claim)) setMade(false);
          }}
          onClose={() => setMade(false)}
        />
      )}
      <Announce text={found} />
      <ListField label={t('claims.words')} text={text} onText={onText} />
      {error && <p role="alert">{t('claims.allUnread', { reason: error })}</p>}
      {value?.length === 0 && (nothing || (text && <p class="quiet">{t('claims.none')}</p>))}
      <ul class="lines">
        {value?.slice(0, MOST).map(({ id, subject, proposition, asserts, rejects, own }) => (
          <li key={id}>
            <a href={writeRoute({ at: 'claim', id })}>
              <strong>{proposition}</strong>
              <span class="quiet"> {own ? t('claims.yours', { subject }) : subject}</span>
            </a>
            <span class="count long">{t('claims.forAgainst', { asserts, rejects })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
