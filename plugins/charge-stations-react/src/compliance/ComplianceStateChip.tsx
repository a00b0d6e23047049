import type { ApiConfigurationFleetCompliance } from '@forecourt/plugin-charge-stations-common';
import { ToneChip } from '../chips/ToneChip';
import { useTranslate } from '../useTranslate';
import type { LaneStateTone } from '../vocabulary/laneState';

/**
 * How a station stands against its baselines.
 *
 * @public
 */
export type ComplianceState =
  ApiConfigurationFleetCompliance['items'][number]['state'];

/**
 * All of them, the worst first.
 *
 * @public
 */
export const COMPLIANCE_STATES = [
  'drift',
  'pendingReboot',
  'notVerifiable',
  'compliant',
  'noBaseline',
  'unread',
] as const satisfies readonly ComplianceState[];

const LOOKS: Record<ComplianceState, LaneStateTone & { mark: string }> = {
  drift: { tone: 'red', pattern: 'plain', mark: '≠' },
  pendingReboot: { tone: 'lightBlue', pattern: 'plain', mark: '↻' },
  notVerifiable: { tone: 'none', pattern: 'hatch', mark: '?' },
  compliant: { tone: 'green', pattern: 'plain', mark: '✓' },
  noBaseline: { tone: 'none', pattern: 'plain', mark: '·' },
  unread: { tone: 'none', pattern: 'plain', mark: '○' },
};

/** @public */
export interface ComplianceStateChipProps {
  state: ComplianceState;
}

/**
 * How a station stands against its baselines, with a sign beside the colour.
 *
 * @public
 */
export function ComplianceStateChip({ state }: ComplianceStateChipProps) {
  const t = useTranslate();
  return (
    <ToneChip
      {...LOOKS[state]}
      label={t(`compliance.state.${state}`)}
      help={t(`compliance.stateHelp.${state}`)}
    />
  );
}
