import { ConflictError } from '@backstage/errors';
import { Condition, StationState } from '../model';
import {
  FaultState,
  NO_EVENT_IDS,
  STATE_VERSION,
  TrackedCondition,
} from './state';

/** Before monitors were known, and who has to go there. */
type SecondState = Omit<FaultState, 'open' | 'closed' | 'monitors'> & {
  readonly open: readonly SecondTracked[];
  readonly closed: readonly SecondTracked[];
};
type SecondTracked = Omit<TrackedCondition, 'condition'> & {
  readonly condition: Omit<Condition, 'needsSiteVisit'>;
};

/** Before 2.x: no origins, no causes. */
type FirstState = Omit<SecondState, 'open' | 'closed' | 'eventIds'> & {
  readonly open: readonly FirstTracked[];
  readonly closed: readonly FirstTracked[];
};
type FirstTracked = Omit<SecondTracked, 'condition' | 'origin'> & {
  readonly condition: Omit<SecondTracked['condition'], 'causedBy'>;
};

function fromFirst(state: FirstState): SecondState {
  const upToDate = (tracked: FirstTracked): SecondTracked => ({
    ...tracked,
    condition: { ...tracked.condition, causedBy: null },
    origin: null,
  });
  return {
    ...state,
    open: state.open.map(upToDate),
    closed: state.closed.map(upToDate),
    eventIds: NO_EVENT_IDS,
  };
}

function fromSecond(state: SecondState): FaultState {
  const upToDate = (tracked: SecondTracked): TrackedCondition => ({
    ...tracked,
    condition: { ...tracked.condition, needsSiteVisit: false },
  });
  return {
    ...state,
    version: STATE_VERSION,
    open: state.open.map(upToDate),
    closed: state.closed.map(upToDate),
    monitors: [],
  };
}

function isFaultState(state: StationState): state is FaultState {
  return state.version === STATE_VERSION;
}

function isSecondState(state: StationState): state is SecondState {
  return state.version === 2;
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
  if (isSecondState(state)) {
    return fromSecond(state);
  }
  if (isFirstState(state)) {
    return fromSecond(fromFirst(state));
  }
  throw new ConflictError(
    `Fault state has version ${state.version} instead of ${STATE_VERSION}; rebuild the station's history`,
  );
}
