import { useRef, useState } from 'preact/hooks';
import type { Level } from '../../messages';
import { plural } from '../plural';
import { LEVEL_WORDS } from './LevelChoice';

export interface SitesProps {
  /** How many sites are on the list of news sites, and of how many the permission was taken back. */
  listed: number;
  withdrawn: number;
  /** Whether every site may be read. */
  everySite: boolean;
  /** Other sites that may be read. */
  enabled: readonly string[];
  /** Sites with a level of their own, by name. */
  levels: readonly { host: string; level: Level }[];
  /** Asks the browser for the sites of the list again. */
  onListed: () => void;
  /** Asks for every site, or gives them back. */
  onEverySite: (wanted: boolean) => void;
  /** Gives one enabled site back. */
  onDisable: (host: string) => void;
  /** Gives a site a level; null takes it off the list. */
  onSite: (host: string, level: Level | null) => void;
}

/** The host that somebody means who types `https://www.example.com/news` or `example.com`; null for what is none. */
export function hostOf(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  return /^[^\s.]+(?:\.[^\s.]+)+$/.test(host) ? host : null;
}

/** Where On Record reads, and where it is louder or quieter than elsewhere. */
export function Sites(props: SitesProps) {
  const { listed, withdrawn, everySite, enabled, levels } = props;
  return (
    <>
      <ul class="lines">
        <li>
          <span>
            {plural(listed, 'news site')}, read without asking
            {withdrawn > 0 && <small>For {withdrawn} of them you took the permission back.</small>}
          </span>
          {withdrawn > 0 && (
            <button type="button" class="act key" onClick={props.onListed}>
              Allow them again
            </button>
          )}
        </li>
        <li>
          <span>
            {everySite ? 'All other sites, too' : 'No other sites'}
            <small>
              {everySite
                ? 'Pages that are no article are left alone after a short look.'
                : 'In the popup a site is enabled with one click, or a page read once.'}
            </small>
          </span>
          <button type="button" class="act key" onClick={() => props.onEverySite(!everySite)}>
            {everySite ? 'Take back' : 'Read all sites'}
          </button>
        </li>
        {enabled.map((host) => (
          <li key={host}>
            <span>{host}, enabled by you</span>
            <button
              type="button"
              class="act"
              aria-label={`Take back ${host}`}
              onClick={() => props.onDisable(host)}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      <h3>Louder or quieter than elsewhere</h3>
      <ul class="lines">
        {levels.map(({ host, level }) => (
          <li key={host}>
            <span>{host}</span>
            <select
              aria-label={`How much to mark on ${host}`}
              value={level}
              onChange={({ currentTarget }) => props.onSite(host, currentTarget.value as Level)}
            >
              {LEVEL_WORDS.map((each) => (
                <option key={each.level} value={each.level}>
                  {each.name}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="act"
              aria-label={`Remove ${host}`}
              onClick={() => props.onSite(host, null)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <AddSite onSite={props.onSite} />
    </>
  );
}

function AddSite({ onSite }: Pick<SitesProps, 'onSite'>) {
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const input = field.current;
    const host = input && hostOf(input.value);
    if (!input || !host) {
      setProblem('That is no site. Write it as example.com.');
      return;
    }
    setProblem('');
    onSite(host, 'off');
    input.value = '';
  };
  return (
    <form class="add" onSubmit={add}>
      <input
        ref={field}
        aria-label="Site to turn off, or give a level of its own"
        placeholder="example.com"
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit" class="act key">
        Turn off there
      </button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
