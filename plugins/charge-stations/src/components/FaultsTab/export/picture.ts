const SVG = 'http://www.w3.org/2000/svg';
const SCALE = 2;
const MARGIN = 16;
const TITLE_PX = 16;
const LINE_PX = 12;
const LINE_GAP = 18;

/** What a class may have said and an image has no style sheet for. */
const STYLES = [
  'color',
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
];
/** The icons are pictures in the picture, sized by a class. */
const SIZES = ['width', 'height'];

export interface PictureOptions {
  svg: SVGSVGElement;
  /** Written above it: the first is the title. */
  lines: string[];
  background: string;
}

/** A drawn svg on its own, with everything that style sheets said of it, words above it and a background. */
export function pictureOf(options: PictureOptions): {
  text: string;
  width: number;
  height: number;
} {
  const { svg, lines, background } = options;
  const { color, fontFamily } = getComputedStyle(svg);
  const drawing = svg.cloneNode(true) as SVGSVGElement;
  inlineStyles(svg, drawing);
  const top = MARGIN + TITLE_PX + (lines.length - 1) * LINE_GAP + MARGIN / 2;
  const width = numberOf(svg, 'width') + 2 * MARGIN;
  const height = numberOf(svg, 'height') + top + MARGIN;
  drawing.setAttribute('x', String(MARGIN));
  drawing.setAttribute('y', String(top));

  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.append(
    element('rect', { width: '100%', height: '100%', fill: background }),
    ...lines.map((line, index) => {
      const text = element('text', {
        x: MARGIN,
        y: MARGIN + TITLE_PX + index * LINE_GAP - 2,
        fill: color,
        'font-family': fontFamily,
        'font-size': index === 0 ? TITLE_PX : LINE_PX,
        'font-weight': index === 0 ? 'bold' : 'normal',
      });
      text.textContent = line;
      return text;
    }),
    drawing,
  );
  return {
    text: new XMLSerializer().serializeToString(picture),
    width,
    height,
  };
}

/** The same as PNG, at twice the size. */
export async function pngOf(options: PictureOptions): Promise<Blob> {
  const { text, width, height } = pictureOf(options);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  context?.scale(SCALE, SCALE);
  context?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob =>
        blob ? resolve(blob) : reject(new Error('The picture is too large')),
      'image/png',
    ),
  );
}

function inlineStyles(from: Element, to: Element) {
  const style = getComputedStyle(from);
  const names =
    from.tagName === 'svg' && from.parentElement?.closest('svg')
      ? [...STYLES, ...SIZES]
      : STYLES;
  to.setAttribute(
    'style',
    names
      .map(name => [name, style.getPropertyValue(name)])
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}:${value}`)
      .join(';'),
  );
  to.removeAttribute('class');
  [...from.children].forEach((child, index) =>
    inlineStyles(child, to.children[index]),
  );
}

function numberOf(svg: SVGSVGElement, name: 'width' | 'height'): number {
  return Number(svg.getAttribute(name));
}

function element(name: string, attributes: Record<string, string | number>) {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    created.setAttribute(key, String(value));
  }
  return created;
}
