import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Edtf, Role, StatementView } from '../../model';
import { t } from '../../words';
import { locale } from '../../words/language';
import { Glyph } from '../statement/Glyph';
import { Meta } from '../statement/Meta';
import { Words } from '../statement/Words';
import { Chart } from './Chart';
import {
  type Extent,
  layOut,
  type More,
  nearer,
  placeOf,
  revealing,
  wholeExtent,
  zoomed,
} from './layout';
import { officeBars } from './offices';
import { PointTable } from './PointTable';
import { daysOf, type Point, pointsOf } from './points';
import { download, pngFile, svgFile } from './save';

export interface TimelineProps {
  statements: readonly StatementView[];
  /** The claim whose positions are told apart; null on a speaker's timeline without one. */
  claim: string | null;
  /** What it is a timeline of. */
  title: string;
  /** The day of the article that the reader comes from, if any. */
  published: Edtf | null;
  /** Offices of the speaker whose timeline it is, drawn along the same years. */
  roles?: readonly Role[];
  /** How many there are in all, where that is more than are drawn. */
  total?: number;
  onRead: (statement: string) => void;
}

const NO_ROLES: readonly Role[] = [];

const ZOOM = 0.5;

/** Statements along time, as a drawing and as a table. */
export function Timeline(props: TimelineProps) {
  const { statements, claim, title, published, onRead } = props;
  const { dated, undated } = useMemo(() => pointsOf(statements, claim), [statements, claim]);
  const article = useMemo(() => daysOf(published), [published]);
  const whole = useMemo(() => wholeExtent(dated, article), [dated, article]);
  const [asked, setExtent] = useState<Extent | null>(null);
  const extent = asked ?? whole;
  const [current, setCurrent] = useState<Point | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [problem, setProblem] = useState('');
  const room = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const read = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const heading = useId();
  const layout = useMemo(
    () => layOut(dated, extent, article, width, locale()),
    [dated, extent, article, width],
  );

  const { roles = NO_ROLES } = props;
  const offices = useMemo(
    () => officeBars(roles, extent, placeOf(extent, width), width, t('timeline.now')),
    [roles, extent, width],
  );

  const zoom = (times: number) => {
    const around = current ? (current.from + current.to) / 2 : (extent.from + extent.to) / 2;
    setExtent(zoomed(extent, whole, around, times));
  };
  const step = (by: number) => {
    const at = dated.findIndex(({ id }) => id === current?.id);
    const next = dated[Math.max(0, Math.min(dated.length - 1, at + by))];
    if (!next) return;
    setCurrent(next);
    setExtent(revealing(extent, whole, (next.from + next.to) / 2));
    focusOn(next);
  };
  /** Once it is drawn: on a point, or its row in the table, or the number of those for which a stack has no room. */
  const focusOn = ({ id }: Point) =>
    requestAnimationFrame(() => {
      const own = ['data-point', 'data-row'].map((name) => `[${name}="${CSS.escape(id)}"]`);
      const one = room.current?.querySelector<HTMLElement | SVGElement>(own.join());
      const more = [...(svg.current?.querySelectorAll<SVGElement>('[data-more]') ?? [])].find(
        (each) => each.getAttribute('data-more')?.split('\n').includes(id),
      );
      (one?.querySelector('button') ?? one ?? more)?.focus();
    });
  const showMore = ({ points }: More) => {
    const [first] = points;
    if (!first) return;
    const next = nearer(points, extent);
    if (next) setExtent(next);
    else setAsTable(true);
    setCurrent(first);
    focusOn(first);
  };
  // What is read stands below the drawing, and may be off the screen of whoever goes by keys.
  useLayoutEffect(() => {
    const isInside = svg.current?.contains(document.activeElement) ?? false;
    if (current && isInside) read.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -dated.length, End: dated.length }[event.key];
    if (by) step(by);
    else if (event.key === '+' || event.key === '=') zoom(ZOOM);
    else if (event.key === '-') zoom(1 / ZOOM);
    else if (event.key === '0') setExtent(null);
    else if ((event.key === 'Enter' || event.key === ' ') && current) onRead(current.id);
    else return;
    event.preventDefault();
  };
  const save = async (as: 'svg' | 'png') => {
    if (!svg.current) return;
    try {
      const file = svgFile(svg.current, title, legend(claim !== null));
      const name = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.${as}`;
      const content = as === 'svg' ? new Blob([file], { type: 'image/svg+xml' }) : pngFile(file);
      download(await content, name);
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  const isZoomed = extent.from > whole.from || extent.to < whole.to;
  return (
    <section class="timeline" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t('timeline.title')}</h2>
        <p class="tools">
          {!asTable && dated.length > 1 && (
            <>
              <button
                type="button"
                class="act"
                aria-label={t('timeline.zoomIn')}
                onClick={() => zoom(ZOOM)}
              >
                +
              </button>
              <button
                type="button"
                class="act"
                aria-label={t('timeline.zoomOut')}
                disabled={!isZoomed}
                onClick={() => zoom(1 / ZOOM)}
              >
                −
              </button>
              <button
                type="button"
                class="act"
                disabled={!isZoomed}
                onClick={() => setExtent(null)}
              >
                {t('timeline.all')}
              </button>
            </>
          )}
          <button type="button" class="act" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'timeline.asDrawing' : 'timeline.asTable')}
          </button>
          {!asTable && dated.length > 0 && (
            <>
              <button type="button" class="act" onClick={() => void save('svg')}>
                {t('timeline.saveAs', { format: 'SVG' })}
              </button>
              <button type="button" class="act" onClick={() => void save('png')}>
                {t('timeline.saveAs', { format: 'PNG' })}
              </button>
            </>
          )}
        </p>
      </header>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the points inside, nothing of its own */}
      <div ref={room} onKeyDown={asTable ? undefined : onKeyDown}>
        {asTable ? (
          <PointTable points={dated} claim={claim} onRead={onRead} />
        ) : (
          <>
            <p class="signs" aria-hidden="true">
              {legend(claim !== null)}
            </p>
            <Chart
              svg={svg}
              layout={layout}
              current={current?.id ?? null}
              hasSides={claim !== null}
              offices={offices}
              label={t('timeline.label', dated.length, { title })}
              onCurrent={setCurrent}
              onOpen={({ id }) => onRead(id)}
              onMore={showMore}
              canPart={({ points }) => nearer(points, extent) !== null}
            />
          </>
        )}
      </div>
      {!asTable && (
        <div ref={read} class="reading" aria-hidden={current ? undefined : true}>
          {current ? (
            <>
              <div class="said">
                {claim && <Glyph stance={current.stance} />}
                <div>
                  <Words text={current.view.text} form={current.view.form} />
                  <Meta view={current.view} published={published} />
                </div>
              </div>
              <button type="button" class="act key" onClick={() => onRead(current.id)}>
                {t('popover.read')}
              </button>
            </>
          ) : (
            <p class="quiet">{t('timeline.rest')}</p>
          )}
        </div>
      )}
      {props.total !== undefined && props.total > statements.length && (
        <p class="quiet">{t('timeline.latest', props.total, { shown: statements.length })}</p>
      )}
      {undated.length > 0 && <p class="quiet">{t('timeline.undated', undated.length)}</p>}
    </section>
  );
}

const legend = (hasSides: boolean) =>
  hasSides ? `${t('timeline.legendOfClaim')} ${t('timeline.legend')}` : t('timeline.legend');

/** The width of an element, followed; a usual column's until it is measured. */
function useWidth(of: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(640);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
