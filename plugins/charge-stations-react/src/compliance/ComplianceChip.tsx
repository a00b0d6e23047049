import { ToneChip } from '../chips/ToneChip';
import { useTranslate } from '../useTranslate';
import type { LaneStateTone } from '../vocabulary/laneState';
import type { ComplianceVerdict } from './verdicts';

const LOOKS: Record<ComplianceVerdict, LaneStateTone & { mark: string }> = {
  drift: { tone: 'red', pattern: 'plain', mark: '≠' },
  missing: { tone: 'orange', pattern: 'plain', mark: '−' },
  extra: { tone: 'amber', pattern: 'plain', mark: '+' },
  pendingReboot: { tone: 'lightBlue', pattern: 'plain', mark: '↻' },
  notVerifiable: { tone: 'none', pattern: 'hatch', mark: '?' },
  compliant: { tone: 'green', pattern: 'plain', mark: '✓' },
  ignored: { tone: 'none', pattern: 'plain', mark: '○' },
  notAsked: { tone: 'none', pattern: 'plain', mark: '·' },
};

/** @public */
export interface ComplianceChipProps {
  verdict: ComplianceVerdict;
}

/**
 * How a key stands against what is wanted of it, with a sign beside the colour.
 *
 * @public
 */
export function ComplianceChip({ verdict }: ComplianceChipProps) {
  const t = useTranslate();
  return (
    <ToneChip
      {...LOOKS[verdict]}
      label={t(`compliance.verdicts.${verdict}`)}
      help={t(`compliance.verdictHelp.${verdict}`)}
    />
  );
}
