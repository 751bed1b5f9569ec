import type { RefObject } from 'preact';
import { t } from '../../words';
import { dateText } from '../dates';
import type { Layout, More, Placed } from './layout';
import { RADIUS } from './layout';
import { OFFICE_HEIGHT, type OfficeBar } from './offices';
import type { Point } from './points';

export interface ChartProps {
  layout: Layout;
  /** The point that is read below the chart. */
  current: string | null;
  onCurrent: (point: Point) => void;
  onOpen: (point: Point) => void;
  onMore: (more: More) => void;
  /** Whether they can be told apart by looking nearer; the table has them in any case. */
  canPart: (more: More) => boolean;
  /** Whether positions are told apart: then what has none is a diamond. */
  hasSides: boolean;
  svg: RefObject<SVGSVGElement | null>;
  label: string;
  /** Offices that a speaker held then, below the years. */
  offices: readonly OfficeBar[];
}

/** How high a bar is: a stretch of time must not outweigh a day. */
const BAR = 7;

/** What a point is, in one sentence. */
export function spoken({ view, stance }: Point): string {
  return t(`timeline.spoken.${stance ?? 'none'}`, {
    date: view.said ? dateText(view.said) : t('date.unknown'),
    speaker: view.speaker.name,
    words: view.text,
  });
}

/**
 * The drawing. Filled above the line for, hollow below it against, a small diamond on it without a position; a bar is a
 * date known to a stretch only, broken lines a date that is not sure. One tab stop; the arrows go from point to point.
 */
export function Chart({
  layout,
  current,
  hasSides,
  svg,
  label,
  offices,
  canPart,
  ...on
}: ChartProps) {
  const { width, height, axis, placed, more, ticks, article } = layout;
  const all = height + offices.length * OFFICE_HEIGHT;
  const stop = placed.some(({ point }) => point.id === current) ? current : placed[0]?.point.id;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no field set
    <svg
      ref={svg}
      class={hasSides ? 'chart sided' : 'chart'}
      width={width}
      height={all}
      viewBox={`0 0 ${width} ${all}`}
      role="group"
      aria-label={label}
    >
      <line class="axis" x1={8} x2={width - 8} y1={axis} y2={axis} />
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <line class="tick" x1={x} x2={x} y1={axis} y2={height - 24} />
          <text class="year" x={x} y={height - 8} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      {offices.map(({ x, width, y, text, full, textX, anchor }) => (
        <g class="office" key={full}>
          <title>{full}</title>
          <text x={textX} y={height + y + 11} text-anchor={anchor}>
            {text}
          </text>
          <rect x={x} y={height + y + 15} width={width} height={4} />
        </g>
      ))}
      {article !== null && (
        <g>
          <line class="article" x1={article} x2={article} y1={16} y2={height - 24} />
          <text
            class="article-name"
            x={article + (article > width / 2 ? -6 : 6)}
            y={12}
            text-anchor={article > width / 2 ? 'end' : 'start'}
          >
            {t('timeline.thisArticle')}
          </text>
        </g>
      )}
      {placed.map(({ point, x, y, level }) =>
        // Behind the glyphs, and once for a stack.
        level === 0 && point.stance ? (
          <line key={point.id} class="stem" x1={x} x2={x} y1={y} y2={axis} />
        ) : null,
      )}
      {placed.map((one) => (
        <Mark
          key={one.point.id}
          one={one}
          hasSides={hasSides}
          isCurrent={one.point.id === current}
          isStop={one.point.id === stop}
          label={spoken(one.point)}
          {...on}
        />
      ))}
      {more.map((one) => (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons
        <g
          key={`${one.x} ${one.y}`}
          class="more"
          role="button"
          tabindex={0}
          data-more={one.points.map(({ id }) => id).join('\n')}
          aria-label={t(
            canPart(one) ? 'timeline.moreHere' : 'timeline.moreInTable',
            one.points.length,
          )}
          onClick={() => on.onMore(one)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            // The chart's own Enter reads the current point.
            event.stopPropagation();
            on.onMore(one);
          }}
        >
          <text x={one.x} y={one.y + 4} text-anchor="middle">
            +{one.points.length}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface MarkProps extends Pick<ChartProps, 'onCurrent' | 'onOpen'> {
  one: Placed;
  hasSides: boolean;
  isCurrent: boolean;
  isStop: boolean;
  label: string;
}

function Mark({ one, hasSides, isCurrent, isStop, label, onCurrent, onOpen }: MarkProps) {
  const { point, x, y, width } = one;
  const side = point.stance ?? 'none';
  const classes = ['point', side, point.isUnsure && 'unsure', isCurrent && 'current'];
  const isStretch = width > 2 * RADIUS;
  const half = isStretch ? BAR / 2 : RADIUS;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons */}
      <g
        class={classes.filter(Boolean).join(' ')}
        role="button"
        tabindex={isStop ? 0 : -1}
        data-point={point.id}
        aria-label={label}
        onFocus={() => onCurrent(point)}
        onPointerEnter={() => onCurrent(point)}
        onClick={() => onOpen(point)}
      >
        {side === 'none' && hasSides && !isStretch ? (
          <path d={`M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} />
        ) : (
          <rect x={x - width / 2} y={y - half} width={width} height={2 * half} rx={half} />
        )}
        {/* A larger place to point at than the glyph itself. */}
        <rect class="touch" x={x - width / 2 - 2} y={y - 8} width={width + 4} height={16} />
      </g>
      {/* Beside the point, not in it: a shortened name, where the point is told with the whole one. */}
      {one.label && (
        <text class="name" x={x} y={one.label.y} text-anchor="middle">
          {one.label.text}
        </text>
      )}
    </>
  );
}
