import type { ApiConfigurationSnapshot } from '@forecourt/plugin-charge-stations-common';
import { ToneChip } from '../chips/ToneChip';
import { useTranslate } from '../useTranslate';
import type { LaneStateTone } from '../vocabulary/laneState';

type Completeness = ApiConfigurationSnapshot['completeness'];

const LOOKS: Record<Completeness, LaneStateTone & { mark: string }> = {
  complete: { tone: 'green', pattern: 'plain', mark: '✓' },
  partial: { tone: 'none', pattern: 'hatch', mark: '◐' },
  failed: { tone: 'red', pattern: 'plain', mark: '✕' },
};

/** @public */
export interface SnapshotChipProps {
  completeness: Completeness;
}

/**
 * How much of a configuration a snapshot has.
 *
 * @public
 */
export function SnapshotChip({ completeness }: SnapshotChipProps) {
  const t = useTranslate();
  return (
    <ToneChip
      {...LOOKS[completeness]}
      label={t(`configuration.completeness.${completeness}`)}
      help={t(`configuration.completenessHelp.${completeness}`)}
    />
  );
}
