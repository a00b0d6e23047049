import { palettes } from '@backstage/theme';
import { TONES, type ToneMode, type ToneName } from './tones';

/** Relative luminance of `#RRGGBB`, WCAG 2.2 glossary. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(start => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map(value =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (bright + 0.05) / (dark + 0.05);
}

const cases = (['light', 'dark'] as const).flatMap(mode =>
  (Object.keys(TONES[mode]) as ToneName[]).map(name => [mode, name] as const),
);

function pages(mode: ToneMode): string[] {
  const { paper, default: page } = palettes[mode].background;
  return [paper ?? '', page];
}

describe('contrast of the palette', () => {
  it('knows the extremes', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrast('#123456', '#123456')).toBeCloseTo(1);
  });

  it.each(cases.filter(([, name]) => name !== 'none'))(
    '%s %s: text on the fill is readable, the fill stands out from the page',
    (mode, name) => {
      const { fill, on } = TONES[mode][name];
      expect(contrast(on, fill)).toBeGreaterThanOrEqual(4.5);
      for (const page of pages(mode)) {
        expect(contrast(fill, page)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(['light', 'dark'] as const)(
    '%s none: hatch and text are readable on the page itself',
    mode => {
      for (const page of pages(mode)) {
        expect(contrast(TONES[mode].none.on, page)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});
