/**
 * What no style sheet of ours says: where something is by left and right, where its start and end would
 * do for every script; and colours, sizes of type, radii and times of its own, which are the tokens'.
 */

interface Rule {
  why: string;
  property: RegExp;
  /** Told of the value; any value where there is none. */
  isWrong?: (value: string) => boolean;
}

/** Colours that CSS knows by name and that somebody may write, beside those of the system. */
const NAMED =
  /(?<![-\w])(?:black|white|gr[ae]y|red|green|blue|yellow|orange|brown|pink|purple|silver|gold|navy|teal)(?![-\w])/i;
const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i;
const LENGTH = /(?<![-\w.])\d*\.?\d+(?:px|em|rem|pt|%)/;
const TIME = /(?<![-\w])\d*\.?\d+m?s\b/;

/** Right and left are the second and the fourth of four. */
const isLopsided = (value: string) => {
  const parts = value.match(/[^\s()]+(?:\([^)]*\))?/g) ?? [];
  return parts.length === 4 && parts[1] !== parts[3];
};

const RULES: Rule[] = [
  {
    why: 'has a left or right: say it by start and end',
    property:
      /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding).*-)?(?:left|right)(?:-.*)?$/,
  },
  {
    why: 'has a left or right: say it by start and end',
    property: /^(?:text-align|float|clear)$/,
    isWrong: (value) => /^(?:left|right)$/.test(value),
  },
  {
    why: 'is not the same left and right: say it by start and end',
    property: /^(?:margin|padding|inset|border-width)$/,
    isWrong: isLopsided,
  },
  {
    why: 'throws a shadow to one side: multiply by --start',
    property: /^box-shadow$/,
    isWrong: (value) => /(?:^|,)\s*(?:inset\s+)?-?[1-9]\d*px/.test(value),
  },
  {
    why: 'has a colour of its own',
    property: /.*/,
    isWrong: (value) => COLOUR.test(value) || NAMED.test(value.replace(/var\([^)]*\)/g, '')),
  },
  {
    why: 'has a size of type of its own',
    property: /^font(?:-size)?$/,
    isWrong: (value) => LENGTH.test(value),
  },
  {
    why: 'has a radius of its own',
    property: /^border-.*radius$/,
    isWrong: (value) => LENGTH.test(value.replace(/\b50%/g, '')),
  },
  {
    why: 'moves at a pace of its own',
    property: /^(?:transition|animation)(?:-duration)?$/,
    isWrong: (value) => TIME.test(value),
  },
];

const DECLARATION = /(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g;

/** What is wrong with a style sheet, a line for each; nothing when all is well. */
export function wrongs(css: string): string[] {
  // Blanked, not cut, so that lines keep their numbers.
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(DECLARATION)].flatMap(({ 1: property = '', 2: value = '', index }) => {
    const rule = RULES.find(
      (one) => one.property.test(property) && (one.isWrong?.(value.trim()) ?? true),
    );
    const line = bare.slice(0, index).split('\n').length;
    return rule ? [`line ${line}: ${property}: ${value.trim()} ${rule.why}`] : [];
  });
}
