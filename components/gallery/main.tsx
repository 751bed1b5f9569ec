/** Shows one state by its name in the address (`#claim`), or the list of all of them. */
import { render } from 'preact';
import { states } from './states';

const stage = document.querySelector<HTMLElement>('#stage');
if (!stage) throw new Error('No stage.');

function show(stage: HTMLElement): void {
  const name = location.hash.slice(1);
  const state = states[name];
  if (state) {
    document.body.classList.toggle('table', /^(?:claim|speaker|quotation)/.test(name));
    void state(stage);
    return;
  }
  render(
    <ul class="states">
      {Object.keys(states).map((one) => (
        <li key={one}>
          <a href={`#${one}`}>{one}</a>
        </li>
      ))}
    </ul>,
    stage,
  );
}

window.addEventListener('hashchange', () => location.reload());
show(stage);
