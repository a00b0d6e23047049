import { InputError } from '@backstage/errors';
import { OcppVersion } from '../session/OcppVersion';

/** TriggerMessage (2.0.1 part 2, F06). */
export const triggers: OcppVersion['triggers'] = {
  actions: ['TriggerMessage'],
  payload: ({ message: requestedMessage, evseId: id, connectorId }) => {
    if (id !== undefined) {
      const evse = connectorId === undefined ? { id } : { id, connectorId };
      return { requestedMessage, evse };
    }
    if (connectorId !== undefined) {
      throw new InputError(
        'OCPP 2.x counts connectors within each EVSE: give evseId beside connectorId',
      );
    }
    return { requestedMessage };
  },
};
