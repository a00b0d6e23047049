import type { ApiLaneState } from '@forecourt/plugin-charge-stations-common';
import { laneStateTone, type UnknownCause } from '../vocabulary/laneState';
import { useTranslate } from '../useTranslate';
import { ToneChip } from './ToneChip';

/** @public */
export interface StatusChipProps {
  state: ApiLaneState;
  /** Why the state is unknown. */
  cause?: UnknownCause;
  /** The status as sent. */
  status?: string;
}

/**
 * The state of a connector or station: the one chip for it everywhere.
 *
 * @public
 */
export function StatusChip(props: StatusChipProps) {
  const { state, cause, status } = props;
  const t = useTranslate();
  const help = [
    cause && t(`cause.${cause}`),
    status && t('timeline.asSent', { status }),
  ].filter(Boolean);
  return (
    <ToneChip
      {...laneStateTone(state)}
      label={t(`state.${state}`)}
      help={help.join('; ')}
    />
  );
}
