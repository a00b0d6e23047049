import type { PatternName } from './laneState';

/** The pattern as a CSS background image, for chips and legends; nothing for plain tones. */
export function patternImage(
  pattern: PatternName,
  colour: string,
): string | undefined {
  switch (pattern) {
    case 'hatch':
      return `repeating-linear-gradient(45deg, ${colour} 0 1px, transparent 1px 5px)`;
    case 'dotted':
      return `repeating-linear-gradient(180deg, ${colour} 0 2px, transparent 2px 6px)`;
    default:
      return undefined;
  }
}
