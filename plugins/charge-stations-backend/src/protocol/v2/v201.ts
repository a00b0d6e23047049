import * as generated from '../generated/v201';
import { OcppVersion } from '../session/OcppVersion';
import { payloadChecks } from '../session/validate';
import { facts } from './events';
import { replies201 } from './replies';
import { statusRequests } from './statusRequests';
import { triggers } from './triggers';

/** OCPP 2.0.1 edition 3. */
export const v201: OcppVersion = {
  protocol: 'ocpp2.0.1',
  name: 'OCPP 2.0.1',
  replies: replies201,
  sends: new Set(),
  centralSystemActions: generated.centralSystemActions,
  checks: payloadChecks(generated),
  facts,
  timeFields: ['timestamp', 'generatedAt'],
  // Also when it is sent again (part 4 §4.1.4).
  messageIds: { uniqueOver: 'station', mayRetry: false },
  mayBeSigned: true,
  triggers,
  statusRequests,
};
