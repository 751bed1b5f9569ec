import type { ComponentChildren } from 'preact';

/** Where On Record reads, as the reader chose. */
export type Where = 'listed' | 'everywhere' | 'asked';

export interface WelcomeProps {
  /** Null until the browser has said what it allows. */
  where: Where | null;
  /** How many news sites are on the list. */
  listed: number;
  /** The keys of the next mark, as the browser has them; empty where none are set. */
  nextKey: string;
  /** Why the last choice was not taken; null when it was. */
  refused: string | null;
  onWhere: (where: Where) => void;
  onSettings: () => void;
  onLibrary: () => void;
}

/** What a reader sees first: what it does, on a page that can be tried, and where it may do so. */
export function Welcome(props: WelcomeProps) {
  const { where, listed, nextKey, refused } = props;
  const choices: { where: Where; name: string; does: string }[] = [
    {
      where: 'listed',
      name: `On ${listed} news sites`,
      does: 'Any other site with one click on the button in the toolbar.',
    },
    {
      where: 'everywhere',
      name: 'On all sites',
      does: 'Your browser asks you first. Pages that are no article are left alone after a short look.',
    },
    {
      where: 'asked',
      name: 'Only when I ask',
      does: 'Nothing is read until you say so in the toolbar, for a page or a site.',
    },
  ];
  return (
    <main class="welcome">
      <header>
        <p class="brand">On Record</p>
        <h1>Read the news with the record beside it</h1>
        <p class="lead">
          Names and sentences are marked when something is on record about them: who said what
          before, when, where, in which words. All of it happens on this device; nothing you read is
          sent anywhere.
        </p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try">Try it</h2>
        <p class="quiet">
          Rest on a mark, or click it.
          {nextKey && (
            <>
              {' '}
              Or press <kbd>{nextKey}</kbd>, then <kbd>Enter</kbd>; <kbd>Esc</kbd> closes.
            </>
          )}
        </p>
        <Example />
      </section>
      <section aria-labelledby="where">
        <h2 id="where">Where shall it read?</h2>
        {refused && (
          <p class="problem" role="alert">
            {refused}
          </p>
        )}
        <fieldset class="where">
          <legend class="unseen">Where shall it read?</legend>
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
          <Onward onClick={props.onSettings}>Settings</Onward>
          <Onward onClick={props.onLibrary}>Search everything on record</Onward>
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
