/** Pages of our own making, for what the seeds do not have. The texts are ours. */
import { articlePage } from '../../../cli/serve/article-page';
import { looks } from '../../../cli/serve/looks';
import type { Site } from '../../../cli/serve/proxy';

/** A name under a listed site, that none of the seeds has. */
export const listedHost = 'test.ukrinform.net';
/** A name that is on nobody's list. */
export const unlistedHost = 'www.unlisted.example';

export const lavrov =
  'Russian Foreign Minister Sergey Lavrov told reporters that security guarantees for Ukraine without the participation of Russia were a road to nowhere, and that the root causes of the crisis should be dealt with first.';
export const nauseda =
  'Lithuanian President Gitanas Nausėda answered from Vilnius that no new red lines can be drawn in Europe, and that the indivisible security of the members of the Alliance is one of its fundamental principles.';
export const landsbergis =
  'Lithuanian Foreign Minister Gabrielius Landsbergis wrote that leaving Russia undefeated and ready for future partnership would be toxic, and that Ukraine needs all the weapons that can be given.';
/** Quoted in the words on record, and in nearly those. */
export const quoted = [
  'Russian Foreign Minister Sergey Lavrov told reporters that guarantees without Russia were “a utopia, a road to nowhere”.',
  '“The indivisible security of the members of the Alliance is among the fundamental operating principles of NATO,” Lithuanian President Gitanas Nausėda said in Vilnius.',
];
export const filler =
  'The meeting took place in a hall by the river, where the delegations had gathered since the early morning; the doors stayed shut until noon, and the press waited outside in the rain for a word on what had been agreed.';

export interface News {
  path: string;
  headline: string;
  paragraphs: string[];
  /** Markup put before the end of the body: a script, most often. */
  extra?: string;
}

/** A news page on the listed host. */
export function news({ path, headline, paragraphs, extra = '' }: News): string {
  const html = articlePage({
    url: `https://${listedHost}${path}`,
    headline,
    standfirst: null,
    pieces: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    teasers: [],
    published: '2025-09-15',
    byline: 'Staff',
    look: looks.ukrinform,
  });
  return html.replace('</body>', `${extra}</body>`);
}

/** The address of a page at a site that is not among those that were enabled. */
export function unlistedUrl(path: string): string {
  return `https://${unlistedHost}${path}`;
}

export function listedUrl(path: string): string {
  return `https://${listedHost}${path}`;
}

const plain: Omit<News, 'path'> = {
  headline: 'Two ministers disagree about the guarantees',
  paragraphs: [lavrov, filler, nauseda, filler],
};

/** Said by somebody who is on record with nothing, and by a stranger. */
const saying: Omit<News, 'path'> = {
  headline: 'The harbours count their barges',
  paragraphs: [
    'The ministers met by the river. “Monitors from the northern harbours will count every barge,” said Kaja Kallas, the Estonian prime minister.',
    filler,
    'Foreign Minister Ada Farrow did not agree. “We shall not pay for a lighthouse that nobody asked for,” Farrow said on Tuesday.',
    'The ferry was late again, and nobody could tell the passengers why it had stayed so long on the other side.',
    'Kallas left before noon.',
  ],
};

const front = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Front page</title>
<link rel="icon" href="data:,"><meta property="og:type" content="website"><h1>Today</h1>
<ul>${['Lavrov repeats demands', 'Nausėda visits Tallinn', 'Landsbergis on weapons', 'Rain expected'].map((line) => `<li><a href="/x">${line}</a></li>`).join('')}</ul>`;

/** A few words that nothing calls an article. */
const brief = `<!doctype html><html lang="en"><meta charset="utf-8"><title>In brief</title>
<link rel="icon" href="data:,"><h1>In brief</h1><p>${lavrov}</p>`;

/** Replaces the article by another at a new address, as papers that load no page do. */
const navigating = `<script>
  const first = document.querySelector('article').cloneNode(true);
  const show = (headline, text) => {
    const article = first.cloneNode(true);
    article.querySelector('h1').textContent = headline;
    for (const p of article.querySelectorAll('p:not(.byline)')) p.textContent = text;
    document.querySelector('article').replaceWith(article);
  };
  window.next = () => {
    history.pushState({}, '', '/spa/second');
    show('A letter from Vilnius', ${JSON.stringify(landsbergis)});
  };
  addEventListener('popstate', () => document.querySelector('article').replaceWith(first.cloneNode(true)));
</script>`;

const late = `<script>
  window.more = () => {
    const p = document.createElement('p');
    p.textContent = ${JSON.stringify(landsbergis)};
    document.querySelector('article').append(p);
  };
</script>`;

/** The article in a modal dialog, as papers show “read more” of a live page. */
const modal = `<script>
  const dialog = document.createElement('dialog');
  dialog.append(document.querySelector('article'));
  document.querySelector('main').append(dialog);
  dialog.showModal();
</script>`;

/** Remembers every node, and counts what changes from then on. */
const witness = `<script>
  addEventListener('DOMContentLoaded', () => {
    const all = () => {
      const nodes = [];
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return nodes;
    };
    const before = all();
    let changes = 0;
    new MutationObserver((records) => { changes += records.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    window.witness = () => {
      const now = all();
      return { changes, same: now.length === before.length && now.every((node, i) => node === before[i]) };
    };
  });
</script>`;

/** A paper of one empty page, which the browsers' own readers show. */
const paper = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]>>endobj
trailer<</Root 1 0 R>>`;

/** All of them, by path. */
export const fixtureSites: Record<string, Site> = {
  [listedHost]: {
    '/plain': news({ path: '/plain', ...plain }),
    '/save': news({ path: '/save', ...saying }),
    '/front': front,
    '/brief': brief,
    '/paper': { type: 'application/pdf', body: paper },
    '/spa/first': news({ path: '/spa/first', ...plain, extra: navigating }),
    '/late': news({ path: '/late', ...plain, extra: late }),
    '/modal': news({ path: '/modal', ...plain, extra: modal }),
    '/witness': news({ path: '/witness', ...plain, extra: witness }),
    '/quoted': news({
      path: '/quoted',
      headline: 'Two ministers disagree about the guarantees',
      paragraphs: [...quoted, filler, filler],
    }),
    '/strict': {
      body: news({ path: '/strict', ...plain }),
      headers: { 'content-security-policy': "default-src 'none'; sandbox allow-scripts" },
    },
  },
  [unlistedHost]: { '/plain': news({ path: '/plain', ...plain }) },
};
