import type { ComponentChildren } from 'preact';
import { LEVELS } from '../../messages';
import { pieces, t } from '../../words';
import { writeRoute } from '../library/routes';
import type { Shortcut } from '../settings/Settings';
import { Glyph } from '../statement/Glyph';

export interface HelpProps {
  /** The browser's commands with their keys now; null until it has told them. */
  shortcuts: readonly Shortcut[] | null;
  /** Opens the browser's own page of shortcuts. */
  onShortcuts: () => void;
  onSettings: () => void;
}

/** Whether `?` leads here too, or F1 alone. */
interface HelpKey {
  helpKey: boolean;
}

/** How marks look, by what they mean; drawn as on a page. */
const MARKS = ['speaker', 'claim', 'current', 'open'] as const;
const NEVER = ['sends', 'changes', 'judges', 'guesses'] as const;

/** All one must know, one screen long: the marks, the keys, how to turn it down, what it never does, where the record is. */
export function Help({ shortcuts, helpKey, onShortcuts, onSettings }: HelpProps & HelpKey) {
  return (
    <section class="plain help">
      <h1>{t('help.title')}</h1>
      <div class="topics">
        <Topic title={t('help.marks')}>
          <dl class="samples">
            {MARKS.map((mark) => (
              <div key={mark}>
                <dt>
                  <span class={`sample ${mark}`}>
                    {t(mark === 'speaker' ? 'help.sampleName' : 'help.sampleWords')}
                  </span>
                </dt>
                <dd>{t(`help.mark.${mark}`)}</dd>
              </div>
            ))}
            <div>
              <dt class="glyphs">
                <Glyph stance="asserts" /> <Glyph stance="rejects" /> <Glyph stance={null} />
              </dt>
              <dd>{t('help.mark.sides')}</dd>
            </div>
          </dl>
        </Topic>
        <Topic title={t('settings.keys')}>
          <dl class="shortcuts">
            {shortcuts?.map(({ name, keys }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {keys ? <kbd>{keys}</kbd> : <span class="quiet">{t('settings.notSet')}</span>}
                </dd>
              </div>
            ))}
            <div>
              <dt>{t('help.openMark')}</dt>
              <dd>
                <kbd>{t('key.enter')}</kbd>
              </dd>
            </div>
            <div>
              <dt>{t('help.closeMark')}</dt>
              <dd>
                <kbd>{t('key.escape')}</kbd>
              </dd>
            </div>
            <div>
              <dt>{t('help.thisPage')}</dt>
              <dd>
                {helpKey && <kbd>?</kbd>} <kbd>F1</kbd>
              </dd>
            </div>
          </dl>
          <button type="button" class="act key" onClick={onShortcuts}>
            {t('settings.changeKeys')}
          </button>
        </Topic>
        <Topic title={t('help.quieter')}>
          <ul>
            {LEVELS.map((level) => (
              <li key={level}>{t(`help.level.${level}`)}</li>
            ))}
          </ul>
          <p>{t('help.where')}</p>
          <p>{t('help.wrong')}</p>
          <button type="button" class="act key" onClick={onSettings}>
            {t('common.settings')}
          </button>
        </Topic>
        <Topic title={t('help.never')}>
          <ul>
            {NEVER.map((what) => (
              <li key={what}>{t(`help.neverIt.${what}`)}</li>
            ))}
          </ul>
        </Topic>
        <Topic title={t('help.record')}>
          <p>
            {pieces('help.recordIs', {
              packs: <a href={writeRoute({ at: 'packs' })}>{t('common.packs')}</a>,
            })}
          </p>
          <p>
            {pieces('help.hidden', {
              hidden: <a href={writeRoute({ at: 'hidden' })}>{t('help.hiddenPlace')}</a>,
            })}
          </p>
        </Topic>
      </div>
    </section>
  );
}

function Topic({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
