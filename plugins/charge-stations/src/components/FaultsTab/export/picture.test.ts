import { pictureOf } from './picture';

function draw(content: string) {
  document.body.innerHTML = `<style>.icon { fill: rgb(1, 2, 3); width: 16px }</style>
    <svg width="400" height="100" style="color: rgb(9, 9, 9)">${content}</svg>`;
  return document.querySelector('svg') as SVGSVGElement;
}

const picture = (content: string) => {
  const { text, ...size } = pictureOf({
    svg: draw(content),
    lines: ['Faults of <CP1>', '12 Nov – 19 Nov'],
    background: '#123456',
  });
  const root = new DOMParser().parseFromString(text, 'image/svg+xml');
  return { root, ...size };
};

describe('pictureOf', () => {
  it('is larger than the drawing by title, lines and margin', () => {
    const { width, height, root } = picture('');
    expect([width, height]).toEqual([432, 174]);
    expect(root.documentElement.getAttribute('height')).toBe('174');
  });

  it('has the words as text, whatever is in them, and a background', () => {
    const { root } = picture('');
    const words = [...root.querySelectorAll('text')].map(it => it.textContent);
    expect(words).toEqual(['Faults of <CP1>', '12 Nov – 19 Nov']);
    expect(root.querySelector('rect')?.getAttribute('fill')).toBe('#123456');
  });

  it('keeps what a style sheet says, the size of icons included', () => {
    const { root } = picture('<g><svg class="icon"></svg></g>');
    const icon = root.querySelector('g > svg');
    expect(icon?.getAttribute('style')).toMatch(/fill:rgb\(1, 2, 3\)/);
    expect(icon?.getAttribute('style')).toMatch(/width:16px/);
    expect(icon?.getAttribute('class')).toBeNull();
  });

  it('keeps patterns and what refers to them', () => {
    const { root } = picture(
      '<defs><pattern id="p-hatch"></pattern></defs><rect fill="url(#p-hatch)"></rect>',
    );
    expect(root.querySelector('pattern#p-hatch')).not.toBeNull();
    expect(root.querySelectorAll('rect')[1].getAttribute('fill')).toBe(
      'url(#p-hatch)',
    );
  });
});
