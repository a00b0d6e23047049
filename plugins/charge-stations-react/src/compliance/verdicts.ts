import type { ApiConfigurationCompliance } from '@forecourt/plugin-charge-stations-common';

/** How a key stands against what is wanted of it. */
export type KeyCompliance = ApiConfigurationCompliance['keys'][number];

export type ComplianceVerdict = KeyCompliance['verdict'];

/** What somebody may have to do something about, the worst first. */
export const DEVIATIONS = [
  'drift',
  'missing',
  'extra',
  'pendingReboot',
  'notVerifiable',
] as const satisfies readonly ComplianceVerdict[];

/** All of them, the worst first. */
export const VERDICTS: readonly ComplianceVerdict[] = [
  ...DEVIATIONS,
  'compliant',
  'ignored',
  'notAsked',
];

export function isDeviation({ verdict }: Pick<KeyCompliance, 'verdict'>) {
  return DEVIATIONS.some(deviation => deviation === verdict);
}

/** Whether a layer wants something of it. */
export function isWanted({ demand }: Pick<KeyCompliance, 'demand'>): boolean {
  return (
    demand !== undefined && demand.is !== 'ignored' && demand.is !== 'undecided'
  );
}
