import { CallRequest } from './stationCalls';

/** Asks for the status of every connector (OCPP 1.6 §5.17: without connectorId, all of them). */
export const statusRequest: CallRequest = {
  action: 'TriggerMessage',
  payload: { requestedMessage: 'StatusNotification' },
};
