import { TransactionEvent } from '../../model';
import {
  FactReader,
  progress,
  registrationOf,
  security,
} from '../session/events';
import { integer, isPayload, Payload, text } from '../session/fields';
import { notifyEvent } from './notifyEvent';
import { deviceReport, monitoringReport } from './reports';

const NOTHING: Payload = {};

function objectOf(value: unknown): Payload {
  return isPayload(value) ? value : NOTHING;
}

const TRANSACTION_EDGES = new Map<unknown, TransactionEvent['type']>([
  ['Started', 'transactionStarted'],
  ['Ended', 'transactionStopped'],
]);

/** TransactionEvent (2.0.1 part 2, E01 to E07); what lies between the edges is only heard. */
const transactionEvent: FactReader = ({ payload }) => {
  const type = TRANSACTION_EDGES.get(payload.eventType);
  const info = objectOf(payload.transactionInfo);
  const transactionId = text(info.transactionId);
  const evse = objectOf(payload.evse);
  const seqNo = integer(payload.seqNo);
  const sequence = { transactionId, seqNo, toBeContinued: false };
  return type
    ? {
        type,
        evseId: integer(evse.id),
        connectorId: integer(evse.connectorId),
        transactionId,
        reason: text(info.stoppedReason),
        sequence,
      }
    : { type: 'other', action: 'TransactionEvent', sequence };
};

const boot: FactReader = ({ payload, reply }) => {
  const station = objectOf(payload.chargingStation);
  return {
    type: 'boot',
    vendor: text(station.vendorName),
    model: text(station.model),
    serialNumber: text(station.serialNumber),
    firmwareVersion: text(station.firmwareVersion),
    reason: text(payload.reason),
    registration: registrationOf(reply),
  };
};

const status: FactReader = ({ payload }) => ({
  type: 'status',
  connectorId: integer(payload.connectorId),
  evseId: integer(payload.evseId),
  status: text(payload.connectorStatus),
  errorCode: null,
  info: null,
  vendorId: null,
  vendorErrorCode: null,
});

/** The actions of 2.0.1 and 2.1 with events of their own. */
export const facts: ReadonlyMap<string, FactReader> = new Map<
  string,
  FactReader
>([
  ['BootNotification', boot],
  ['FirmwareStatusNotification', progress('firmwareStatus')],
  ['LogStatusNotification', progress('logStatus')],
  ['NotifyEvent', notifyEvent],
  ['NotifyMonitoringReport', monitoringReport],
  ['NotifyReport', deviceReport],
  ['SecurityEventNotification', security],
  ['StatusNotification', status],
  ['TransactionEvent', transactionEvent],
]);
