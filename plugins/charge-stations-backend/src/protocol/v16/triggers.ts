import { InputError } from '@backstage/errors';
import { OcppVersion } from '../session/OcppVersion';

/**
 * TriggerMessage (OCPP 1.6 §5.17), and ExtendedTriggerMessage of the security extension (whitepaper
 * chapter 5), which alone knows LogStatusNotification and SignChargePointCertificate.
 */
export const triggers: OcppVersion['triggers'] = {
  actions: ['TriggerMessage', 'ExtendedTriggerMessage'],
  payload: ({ message: requestedMessage, evseId, connectorId }) => {
    if (evseId !== undefined) {
      throw new InputError(
        'OCPP 1.6 counts connectors over the whole station: give connectorId and no evseId',
      );
    }
    return connectorId === undefined
      ? { requestedMessage }
      : { requestedMessage, connectorId };
  },
};
