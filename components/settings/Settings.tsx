import type { ComponentChildren } from 'preact';
import type { Level } from '../../messages';
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
  synced: boolean;
  shortcuts: readonly Shortcut[];
  /** Why the last choice was not kept; null when it was. */
  refused: string | null;
  onLevel: (level: Level) => void;
  onKinds: (kinds: { speakers: boolean; claims: boolean }) => void;
  onSynced: (synced: boolean) => void;
  /** Opens the browser's own page of shortcuts. */
  onShortcuts: () => void;
  /** Opens the library. */
  onLibrary: () => void;
}

/** All that can be chosen, on one page. What is chosen holds at once, in every open page. */
export function Settings(props: SettingsProps) {
  const { level, speakers, claims, onKinds } = props;
  return (
    <main class="settings">
      <header>
        <h1>Settings</h1>
        <button type="button" class="act key" onClick={props.onLibrary}>
          Open the library
        </button>
      </header>
      {props.refused && (
        <p class="problem" role="alert">
          This was not kept. {props.refused}
        </p>
      )}
      <Part title="How much to mark">
        <LevelChoice label="How much to mark, everywhere" level={level} onLevel={props.onLevel} />
        <Tick
          label="Names of speakers on record"
          checked={speakers}
          onChange={(on) => onKinds({ speakers: on, claims })}
        />
        <Tick
          label="Sentences with something on record"
          checked={claims}
          onChange={(on) => onKinds({ speakers, claims: on })}
        />
      </Part>
      <Part title="Sites">
        <Sites {...props} />
      </Part>
      <Part title="Keys">
        <dl class="shortcuts">
          {props.shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet">not set</span>}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="act key" onClick={props.onShortcuts}>
          Change the keys
        </button>
      </Part>
      <Part title="Other devices">
        <Tick
          label="Carry these settings by the browser’s own sync"
          note="Only what stands on this page. What is on record never leaves this device."
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
