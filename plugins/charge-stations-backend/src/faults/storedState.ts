import { ConflictError } from '@backstage/errors';
import { Condition, StationState } from '../model';
import {
  FaultState,
  NO_EVENT_IDS,
  STATE_VERSION,
  TrackedCondition,
} from './state';

/** Before 2.x: no origins, no causes. */
type FirstState = Omit<FaultState, 'open' | 'closed' | 'eventIds'> & {
  readonly open: readonly FirstTracked[];
  readonly closed: readonly FirstTracked[];
};
type FirstTracked = Omit<TrackedCondition, 'condition' | 'origin'> & {
  readonly condition: Omit<Condition, 'causedBy'>;
};

function fromFirst(state: FirstState): FaultState {
  const upToDate = (tracked: FirstTracked): TrackedCondition => ({
    ...tracked,
    condition: { ...tracked.condition, causedBy: null },
    origin: null,
  });
  return {
    ...state,
    version: STATE_VERSION,
    open: state.open.map(upToDate),
    closed: state.closed.map(upToDate),
    eventIds: NO_EVENT_IDS,
  };
}

function isFaultState(state: StationState): state is FaultState {
  return state.version === STATE_VERSION;
}

function isFirstState(state: StationState): state is FirstState {
  return state.version === 1;
}

/**
 * Reads a stored state, whatever version of the rules wrote it.
 *
 * @throws ConflictError when it is of no version that is known here
 */
export function readState(state: StationState): FaultState {
  if (isFaultState(state)) {
    return state;
  }
  if (isFirstState(state)) {
    return fromFirst(state);
  }
  throw new ConflictError(
    `Fault state has version ${state.version} instead of ${STATE_VERSION}; rebuild the station's history`,
  );
}
