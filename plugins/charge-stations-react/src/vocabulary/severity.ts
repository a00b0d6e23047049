import type { ToneName } from './tones';

/**
 * S1 danger, S2 outage, S3 defect, S4 warning, S5 notice.
 *
 * @public
 */
export type SeverityLetter = 'S1' | 'S2' | 'S3' | 'S4' | 'S5';

const SEVERITIES: Array<[SeverityLetter, ToneName]> = [
  ['S1', 'red'],
  ['S2', 'orange'],
  ['S3', 'amber'],
  ['S4', 'sand'],
  ['S5', 'grey'],
];

/**
 * Letter mark and tone of a severity from 1 to 5; anything else counts as the nearest of them.
 *
 * @public
 */
export function severityTone(severity: number): {
  letter: SeverityLetter;
  tone: ToneName;
} {
  const index = Math.min(Math.max(Math.round(severity), 1), 5) - 1;
  const [letter, tone] = SEVERITIES[index];
  return { letter, tone };
}
