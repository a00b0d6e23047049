import { OpenedCondition, StationRecord } from '../../model';

/** A blocking condition at a time, unless said otherwise. */
export function openedAt(
  at: number,
  differences: Partial<OpenedCondition> = {},
): OpenedCondition {
  return {
    number: at,
    code: 'ocpp16:GroundFailure',
    blocking: true,
    openedAt: at,
    causedBy: null,
    ...differences,
  };
}

/** A station with two connectors that was connected all the time and where nothing happened. */
export function recordOf(
  differences: Partial<StationRecord> = {},
): StationRecord {
  return {
    identity: 'CP1',
    model: 'component:default/cc612',
    firmware: '5.33',
    lanes: ['station', 'connector:1', 'connector:2'],
    presence: [{ from: 0, to: null, state: 'online' }],
    firmwareChanges: [],
    opened: [],
    ...differences,
  };
}
