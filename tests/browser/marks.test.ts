import { expect, it } from 'vitest';
import { inBothBrowsers, middleOf, until } from './harness';
import { claim, story, words } from './story';

inBothBrowsers('marks', (tab) => {
  const start = async (html = story()) => {
    const page = await tab.load(html);
    await page.evaluate((list) => {
      window.played = window.rooms.play(list);
    }, words);
    await until(page, () => window.played.session.state !== 'reading');
    return page;
  };
  /** What is painted, as words, by name of the set. */
  const painted = () =>
    tab.page.evaluate(() =>
      Object.fromEntries(
        [...CSS.highlights]
          .filter(([, set]) => set.size > 0)
          .map(([name, set]) => [
            name,
            [...set].map((range) =>
              (range.startContainer as Text).data
                .slice(range.startOffset, range.endOffset)
                .replace(/\s+/g, ' '),
            ),
          ]),
      ),
    );

  it('paints names and claims over inline elements, and nothing outside the text', async () => {
    await start();
    expect(await painted()).toEqual({
      'on-record-speaker': ['Anna', ' Berg', 'Anna Berg'],
      'on-record-claim': [
        'The bridge will stand before the winter, she said, and ',
        'nobody',
        ' will pay a toll.',
      ],
    });
    const { badges } = await tab.page.evaluate(() => ({ badges: window.played.badges }));
    expect(badges).toEqual([{ speakers: 2, claims: 1 }]);
  });

  it('leaves document, nodes, selection and copied text as they were', async () => {
    const page = await tab.load(story());
    const look = () => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      const selection = getSelection()!;
      return { html: document.documentElement.outerHTML, nodes, copied: selection.toString() };
    };
    const same = await page.evaluate(
      async (list, lookSource) => {
        const see = new Function(`return (${lookSource})()`) as () => ReturnType<typeof look>;
        const all = document.createRange();
        all.selectNodeContents(document.querySelector('article')!);
        getSelection()!.addRange(all);
        const before = see();
        window.played = window.rooms.play(list);
        while (window.played.session.state === 'reading') {
          await new Promise((done) => setTimeout(done, 50));
        }
        const during = see();
        window.played.session.show(window.played.session.marks().marks[0]!.id);
        // The popover's parts come first: `show` asks for them.
        const latest = Date.now() + 30_000;
        while (window.played.frames.length === 0 && Date.now() < latest) {
          await new Promise((done) => setTimeout(done, 20));
        }
        const isOpen = window.played.frames.length === 1;
        const whileOpen = getSelection()!.toString();
        window.played.end();
        const after = see();
        const equal = (a: typeof before, b: typeof before) => [
          a.html === b.html,
          a.nodes.length === b.nodes.length && a.nodes.every((node, at) => node === b.nodes[at]),
          a.copied === b.copied,
        ];
        return {
          isOpen,
          during: equal(before, during),
          after: equal(before, after),
          whileOpen: whileOpen === before.copied,
          left: [...CSS.highlights.keys()],
        };
      },
      words,
      look.toString(),
    );
    expect(same).toEqual({
      isOpen: true,
      during: [true, true, true],
      after: [true, true, true],
      whileOpen: true,
      left: [],
    });
  });

  it('finds the mark at a point, the name before the claim, and nothing beside the letters', async () => {
    const page = await start(
      story({ inside: '<p id="mixed">A claim with Anna Berg in the middle of it all.</p>' }),
    );
    await page.evaluate(() => window.played.end());
    const inName = await middleOf(page, 'with Anna Berg in');
    const inClaim = await middleOf(page, 'claim with');
    const found = await page.evaluate(
      (points) => {
        const { rooms } = window;
        const blocks = rooms.readBlocks(document.querySelector('article')!, { shown: rooms.shown });
        const annotation = rooms.annotate(rooms.textOf(blocks), {
          speakers: ['Anna Berg'],
          claims: ['A claim with Anna Berg in the middle of it all.'],
        });
        let n = 0;
        const marks = rooms.marksOf(annotation, blocks, [], () => `m${++n}`);
        const painter = rooms.createPainter(window, new AbortController().signal);
        painter.paint(marks);
        const hits = rooms.createHitTest(window, painter);
        const box = document.querySelector('#mixed')!.getBoundingClientRect();
        const at = (x: number, y: number) =>
          hits.at(x, y, document.elementFromPoint(x, y))?.kind ?? null;
        const [line] = hits.rects(marks.find(({ kind }) => kind === 'claim')!);
        return [
          at(points[0]!.x, points[0]!.y),
          at(points[1]!.x, points[1]!.y),
          // Beside the end of the line, where the caret would snap back to it.
          at(line!.right + 30, points[0]!.y),
          at(points[0]!.x, box.bottom + 6),
          // Something of the page's lies over the text.
          hits.at(points[0]!.x, points[0]!.y, document.querySelector('nav'))?.kind ?? null,
        ];
      },
      [inName, inClaim],
    );
    expect(found).toEqual(['speaker', 'claim', null, null, null]);
  });

  it('leads to a mark that is not painted yet, and forgets none when colours change meanwhile', async () => {
    const lines = Array.from(
      { length: 1_500 },
      (_, n) => `<p>Line ${n} names Anna Berg again.</p>`,
    );
    const page = await start(story({ inside: lines.join('') }));
    await page.evaluate(() => window.played.end());
    const found = await page.evaluate(async () => {
      const { rooms } = window;
      const blocks = rooms.readBlocks(document.querySelector('article')!, { shown: rooms.shown });
      const annotation = rooms.annotate(rooms.textOf(blocks), {
        speakers: ['Anna Berg'],
        claims: [],
      });
      let n = 0;
      const marks = rooms.marksOf(annotation, blocks, [], () => `m${++n}`);
      const painter = rooms.createPainter(window, new AbortController().signal);
      void painter.paint(marks);
      const ofLast = painter.rangesOf(marks.at(-1)!).length;
      painter.recolour();
      const size = () => CSS.highlights.get('on-record-speaker')?.size ?? 0;
      const until = Date.now() + 30_000;
      while (size() < marks.length && Date.now() < until) {
        await new Promise((done) => setTimeout(done, 20));
      }
      const shown = size();
      const all = marks.reduce((sum, mark) => sum + painter.rangesOf(mark).length, 0);
      return { ofLast, isAllShown: shown === all, many: marks.length > 1_000 };
    });
    expect(found).toEqual({ ofLast: 1, isAllShown: true, many: true });
  });

  it('chooses the tone by what is behind the text, not by the system', async () => {
    const page = await tab.load(
      story({
        head: '<style>#first{background:#14161a;color:#eee}#claim{color:#ddd;background:linear-gradient(#000,#222)}</style>',
      }),
    );
    await page.evaluate((list) => {
      window.played = window.rooms.play(list);
    }, words);
    await until(page, () => window.played.session.state !== 'reading');
    expect(Object.keys(await painted()).sort()).toEqual([
      'on-record-claim-dark',
      'on-record-speaker-dark',
    ]);
    // The site's own switch, while it is read.
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '.day p{background:none!important;color:#111!important}';
      document.head.append(style);
      document.body.className = 'day';
    });
    await until(page, () => (CSS.highlights.get('on-record-speaker')?.size ?? 0) > 0);
    expect(Object.keys(await painted()).sort()).toEqual(['on-record-claim', 'on-record-speaker']);
  });

  it('draws a line and no wash where the text is as large as a headline', async () => {
    const page = await start(
      story({ head: '<style>#claim{font-size:40px;line-height:1.1}</style>' }),
    );
    expect(Object.keys(await painted()).sort()).toEqual([
      'on-record-claim-display',
      'on-record-speaker',
    ]);
    const wash = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('#claim')!, '::highlight(on-record-claim-display)')
          .backgroundColor,
    );
    expect(wash).toBe('rgba(0, 0, 0, 0)');
  });

  it('keeps a name to be seen in a claim that is open', async () => {
    const page = await start(story({ inside: `<p>Mayor Anna Berg: ${claim}</p>` }));
    await page.evaluate(() => {
      const { session } = window.played;
      session.show(session.marks().marks.find(({ kind }) => kind === 'claim')!.id);
    });
    await until(page, () => CSS.highlights.has('on-record-open'));
    const order = await page.evaluate(() =>
      ['claim', 'open', 'current', 'speaker'].map(
        (name) => CSS.highlights.get(`on-record-${name}`)!.priority,
      ),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('puts back what the page cleared', async () => {
    const page = await start();
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.body.append(document.createElement('aside'));
    });
    await until(page, () => CSS.highlights.get('on-record-claim')?.size);
    expect((await painted())['on-record-claim']!.join('')).toBe(claim);
  });

  it('the rules of marks.css all take effect', async () => {
    const page = await start();
    const styles = await page.evaluate(() =>
      [
        'speaker',
        'claim',
        'claim-display',
        'open',
        'open-display',
        'current',
        'current-display',
      ].flatMap((name) =>
        ['', '-dark'].map((tone) => {
          const style = getComputedStyle(
            document.querySelector('#first')!,
            `::highlight(on-record-${name}${tone})`,
          );
          return style.textDecorationLine === 'underline' ? style.textDecorationStyle : name + tone;
        }),
      ),
    );
    expect(styles).toEqual(
      ['dotted', 'solid', 'solid', 'solid', 'solid', 'double', 'double'].flatMap((style) => [
        style,
        style,
      ]),
    );
  });
});
