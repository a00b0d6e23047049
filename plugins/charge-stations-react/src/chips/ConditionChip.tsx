import type { ApiStationCondition } from '@forecourt/plugin-charge-stations-common';
import { conditionTone } from '../vocabulary/laneState';
import { useTranslate } from '../useTranslate';
import { ToneChip } from './ToneChip';

/** @public */
export interface ConditionChipProps {
  condition: ApiStationCondition;
}

/**
 * The one bucket that a station is counted in.
 *
 * @public
 */
export function ConditionChip({ condition }: ConditionChipProps) {
  const t = useTranslate();
  return (
    <ToneChip
      {...conditionTone(condition)}
      label={t(`condition.${condition}`)}
      help={t(`conditionHelp.${condition}`)}
      mark={condition === 'warning' ? '!' : undefined}
    />
  );
}
