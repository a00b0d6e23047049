import { Episode, IncidentAct, IncidentDeed, Millis } from '../../model';

/** 2026-11-02T08:00:00Z, from which the tests count. */
export const START: Millis = Date.UTC(2026, 10, 2, 8);
export const SECOND: Millis = 1000;
export const MINUTE: Millis = 60 * SECOND;

let numbers = 0;

/** A ground fault of connector 1 that opens at START and is open, unless said otherwise; minutes from START. */
export function episode(
  minutes: { opens?: number; closes?: number | null; seen?: number } = {},
  different: Partial<Episode> = {},
): Episode {
  const { opens = 0, closes = null, seen = opens } = minutes;
  numbers += 1;
  return {
    origin: { type: 'condition', number: numbers },
    identity: 'CP1',
    scope: 'connector:1',
    code: 'ocpp16:GroundFailure',
    severity: 1,
    blocking: true,
    openedAt: START + opens * MINUTE,
    lastSeenAt: START + seen * MINUTE,
    closedAt: closes === null ? null : START + closes * MINUTE,
    occurrences: 1,
    flapping: false,
    unverified: false,
    causedBy: null,
    ...different,
  };
}

/** What Ada did, so many minutes from START, about the incident of that opening. */
export function act(
  deed: IncidentDeed,
  { at, opens = 0 }: { at: number; opens?: number },
  different: Partial<IncidentAct> = {},
): IncidentAct {
  numbers += 1;
  return {
    id: `act-${String(numbers).padStart(4, '0')}`,
    incident: {
      identity: 'CP1',
      scope: 'connector:1',
      code: 'ocpp16:GroundFailure',
      openedAt: START + opens * MINUTE,
    },
    deed,
    text: null,
    author: 'user:default/ada',
    at: START + at * MINUTE,
    ...different,
  };
}
