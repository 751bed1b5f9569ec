import { render } from 'preact';
import { Welcome, type WelcomeProps } from '../welcome/Welcome';

const nothing = () => {};
const welcome = (more: Partial<WelcomeProps>) => async (stage: HTMLElement) => {
  await import('./pages');
  await import('../welcome/welcome.css');
  document.body.classList.add('onrecord');
  render(
    <Welcome
      where="listed"
      listed={72}
      nextKey="Alt+J"
      refused={null}
      onWhere={nothing}
      onSettings={nothing}
      onLibrary={nothing}
      {...more}
    />,
    stage,
  );
};

export const welcomeStates = {
  welcome: welcome({}),
  'welcome-refused': welcome({
    where: null,
    nextKey: '',
    refused: 'The browser did not allow it.',
  }),
};
