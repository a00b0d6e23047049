import * as generated from '../generated/v21';
import { payloadChecks } from '../session/validate';
import { OcppVersion } from '../session/OcppVersion';
import { replies21 } from './replies';
import { v201 } from './v201';

/** OCPP 2.1 edition 1: 2.0.1 with more messages and a few other rules. */
export const v21: OcppVersion = {
  ...v201,
  protocol: 'ocpp2.1',
  name: 'OCPP 2.1',
  replies: replies21,
  sends: new Set(['NotifyPeriodicEventStream']),
  centralSystemActions: generated.centralSystemActions,
  checks: payloadChecks(generated),
  messageIds: { uniqueOver: 'station', mayRetry: true },
};
