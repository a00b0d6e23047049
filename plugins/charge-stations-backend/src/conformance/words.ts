import { Millis } from '../model';

const UNITS: ReadonlyArray<[millis: Millis, name: string]> = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
];

/** A span for a sentence: `90 s`, `3 min`, `5 h`, `4 d`; the unit is the largest of which there are two. */
export function spanInWords(span: Millis): string {
  const size = Math.abs(span);
  const [millis, name] = UNITS.find(([unit]) => size >= 2 * unit) ?? [
    1000,
    's',
  ];
  return `${Math.round(size / millis)} ${name}`;
}
