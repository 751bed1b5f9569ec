/** Each paper's own modest look, so that marks are seen on light and dark, serif and sans. */

export interface Look {
  name: string;
  sections: string[];
  /** Of the whole page. */
  css: string;
}

const serif = "Georgia, 'Liberation Serif', 'DejaVu Serif', serif";
const sans = "'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

interface Palette {
  font: string;
  heading: string;
  paper: string;
  ink: string;
  accent: string;
  hairline: string;
  size?: string;
}

function style({ font, heading, paper, ink, accent, hairline, size = '17px' }: Palette): string {
  return `
    :root { color-scheme: ${paper < '#8' ? 'dark' : 'light'}; }
    body { margin: 0; background: ${paper}; color: ${ink}; font: ${size}/1.65 ${font}; }
    a { color: ${accent}; }
    header.site { border-bottom: 1px solid ${hairline}; padding: 14px 24px; }
    header.site strong { font: 700 25px/1.2 ${heading}; color: ${accent}; }
    header.site nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 8px 0 0; padding: 0; font: 14px/1.6 ${sans}; }
    header.site nav a { color: inherit; text-decoration: none; }
    .page { max-width: 1080px; margin: 0 auto; padding: 20px 24px 60px; display: grid; grid-template-columns: minmax(0, 680px) minmax(0, 1fr); gap: 48px; }
    h1 { font: 700 34px/1.2 ${heading}; margin: 10px 0 12px; text-wrap: balance; }
    h2 { font: 700 21px/1.3 ${heading}; margin: 30px 0 8px; }
    .standfirst { font-size: 1.12em; opacity: .85; margin: 0 0 14px; }
    .byline { font: 14px/1.5 ${sans}; opacity: .75; border-bottom: 1px solid ${hairline}; padding-bottom: 12px; margin-bottom: 18px; }
    article p { margin: 0 0 1.05em; }
    figure { margin: 24px 0; }
    figure .picture { aspect-ratio: 16 / 8; background: linear-gradient(160deg, ${hairline}, ${accent}55); }
    figcaption { font: 13px/1.5 ${sans}; opacity: .75; margin-top: 6px; }
    .related, aside.rail section { font: 14px/1.5 ${sans}; border-top: 2px solid ${accent}; padding-top: 8px; margin: 22px 0; }
    .related a, aside.rail a { display: block; margin: 8px 0; color: inherit; }
    .comments, footer { font: 14px/1.5 ${sans}; border-top: 1px solid ${hairline}; margin-top: 34px; padding-top: 14px; }
    .comments textarea, .comments input { display: block; width: 100%; max-width: 420px; margin: 6px 0; box-sizing: border-box; }
    footer { padding: 16px 24px; opacity: .7; }
    @media (max-width: 760px) { .page { grid-template-columns: minmax(0, 1fr); padding: 12px 16px 40px; gap: 20px; } h1 { font-size: 27px; } }`;
}

export const looks = {
  brussels: {
    name: '24brussels',
    sections: ['Brussels', 'Europe', 'Security', 'Economy', 'Opinion'],
    css: style({
      font: serif,
      heading: serif,
      paper: '#fffdf9',
      ink: '#1f1d1a',
      accent: '#123f6d',
      hairline: '#ddd6ca',
      size: '18px',
    }),
  },
  ukrinform: {
    name: 'Ukrinform',
    sections: ['Politics', 'Economy', 'Society', 'Defense', 'World'],
    css: style({
      font: sans,
      heading: sans,
      paper: '#ffffff',
      ink: '#222222',
      accent: '#00529b',
      hairline: '#d8dee4',
    }),
  },
  rtRussian: {
    name: 'RT',
    sections: ['World', 'Russia', 'Former USSR', 'Opinion', 'Sport'],
    css: style({
      font: sans,
      heading: sans,
      paper: '#f4f4f1',
      ink: '#26262a',
      accent: '#3c6b1f',
      hairline: '#d3d3cb',
      size: '16px',
    }),
  },
  rt: {
    name: 'RT',
    sections: ['Russia & FSU', 'World news', 'Business', 'India', 'Op-ed'],
    css: style({
      font: sans,
      heading: serif,
      paper: '#15181b',
      ink: '#e4e5e3',
      accent: '#9ed36a',
      hairline: '#3a4045',
    }),
  },
  balticTimes: {
    name: 'The Baltic Times',
    sections: ['Estonia', 'Latvia', 'Lithuania', 'Baltics', 'Culture'],
    css: style({
      font: serif,
      heading: sans,
      paper: '#f7f2e8',
      ink: '#2a2520',
      accent: '#7c2222',
      hairline: '#d9cfbd',
    }),
  },
} satisfies Record<string, Look>;
