import type { ComponentChildren } from 'preact';
import type { PageState } from '../../messages';
import { pieces, t } from '../../words';

/** Where On Record reads, as the reader chose. */
export type Where = 'listed' | 'everywhere' | 'asked';

export interface WelcomeProps {
  /** Null until the browser has said what it allows. */
  where: Where | null;
  /** How many news sites are on the list. */
  listed: number;
  /** The keys of the next mark, as the browser has them; empty where none are set. */
  nextKey: string;
  /** How far the example is read: it is marked, or why it is not. */
  example: PageState;
  /** Why the last choice was not taken; null when it was. */
  refused: string | null;
  onWhere: (where: Where) => void;
  onPacks: () => void;
  onSettings: () => void;
  onLibrary: () => void;
  onHelp: () => void;
}

/** What a reader sees first: what it does, on a page that can be tried, and where it may do so. */
export function Welcome(props: WelcomeProps) {
  const { where, listed, nextKey, refused, example } = props;
  const isBare = example === 'nothing-found' || example === 'failed';
  const choices: { where: Where; name: string; does: string }[] = [
    {
      where: 'listed',
      name: t('welcome.listed', listed),
      does: t('welcome.listedDoes'),
    },
    {
      where: 'everywhere',
      name: t('welcome.everywhere'),
      does: t('welcome.everywhereDoes'),
    },
    {
      where: 'asked',
      name: t('welcome.asked'),
      does: t('welcome.askedDoes'),
    },
  ];
  return (
    <main class="welcome">
      <header>
        <p class="brand">{t('extension.name')}</p>
        <h1>{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcome.try')}</h2>
        {isBare ? (
          <p class="quiet" role="status">
            {t(example === 'failed' ? 'search.page.failed' : 'welcome.bare')}{' '}
            {example === 'nothing-found' && (
              <Onward onClick={props.onPacks}>{t('common.packs')}</Onward>
            )}
          </p>
        ) : (
          <p class="quiet">
            {t('welcome.rest')}
            {nextKey && (
              <>
                {' '}
                {pieces('welcome.press', {
                  next: <kbd key="next">{nextKey}</kbd>,
                  enter: <kbd key="enter">{t('key.enter')}</kbd>,
                  escape: <kbd key="escape">{t('key.escape')}</kbd>,
                })}
              </>
            )}
          </p>
        )}
        <Example />
      </section>
      <section aria-labelledby="where">
        <h2 id="where">{t('welcome.where')}</h2>
        {refused && (
          <p class="problem" role="alert">
            {refused}
          </p>
        )}
        <fieldset class="where">
          <legend class="unseen">{t('welcome.where')}</legend>
          {choices.map((each) => (
            <label key={each.where} class={each.where === where ? 'chosen' : ''}>
              <input
                type="radio"
                name="where"
                checked={each.where === where}
                onChange={() => props.onWhere(each.where)}
              />
              <span>
                <strong>{each.name}</strong>
                <small>{each.does}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <p class="onward">
          <Onward onClick={props.onSettings}>{t('common.settings')}</Onward>
          <Onward onClick={props.onHelp}>{t('help.title')}</Onward>
          <Onward onClick={props.onLibrary}>{t('common.searchEverything')}</Onward>
        </p>
      </section>
    </main>
  );
}

function Onward({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="act key" onClick={onClick}>
      {children}
    </button>
  );
}

/** A piece of news of our own making, read like any page; it stays as it is when the rest is drawn anew. */
function Example() {
  return (
    <article class="example" lang="en">
      <h3>Two ministers disagree about the guarantees</h3>
      <p>
        Russian Foreign Minister Sergey Lavrov told reporters that guarantees without Russia were “a
        utopia, a road to nowhere”. The root causes of the crisis, he said, should be dealt with
        first.
      </p>
      <p>
        Lithuanian President Gitanas Nausėda answered from Vilnius that no new red lines can be
        drawn in Europe, and that the indivisible security of the members of the Alliance is one of
        its fundamental principles.
      </p>
    </article>
  );
}
