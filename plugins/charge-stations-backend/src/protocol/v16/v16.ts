import * as generated from '../generated/v16';
import { OcppVersion } from '../session/OcppVersion';
import { payloadChecks } from '../session/validate';
import { facts } from './events';
import { replies } from './replies';
import { triggers } from './triggers';

/** OCPP 1.6 edition 2 with its security extension. */
export const v16: OcppVersion = {
  protocol: 'ocpp1.6',
  name: 'OCPP 1.6',
  replies,
  sends: new Set(),
  centralSystemActions: generated.centralSystemActions,
  checks: payloadChecks(generated),
  facts,
  timeFields: ['timestamp'],
  messageIds: { uniqueOver: 'connection', mayRetry: true },
  mayBeSigned: false,
  triggers,
  // Without a connectorId it asks for all of them (OCPP 1.6 §5.17).
  statusRequests: () => [
    {
      action: 'TriggerMessage',
      payload: { requestedMessage: 'StatusNotification' },
    },
  ],
};
