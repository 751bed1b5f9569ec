import { Welcome, type WelcomeProps } from '../welcome/Welcome';
import { pages } from './pages';
import { page } from './stage';

const nothing = () => {};
const welcome = (more: Partial<WelcomeProps>) =>
  page(pages.welcome, () => (
    <Welcome
      where="listed"
      listed={72}
      nextKey="Alt+J"
      example="marked"
      refused={null}
      onWhere={nothing}
      onPacks={nothing}
      onSettings={nothing}
      onHelp={nothing}
      onLibrary={nothing}
      {...more}
    />
  ));

export const welcomeStates = {
  welcome: welcome({}),
  'welcome-bare': welcome({ example: 'nothing-found' }),
  'welcome-refused': welcome({
    where: null,
    nextKey: '',
    refused: 'The browser did not allow it.',
  }),
};
