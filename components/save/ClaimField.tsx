import { useId, useState } from 'preact/hooks';
import type { ClaimChoice } from '../../context/saving';
import type { Stance } from '../../model';
import { t } from '../../words';
import { Glyph } from '../statement/Glyph';
import { Combo } from './Combo';
import type { Side } from './fields';

const NEW = 'new ';
const STANCES: readonly Stance[] = ['asserts', 'rejects'];

interface ClaimFieldProps {
  sides: readonly Side[];
  /** Claims on record nearest to the words, offered before anything is typed. */
  near: readonly ClaimChoice[];
  find: (words: string) => Promise<ClaimChoice[]>;
  onChange: (sides: Side[]) => void;
}

/** The claims that the statement takes a side on: some on record, or one that is made with it. */
export function ClaimField({ sides, near, find, onChange }: ClaimFieldProps) {
  const [typed, setTyped] = useState('');
  const name = useId();
  const offered = async (words: string) => {
    const asked = words.trim();
    const found = asked ? await find(asked) : near;
    const options = found
      .filter(({ id }) => !sides.some((side) => side.id === id))
      .map((one) => ({ key: JSON.stringify(one), name: one.proposition, aside: one.subject }));
    const make = { key: `${NEW}${asked}`, name: t('save.newClaim', { claim: asked }) };
    return asked ? [...options, make] : options;
  };
  const pick = (key: string) => {
    const claim: Omit<Side, 'stance'> = key.startsWith(NEW)
      ? { id: null, proposition: key.slice(NEW.length), subject: '' }
      : (JSON.parse(key) as ClaimChoice);
    const { id, proposition, subject } = claim;
    onChange([...sides, { id, proposition, subject, stance: 'asserts' }]);
    setTyped('');
  };
  const change = (at: number, its: Partial<Side>) =>
    onChange(sides.map((side, i) => (i === at ? { ...side, ...its } : side)));
  return (
    <>
      {sides.map((side, at) => (
        <fieldset class="side" key={side.id ?? side.proposition}>
          <legend dir="auto">{side.proposition}</legend>
          {STANCES.map((stance) => (
            <label key={stance}>
              <input
                type="radio"
                name={`${name}-${at}`}
                checked={side.stance === stance}
                onChange={() => change(at, { stance })}
              />
              <Glyph stance={stance} />
              {t(`statement.legend.${stance}`)}
            </label>
          ))}
          <button
            type="button"
            class="act"
            aria-label={t('save.takeOutClaim', { claim: side.proposition })}
            onClick={() => onChange(sides.filter((_, i) => i !== at))}
          >
            {t('save.takeOut')}
          </button>
          {side.id === null && (
            <label class="field subject">
              <span>{t('save.subject')}</span>
              <input
                type="text"
                dir="auto"
                value={side.subject}
                onInput={({ currentTarget }) => change(at, { subject: currentTarget.value })}
              />
            </label>
          )}
        </fieldset>
      ))}
      <Combo
        label={t(sides.length > 0 ? 'save.anotherClaim' : 'common.claim')}
        value={typed}
        placeholder={near.length > 0 ? t('save.near', near.length) : t('save.claimWords')}
        find={offered}
        onType={setTyped}
        onPick={pick}
      />
    </>
  );
}
