import { isPayload } from '../session/fields';
import {
  always,
  bootReply,
  heartbeatReply,
  ReplyBuilder,
  result,
} from '../session/replies';

const EMPTY = always('{}');
const REJECTED = always('{"status":"Rejected"}');
const FAILED = always('{"status":"Failed"}');

// Forecourt observes and does not decide who may charge: see v16/replies.ts.
const ACCEPTED_TOKEN = '{"idTokenInfo":{"status":"Accepted"}}';

/** Says of a token what it is worth only when there is one (2.0.1 part 2, E01 to E07). */
const transactionReply: ReplyBuilder = (_, payload) =>
  result(payload.idToken === undefined ? '{}' : ACCEPTED_TOKEN);

/** Every call of a 2.0.1 station. */
const stationCalls201: ReadonlyArray<[action: string, reply: ReplyBuilder]> = [
  ['Authorize', always(ACCEPTED_TOKEN)],
  ['BootNotification', bootReply],
  ['ClearedChargingLimit', EMPTY],
  ['DataTransfer', always('{"status":"UnknownVendorId"}')],
  ['FirmwareStatusNotification', EMPTY],
  // We are no certificate authority, and know none.
  ['Get15118EVCertificate', always('{"status":"Failed","exiResponse":""}')],
  ['GetCertificateStatus', FAILED],
  ['Heartbeat', heartbeatReply],
  ['LogStatusNotification', EMPTY],
  ['MeterValues', EMPTY],
  ['NotifyChargingLimit', EMPTY],
  ['NotifyCustomerInformation', EMPTY],
  ['NotifyDisplayMessages', EMPTY],
  // We send no charging profiles: the station goes by its own.
  ['NotifyEVChargingNeeds', REJECTED],
  ['NotifyEVChargingSchedule', always('{"status":"Accepted"}')],
  ['NotifyEvent', EMPTY],
  ['NotifyMonitoringReport', EMPTY],
  ['NotifyReport', EMPTY],
  ['PublishFirmwareStatusNotification', EMPTY],
  ['ReportChargingProfiles', EMPTY],
  ['ReservationStatusUpdate', EMPTY],
  ['SecurityEventNotification', EMPTY],
  ['SignCertificate', REJECTED],
  ['StatusNotification', EMPTY],
  ['TransactionEvent', transactionReply],
];

/** Says of every certificate that was asked about that nothing is known (2.1 part 2, M07). */
const chainStatusReply: ReplyBuilder = ({ receivedAt }, payload) => {
  const { certificateStatusRequests: asked } = payload;
  const nextUpdate = new Date(receivedAt).toISOString();
  const certificateStatus = (Array.isArray(asked) ? asked : [])
    .filter(isPayload)
    .map(({ certificateHashData, source }) => ({
      certificateHashData,
      source,
      status: 'Failed',
      nextUpdate,
    }));
  return certificateStatus.length > 0
    ? result(JSON.stringify({ certificateStatus }))
    : {
        type: 'error',
        fault: 'occurrence',
        description: 'No certificate was asked about.',
      };
};

/** Nothing is known of any tax number; the answer has to repeat it (2.1 part 2, C25). */
const vatReply: ReplyBuilder = (_, { vatNumber }) =>
  result(
    JSON.stringify({
      vatNumber: typeof vatNumber === 'string' ? vatNumber : '',
      status: 'Rejected',
    }),
  );

export const replies201: ReadonlyMap<string, ReplyBuilder> = new Map(
  stationCalls201,
);

/** 2.1 keeps every call of 2.0.1. */
export const replies21: ReadonlyMap<string, ReplyBuilder> = new Map([
  ...stationCalls201,
  ['BatterySwap', EMPTY],
  ['ClosePeriodicEventStream', EMPTY],
  ['GetCertificateChainStatus', chainStatusReply],
  ['NotifyDERAlarm', EMPTY],
  ['NotifyDERStartStop', EMPTY],
  ['NotifyEVChargingNeeds', always('{"status":"NoChargingProfile"}')],
  ['NotifyPriorityCharging', EMPTY],
  ['NotifySettlement', EMPTY],
  ['OpenPeriodicEventStream', always('{"status":"Accepted"}')],
  ['PullDynamicScheduleUpdate', REJECTED],
  ['ReportDERControl', EMPTY],
  ['VatNumberValidation', vatReply],
]);
