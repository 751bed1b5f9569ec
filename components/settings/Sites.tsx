import { useRef, useState } from 'preact/hooks';
import { LEVELS, type Level } from '../../messages';
import { t } from '../../words';
import { useKeptFocus } from './useKeptFocus';

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
  const rows = useRef<HTMLDivElement>(null);
  const onFocusIn = useKeptFocus(rows);
  return (
    <div ref={rows} onFocusIn={onFocusIn}>
      <ul class="lines">
        <li>
          <span>
            {t('settings.listed', listed)}
            {withdrawn > 0 && <small>{t('settings.withdrawn', withdrawn)}</small>}
          </span>
          {withdrawn > 0 && (
            <button type="button" class="act key" onClick={props.onListed}>
              {t('settings.allowAgain')}
            </button>
          )}
        </li>
        <li>
          <span>
            {t(everySite ? 'settings.allOthers' : 'settings.noOthers')}
            <small>{t(everySite ? 'settings.allOthersNote' : 'settings.noOthersNote')}</small>
          </span>
          <button type="button" class="act key" onClick={() => props.onEverySite(!everySite)}>
            {t(everySite ? 'settings.takeBack' : 'settings.readAll')}
          </button>
        </li>
        {enabled.map((host) => (
          <li key={host}>
            <span>{t('settings.enabledByYou', { host })}</span>
            <button
              type="button"
              class="act"
              aria-label={t('settings.takeBackFrom', { host })}
              onClick={() => props.onDisable(host)}
            >
              {t('settings.takeBack')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('settings.differently')}</h3>
      <ul class="lines">
        {levels.map(({ host, level }) => (
          <li key={host}>
            <span>{host}</span>
            <select
              aria-label={t('settings.levelOn', { host })}
              value={level}
              onChange={({ currentTarget }) => props.onSite(host, currentTarget.value as Level)}
            >
              {LEVELS.map((each) => (
                <option key={each} value={each}>
                  {t(`level.${each}`)}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="act"
              aria-label={t('settings.removeSite', { host })}
              onClick={() => props.onSite(host, null)}
            >
              {t('settings.remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite onSite={props.onSite} />
    </div>
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
      setProblem(t('settings.noSite'));
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
        aria-label={t('settings.siteField')}
        placeholder="example.com"
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit" class="act key">
        {t('settings.turnOff')}
      </button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
