import { ApiCondition } from './api';

/** Topic of Backstage's events bus on which the backend tells what became of faults and warnings. */
export const CONDITION_EVENTS_TOPIC = 'charge-stations.condition';

/**
 * What became of a condition.
 *
 * - `opened`: it is new
 * - `reopened`: the same fault came back within five minutes of its end
 * - `changed`: it became a warning, or blocks now, or its severity is another
 * - `closed`: it has ended
 */
export type ConditionTransition = 'opened' | 'reopened' | 'changed' | 'closed';

/** The payload of an event of {@link CONDITION_EVENTS_TOPIC}. */
export interface ConditionEventPayload {
  transition: ConditionTransition;
  /** The station's OCPP identity, as the annotation `forecourt.dev/ocpp-identity` has it. */
  identity: string;
  /** As `GET /stations/{identity}/conditions` gives it, at the moment of the transition. */
  condition: ApiCondition;
}
