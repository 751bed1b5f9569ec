import { Settings, type SettingsProps } from '../settings/Settings';
import { pages } from './pages';
import { page } from './stage';

const nothing = () => {};
const settings = (more: Partial<SettingsProps>) =>
  page(pages.settings, () => (
    <Settings
      level="full"
      speakers
      claims
      helpKey
      synced={false}
      listed={72}
      withdrawn={0}
      everySite={false}
      enabled={[]}
      levels={[]}
      shortcuts={[
        { name: 'Next mark on the page', keys: 'Alt+J' },
        { name: 'Previous mark', keys: 'Alt+K' },
        { name: 'Search everything on record', keys: '' },
      ]}
      refused={null}
      onLevel={nothing}
      onKinds={nothing}
      onHelpKey={nothing}
      onSynced={nothing}
      onListed={nothing}
      onEverySite={nothing}
      onDisable={nothing}
      onSite={nothing}
      onShortcuts={nothing}
      onHelp={nothing}
      onLibrary={nothing}
      {...more}
    />
  ));

export const settingsStates = {
  settings: settings({}),
  'settings-used': settings({
    level: 'underline',
    withdrawn: 3,
    everySite: true,
    enabled: ['a-rather-long-name-of-a-local-newspaper.example.com', 'news.example.org'],
    levels: [
      { host: 'example.com', level: 'off' },
      { host: 'news.example.net', level: 'full' },
    ],
    refused: 'The browser has no room left for it.',
  }),
};
