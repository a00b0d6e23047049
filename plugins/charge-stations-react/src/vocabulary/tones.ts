/**
 * A tone of the palette. `none` is not filled at all: unknown and offline are drawn as a hatch.
 *
 * @public
 */
export type ToneName =
  | 'green'
  | 'lightBlue'
  | 'blue'
  | 'teal'
  | 'violet'
  | 'grey'
  | 'sand'
  | 'amber'
  | 'orange'
  | 'red'
  | 'none';

/**
 * `fill` stands out from the page by 3:1 at least (WCAG 2.2 §1.4.11), `on` is readable upon it by
 * 4.5:1 (§1.4.3). For `none` the fill is the page's own and `on` colours hatch and text.
 *
 * @public
 */
export interface Tone {
  fill: string;
  on: string;
}

/** @public */
export type ToneMode = 'light' | 'dark';

/**
 * The palette, chosen against the backgrounds of Backstage's light and dark themes.
 *
 * @public
 */
export const TONES: Record<ToneMode, Record<ToneName, Tone>> = {
  light: {
    green: { fill: '#2E7D32', on: '#FFFFFF' },
    lightBlue: { fill: '#2489C5', on: '#000000' },
    blue: { fill: '#1F5493', on: '#FFFFFF' },
    teal: { fill: '#00796B', on: '#FFFFFF' },
    violet: { fill: '#7B4FB5', on: '#FFFFFF' },
    grey: { fill: '#6E6E6E', on: '#FFFFFF' },
    sand: { fill: '#75664F', on: '#FFFFFF' },
    amber: { fill: '#9A5B00', on: '#FFFFFF' },
    orange: { fill: '#B5460F', on: '#FFFFFF' },
    red: { fill: '#C62828', on: '#FFFFFF' },
    none: { fill: 'transparent', on: '#5E5E5E' },
  },
  dark: {
    green: { fill: '#71CF88', on: '#1A1A1A' },
    lightBlue: { fill: '#9AD4F5', on: '#1A1A1A' },
    blue: { fill: '#7FA8F0', on: '#1A1A1A' },
    teal: { fill: '#5CC9BC', on: '#1A1A1A' },
    violet: { fill: '#C3A5F0', on: '#1A1A1A' },
    grey: { fill: '#B0B0B0', on: '#1A1A1A' },
    sand: { fill: '#CDBFA5', on: '#1A1A1A' },
    amber: { fill: '#FFB74D', on: '#1A1A1A' },
    orange: { fill: '#FFA27A', on: '#1A1A1A' },
    red: { fill: '#FF8A80', on: '#1A1A1A' },
    none: { fill: 'transparent', on: '#D0D0D0' },
  },
};
