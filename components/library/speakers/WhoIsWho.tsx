import { useState } from 'preact/hooks';
import type { Part } from '../../../archive/people-edits';
import type { Speaker } from '../../../model';
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
      <h2>Who is who</h2>
      {others.size > 0 && (
        <>
          <p class="quiet">Taken for this person:</p>
          <ul class="lines">
            {[...others].map(([id, part]) => (
              <li key={id}>
                <span>
                  <strong dir="auto">{part.speaker.name}</strong>{' '}
                  <span class="quiet">{part.own ? 'in your record' : `in ${part.pack}`}</span>
                </span>
                <button
                  type="button"
                  class="act"
                  onClick={() => void desk.splitSpeaker(speaker.id, id)}
                >
                  Another person<span class="unseen">: {part.speaker.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <fieldset class="merge">
        <legend>Put together with another</legend>
        <Pick label="The same person as" hint="Name" find={find} value={other} onPick={setOther} />
        {other && (
          <>
            <p>Which name stays?</p>
            <label class="check">
              <input type="radio" checked={keep === 'this'} onChange={() => setKeep('this')} />
              {speaker.name}
            </label>
            <label class="check">
              <input type="radio" checked={keep === 'other'} onChange={() => setKeep('other')} />
              {other.name}
            </label>
            <p class="quiet">
              Both are found by either name. Packs stay as they are, and the two can be taken apart
              again.
            </p>
            <button type="button" class="button key" onClick={() => void merge()}>
              Put together
            </button>
          </>
        )}
      </fieldset>
    </>
  );
}
