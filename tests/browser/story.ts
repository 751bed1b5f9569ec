/** A made-up article for the browser tests. */

/** Long enough to be taken for an article, with nothing on record in it. */
const filler = [
  'The council met for nine hours in the old customs house, and the minutes run to forty pages. Few of them speak of money, though the money was what most people in the gallery had come to hear about.',
  'Outside, the ferries went back and forth as they have for a century. A queue of lorries stood along the quay until the evening, and the drivers shared what food they had brought with them.',
  'Engineers have looked at the river bed since spring. Their report, which this paper has seen, names three places where piers could stand, and one where they could not at any reasonable price.',
];

export const claim =
  'The bridge will stand before the winter, she said, and nobody will pay a toll.';

export interface Story {
  head?: string;
  /** Put before the article. */
  before?: string;
  after?: string;
  /** Put into the article behind the first paragraph. */
  inside?: string;
  paragraphs?: number;
}

/** A page with an article that names Anna Berg twice and makes the claim once. */
export function story({
  head = '',
  before = '',
  after = '',
  inside = '',
  paragraphs = 3,
}: Story = {}): string {
  const text = Array.from(
    { length: paragraphs },
    (_, at) => `<p>${filler[at % filler.length]}</p>`,
  );
  return `<!doctype html><html lang="en"><head><title>A bridge for Sundby</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2025-03-04T09:00:00Z">
<style>body{margin:0;font:18px/1.6 Georgia,serif}main{max-width:640px;margin:0 auto;padding:20px}</style>
${head}</head><body>${before}
<nav><a href="/">Home</a> <a href="/news">Anna Berg in the news</a></nav>
<main><h1>Sundby will have its bridge, the mayor says</h1>
<article>
<p id="first">Mayor <em>Anna</em>
   Berg presented the plan on <a id="link" href="#tuesday">Tuesday with Anna Berg</a> at her side.</p>
<p id="claim">${claim.replace('nobody', '<b>nobody</b>')}</p>
${inside}
${text.join('\n')}
</article></main>
${after}
<footer>Anna Berg is a registered name.</footer></body></html>`;
}

export const words = { speakers: ['Anna Berg'], claims: [claim] };
