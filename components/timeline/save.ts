/** What of a drawing's style goes with it when it leaves the page. */
const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const NAMESPACE = 'http://www.w3.org/2000/svg';
const ROOM = { top: 44, side: 16, bottom: 28 };
/** A picture for print and for large screens. */
const PIXELS_PER_UNIT = 2;

/**
 * A drawing as a file of its own: title above, what the signs mean below, and its styles written out, for whoever opens
 * it has not our sheets.
 */
export function svgFile(svg: SVGSVGElement, title: string, legend: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, i) => {
    const style = getComputedStyle(originals[i] as SVGElement);
    for (const name of PROPERTIES) {
      const value = style.getPropertyValue(name);
      if (value && value !== 'none') element.setAttribute(name, value);
      else if (name === 'fill' || name === 'stroke') element.setAttribute(name, 'none');
    }
    for (const name of ['class', 'tabindex', 'role', 'data-point']) element.removeAttribute(name);
  });
  for (const touch of svg.querySelectorAll('.touch')) {
    const at = [...originals].indexOf(touch as SVGElement);
    copy.querySelectorAll('*')[at]?.setAttribute('opacity', '0');
  }
  const width = svg.width.baseVal.value + 2 * ROOM.side;
  const height = svg.height.baseVal.value + ROOM.top + ROOM.bottom;
  const page = getComputedStyle(svg);
  const text = (words: string, y: number, size: number, weight: number) => {
    const line = document.createElementNS(NAMESPACE, 'text');
    line.textContent = words;
    const look = { x: ROOM.side, y, fill: page.color, 'font-size': size, 'font-weight': weight };
    for (const [name, value] of Object.entries(look)) line.setAttribute(name, String(value));
    line.setAttribute('font-family', 'Georgia, serif');
    return line;
  };
  const file = document.createElementNS(NAMESPACE, 'svg');
  file.setAttribute('xmlns', NAMESPACE);
  file.setAttribute('viewBox', `0 0 ${width} ${height}`);
  file.setAttribute('width', String(width));
  file.setAttribute('height', String(height));
  const paper = document.createElementNS(NAMESPACE, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.setAttribute('x', String(ROOM.side));
  copy.setAttribute('y', String(ROOM.top));
  copy.removeAttribute('class');
  file.append(paper, text(title, 28, 17, 600), copy, text(legend, height - 12, 12, 400));
  return new XMLSerializer().serializeToString(file);
}

/** The same as pixels. Rejects when the browser cannot draw it. */
export async function pngFile(svg: string): Promise<Blob> {
  const image = new Image();
  // Not by a blob's address: our own policy lets pictures come from here and from data only.
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * PIXELS_PER_UNIT;
  canvas.height = image.height * PIXELS_PER_UNIT;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be made. Save it as SVG instead.'));
    }, 'image/png');
  });
}

/** Hands a file to the reader. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
