/** One page with all photographs on it, to be looked at. */
import type { Look } from './looks';

export interface Photograph {
  state: string;
  browser: string;
  look: Look;
  /** From the sheet's own folder. */
  file: string;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** The contact sheet as HTML: a strip of photographs for each state, each leading to its file. */
export function contactSheet(photographs: Photograph[]): string {
  const states = [...new Set(photographs.map(({ state }) => state))];
  const strip = (state: string) => `
    <h2 id="${escaped(state)}">${escaped(state)}</h2>
    <div>${photographs
      .filter((one) => one.state === state)
      .map(
        ({ browser, look, file }) =>
          `<a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt=""><span>${escaped(`${browser}, ${look.name}`)}</span></a>`,
      )
      .join('')}</div>`;
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Gallery: ${states.length} states</title>
  <style>
    body { margin: 24px; font: 13px/1.4 system-ui; background: #dcdcdc; color: #111; }
    div { display: flex; gap: 16px; align-items: flex-start; overflow-x: auto; padding-bottom: 16px; }
    a { flex: none; color: inherit; text-decoration: none; }
    img { display: block; height: 340px; background: #fff; }
  </style>
  <body>${states.map(strip).join('')}
  </body>
</html>
`;
}
