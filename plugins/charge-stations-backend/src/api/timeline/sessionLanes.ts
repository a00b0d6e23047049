import { ChargingSession } from '../../model';
import { STATION } from '../../model/scopes';

/**
 * The lane that a session is drawn in: that of its connector; of the only connector of its EVSE; the station's
 * where nobody said the connector, or no lane is known of it.
 */
export function sessionLane(
  { scope }: Pick<ChargingSession, 'scope'>,
  lanes: readonly string[],
): string {
  if (scope === null || lanes.includes(scope)) {
    return scope ?? STATION;
  }
  const [first] = lanes.filter(
    lane => lane.startsWith(`${scope}/`) || scope.startsWith(`${lane}/`),
  );
  return first ?? STATION;
}
