import { Place } from '../session/SessionMemory';
import { StationCall } from '../types';

/**
 * Asks for the status of each connector that the station told of, since 2.x has a station reject the
 * question for all at once (2.0.1 part 2, F06.FR.12). Where none is known that question is all there is:
 * some stations answer it none the less.
 */
export function statusRequests(known: readonly Place[]): StationCall[] {
  const requestedMessage = 'StatusNotification';
  return known.length === 0
    ? [{ action: 'TriggerMessage', payload: { requestedMessage } }]
    : known.map(({ evseId, connectorId }) => ({
        action: 'TriggerMessage',
        payload: { requestedMessage, evse: { id: evseId, connectorId } },
      }));
}
