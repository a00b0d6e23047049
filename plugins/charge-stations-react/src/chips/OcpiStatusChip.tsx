import type { LaneStateTone } from '../vocabulary/laneState';
import { ToneChip } from './ToneChip';

/** The tone of what the status is for a driver, as states of OCPP have it. */
const TONE_OF = new Map<string, LaneStateTone>([
  ['AVAILABLE', { tone: 'green', pattern: 'plain' }],
  ['CHARGING', { tone: 'blue', pattern: 'plain' }],
  ['RESERVED', { tone: 'violet', pattern: 'plain' }],
  ['BLOCKED', { tone: 'lightBlue', pattern: 'plain' }],
  ['INOPERATIVE', { tone: 'grey', pattern: 'plain' }],
  ['OUTOFORDER', { tone: 'red', pattern: 'triangles' }],
  ['PLANNED', { tone: 'grey', pattern: 'dotted' }],
  ['REMOVED', { tone: 'grey', pattern: 'dotted' }],
  ['UNKNOWN', { tone: 'none', pattern: 'hatch' }],
]);

/** @public */
export interface OcpiStatusChipProps {
  /** As OCPI writes it: `OUTOFORDER`. */
  status: string;
  /** What it means, on hover and focus. */
  help?: string;
}

/**
 * The status of an EVSE in OCPI.
 *
 * @public
 */
export function OcpiStatusChip({ status, help }: OcpiStatusChipProps) {
  return (
    <ToneChip
      {...(TONE_OF.get(status) ?? { tone: 'grey', pattern: 'hatch' })}
      label={status}
      help={help}
    />
  );
}
