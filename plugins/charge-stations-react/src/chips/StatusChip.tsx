import type { ApiLaneState } from '@forecourt/plugin-charge-stations-common';
import { formatTime } from '../time/format';
import { laneStateTone, type UnknownCause } from '../vocabulary/laneState';
import type { LanePresent } from '../vocabulary/lanePresent';
import { useTranslate } from '../useTranslate';
import { ToneChip } from './ToneChip';

/** @public */
export interface StatusChipProps {
  state: ApiLaneState;
  /** Why the state is unknown. */
  cause?: UnknownCause;
  /** The status as sent. */
  status?: string;
  /** Whether it is so now, or only was when last we knew; default: now. */
  present?: LanePresent;
}

/**
 * The state of a connector or station: the one chip for it everywhere.
 *
 * @public
 */
export function StatusChip(props: StatusChipProps) {
  const { state, cause, status, present } = props;
  const t = useTranslate();
  const name = t(`state.${state}`);
  const past = present?.kind === 'lastKnown' ? present : undefined;
  const help = [
    past && t('present.connectionLost'),
    past?.asOf && t('present.asOf', { time: formatTime(past.asOf) }),
    cause && t(`cause.${cause}`),
    status && t('timeline.asSent', { status }),
  ].filter(Boolean);
  return (
    <ToneChip
      {...laneStateTone(past ? 'unknown' : state)}
      label={past ? t('present.was', { state: name }) : name}
      help={help.join('; ')}
    />
  );
}
