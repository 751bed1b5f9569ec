import { useState } from 'preact/hooks';
import type { Part } from '../../../archive/people-edits';
import type { Speaker } from '../../../model';
import { t } from '../../../words';
import type { Desk } from '../desk';
import { Pick, type Picked } from '../Pick';
import { writeRoute } from '../routes';

interface WhoIsWhoProps {
  desk: Desk;
  speaker: Speaker;
  parts: Part[];
}

/** Which records are taken for this speaker, each to be taken apart; another to be put to them. */
export function WhoIsWho({ desk, speaker, parts }: WhoIsWhoProps) {
  const [other, setOther] = useState<Picked | null>(null);
  const [keep, setKeep] = useState<'this' | 'other'>('this');
  const others = new Map(
    parts.filter((part) => part.speaker.id !== speaker.id).map((part) => [part.speaker.id, part]),
  );
  const find = async (text: string) =>
    (await desk.findSpeakers(text)).filter(({ id }) => id !== speaker.id);
  const merge = async () => {
    if (!other) return;
    const [first, second] = keep === 'this' ? [speaker.id, other.id] : [other.id, speaker.id];
    if (!(await desk.mergeSpeakers(first, second))) return;
    setOther(null);
    location.replace(writeRoute({ at: 'speaker', id: first }));
  };
  return (
    <>
      <h2>{t('speakers.whoIsWho')}</h2>
      {others.size > 0 && (
        <>
          <p class="quiet">{t('speakers.takenFor')}</p>
          <ul class="lines">
            {[...others].map(([id, part]) => (
              <li key={id}>
                <span>
                  <strong dir="auto">{part.speaker.name}</strong>{' '}
                  <span class="quiet">
                    {part.own
                      ? t('speakers.inYourRecord')
                      : t('speakers.inPack', { pack: part.pack })}
                  </span>
                </span>
                <button
                  type="button"
                  class="act"
                  onClick={() => void desk.splitSpeaker(speaker.id, id)}
                >
                  {t('speakers.anotherPerson')}
                  <span class="unseen">: {part.speaker.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <fieldset class="merge">
        <legend>{t('speakers.putTogether')}</legend>
        <Pick
          label={t('speakers.sameAs')}
          hint={t('common.name')}
          find={find}
          value={other}
          onPick={setOther}
        />
        {other && (
          <>
            <p>{t('speakers.whichStays')}</p>
            <label class="check">
              <input type="radio" checked={keep === 'this'} onChange={() => setKeep('this')} />
              {speaker.name}
            </label>
            <label class="check">
              <input type="radio" checked={keep === 'other'} onChange={() => setKeep('other')} />
              {other.name}
            </label>
            <p class="quiet">{t('speakers.bothFound')}</p>
            <button type="button" class="button key" onClick={() => void merge()}>
              {t('speakers.putTogetherDo')}
            </button>
          </>
        )}
      </fieldset>
    </>
  );
}
