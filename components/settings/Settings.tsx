import type { ComponentChildren } from 'preact';
import type { Level } from '../../messages';
import { t } from '../../words';
import { LevelChoice } from './LevelChoice';
import { Sites, type SitesProps } from './Sites';

/** A keyboard command as the browser has it now; `keys` is empty where none is set. */
export interface Shortcut {
  name: string;
  keys: string;
}

export interface SettingsProps extends SitesProps {
  level: Level;
  speakers: boolean;
  claims: boolean;
  helpKey: boolean;
  synced: boolean;
  shortcuts: readonly Shortcut[];
  /** Why the last choice was not kept; null when it was. */
  refused: string | null;
  onLevel: (level: Level) => void;
  onKinds: (kinds: { speakers: boolean; claims: boolean }) => void;
  onHelpKey: (helpKey: boolean) => void;
  onSynced: (synced: boolean) => void;
  /** Opens the browser's own page of shortcuts. */
  onShortcuts: () => void;
  onHelp: () => void;
  /** Opens the library. */
  onLibrary: () => void;
}

/** All that can be chosen, on one page. What is chosen holds at once, in every open page. */
export function Settings(props: SettingsProps) {
  const { level, speakers, claims, onKinds } = props;
  return (
    <main class="settings">
      <header>
        <h1>{t('common.settings')}</h1>
        <p class="onward">
          <button type="button" class="act key" onClick={props.onHelp}>
            {t('help.title')}
          </button>
          <button type="button" class="act key" onClick={props.onLibrary}>
            {t('settings.openLibrary')}
          </button>
        </p>
      </header>
      {props.refused && (
        <p class="problem" role="alert">
          {t('settings.notKept', { reason: props.refused })}
        </p>
      )}
      <Part title={t('quiet.howMuch')}>
        <LevelChoice label={t('settings.everywhereLabel')} level={level} onLevel={props.onLevel} />
        <Tick
          label={t('settings.speakers')}
          checked={speakers}
          onChange={(on) => onKinds({ speakers: on, claims })}
        />
        <Tick
          label={t('settings.claims')}
          checked={claims}
          onChange={(on) => onKinds({ speakers, claims: on })}
        />
      </Part>
      <Part title={t('settings.sites')}>
        <Sites {...props} />
      </Part>
      <Part title={t('settings.keys')}>
        <dl class="shortcuts">
          {props.shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {keys ? <kbd>{keys}</kbd> : <span class="quiet">{t('settings.notSet')}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <button type="button" class="act key" onClick={props.onShortcuts}>
          {t('settings.changeKeys')}
        </button>
        <Tick label={t('settings.helpKey')} checked={props.helpKey} onChange={props.onHelpKey} />
      </Part>
      <Part title={t('settings.devices')}>
        <Tick
          label={t('settings.sync')}
          note={t('settings.syncNote')}
          checked={props.synced}
          onChange={props.onSynced}
        />
      </Part>
    </main>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface TickProps {
  label: string;
  note?: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}

function Tick({ label, note, checked, onChange }: TickProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
    </label>
  );
}
