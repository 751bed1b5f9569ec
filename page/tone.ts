/**
 * Whether text stands dark on light or light on dark, whatever the system's scheme says: sites
 * have switches of their own, and `::highlight()` cannot ask.
 */
export type Tone = 'light' | 'dark';

type View = Window & typeof globalThis;

/**
 * The tone of an element's surroundings. The nearest opaque background decides; where there is
 * none, or a picture, the colour of the text does: who can read it has the opposite behind it.
 */
export function toneOf(element: Element, window: View): Tone {
  return tones(window)(element);
}

/**
 * The same for many elements of a page as it is now: what several share around them is looked at
 * once.
 */
export function tones(window: View): (element: Element, style?: CSSStyleDeclaration) => Tone {
  const papers = new Map<Element, number | null>();
  const read = new Map<string, number | null>();
  const lightness = (color: string): number | null => {
    let known = read.get(color);
    if (known === undefined) {
      known = luminance(color);
      read.set(color, known);
    }
    return known;
  };
  /** The luminance of what lies behind an element; null for a picture, or nothing. */
  const paperOf = (element: Element, own: CSSStyleDeclaration): number | null => {
    const passed: Element[] = [];
    let paper: number | null = null;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const known = papers.get(at);
      if (known !== undefined) {
        paper = known;
        break;
      }
      passed.push(at);
      const style = at === element ? own : window.getComputedStyle(at);
      if (style.backgroundImage !== 'none') break;
      paper = lightness(style.backgroundColor);
      if (paper !== null) break;
    }
    for (const at of passed) papers.set(at, paper);
    return paper;
  };
  return (element, style = window.getComputedStyle(element)) => {
    const ink = lightness(style.color);
    const paper = paperOf(element, style);
    if (paper === null) return ink !== null && ink > 0.4 ? 'dark' : 'light';
    if (ink !== null && Math.abs(ink - paper) > 0.15) return ink > paper ? 'dark' : 'light';
    return paper < 0.18 ? 'dark' : 'light';
  };
}

/**
 * Relative luminance (WCAG 2) of a computed colour, 0 to 1. Null when it lets half or more
 * through, or is in a notation that has no lightness to read.
 */
export function luminance(color: string): number | null {
  const [, name = '', inside = ''] = /^([a-z]+)\(([^)]*)\)/.exec(color) ?? [];
  const parts = inside.split(/[\s,/]+/).filter(Boolean);
  const space = name === 'color' ? parts.shift() : name;
  const [a = 0, b = 0, c = 0, alpha = 1] = parts.map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) || 0,
  );
  if (alpha < 0.5) return null;
  switch (space) {
    case 'rgb':
    case 'rgba':
      return 0.2126 * linear(a / 255) + 0.7152 * linear(b / 255) + 0.0722 * linear(c / 255);
    case 'srgb':
    case 'display-p3':
      return 0.2126 * linear(a) + 0.7152 * linear(b) + 0.0722 * linear(c);
    case 'oklch':
    case 'oklab':
      return a ** 3;
    case 'lch':
    case 'lab':
      return ((a + 16) / 116) ** 3;
    default:
      return null;
  }
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
