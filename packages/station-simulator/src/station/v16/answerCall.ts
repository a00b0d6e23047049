import { StopReason } from '../../scenario/vocabulary';
import { CallReply, discardResult, statusReply } from '../CallReply';
import { notify } from '../messages';
import { newPassword } from '../newPassword';
import { Payload, Script } from '../script';
import { Station } from '../Station';
import { reboot } from '../steps/link';
import { logUpload } from '../steps/log';
import { endAllSessions } from '../steps/session';
import { v16 } from './dialect';
import { reportAll, reportStatus } from './status';

/** Answers a call of the CSMS (OCPP 1.6 chapter 5 and its security extension). */
export function answerCall(
  station: Station,
  call: { action: string; payload: Payload },
): CallReply {
  const { action, payload } = call;
  switch (action) {
    case 'TriggerMessage':
    case 'ExtendedTriggerMessage':
      return triggerMessage(station, payload);
    case 'GetConfiguration':
      return getConfiguration(station, payload);
    case 'ChangeConfiguration':
      return changeConfiguration(station, payload);
    case 'ChangeAvailability':
      return changeAvailability(station, payload);
    case 'Reset':
      return {
        type: 'result',
        payload: { status: 'Accepted' },
        then: reset(
          station,
          payload.type === 'Hard' ? 'HardReset' : 'SoftReset',
        ),
      };
    case 'GetLog':
      return getLog(station, payload);
    default:
      return { type: 'error', code: 'NotImplemented' };
  }
}

/** Says that a log is uploaded; there is none. */
function getLog(station: Station, payload: Payload): CallReply {
  const how = {
    outcome: 'Uploaded',
    upload: { min: 5_000, max: 20_000 },
  } as const;
  return {
    type: 'result',
    payload: { status: 'Accepted', filename: `${station.serial}.log` },
    then: logUpload(station, how, Number(payload.requestId)),
  };
}

function* reset(station: Station, reason: StopReason): Script {
  yield* endAllSessions(station, reason);
  yield* reboot(station);
}

function triggerMessage(station: Station, payload: Payload): CallReply {
  const then = triggered(station, payload);
  return {
    type: 'result',
    payload: { status: then ? 'Accepted' : 'NotImplemented' },
    then,
  };
}

function triggered(station: Station, payload: Payload): Script | undefined {
  switch (payload.requestedMessage) {
    case 'StatusNotification': {
      const connector = station.connectors[Number(payload.connectorId)];
      return connector ? reportStatus(station, connector) : reportAll(station);
    }
    case 'BootNotification':
      return discardResult(v16.boot(station, 'Triggered'));
    case 'Heartbeat':
      return discardResult(notify(station, 'Heartbeat', {}));
    case 'FirmwareStatusNotification':
      return v16.firmwareStatus(station, 'Idle');
    case 'LogStatusNotification':
      return discardResult(
        notify(station, 'LogStatusNotification', { status: 'Idle' }),
      );
    default:
      return undefined;
  }
}

function getConfiguration(station: Station, payload: Payload): CallReply {
  const asked = Array.isArray(payload.key) ? payload.key.map(String) : [];
  const keys =
    asked.length > 0
      ? asked.map(key => key.toLowerCase())
      : [...station.configuration.keys()];
  const entries = keys.flatMap(key => station.configuration.get(key) ?? []);
  return {
    type: 'result',
    payload: {
      configurationKey: entries.map(({ key, readonly, value, secret }) => ({
        key,
        readonly,
        ...(secret ? {} : { value }),
      })),
      unknownKey: asked.filter(
        key => !station.configuration.has(key.toLowerCase()),
      ),
    },
  };
}

function changeConfiguration(station: Station, payload: Payload): CallReply {
  const entry = station.configuration.get(String(payload.key).toLowerCase());
  if (!entry) {
    return statusReply('NotSupported');
  }
  if (entry.readonly) {
    return statusReply('Rejected');
  }
  const value = String(payload.value);
  if (entry.secret) {
    return authorizationKey(station, value);
  }
  entry.value = value;
  return statusReply(entry.needsReboot ? 'RebootRequired' : 'Accepted');
}

/** 16 to 20 bytes as hexadecimal digits (1.6 security whitepaper, A01 and AuthorizationKey). */
const AUTHORIZATION_KEY = /^([0-9a-f]{2}){16,20}$/i;

function authorizationKey(station: Station, password: string): CallReply {
  const rejected = statusReply('Rejected');
  if (!AUTHORIZATION_KEY.test(password)) {
    return rejected;
  }
  const accepted = {
    type: 'result',
    payload: { status: 'Accepted' },
  } as const;
  return newPassword(station, { password, accepted, rejected });
}

/** Connector 0 stands for the charge point and all its connectors (OCPP 1.6 §5.2). */
function changeAvailability(station: Station, payload: Payload): CallReply {
  const id = Number(payload.connectorId);
  const chosen = station.connectors.filter(
    connector => id === 0 || connector.id === id,
  );
  if (chosen.length === 0) {
    return { type: 'error', code: 'FormationViolation' };
  }
  for (const connector of chosen) {
    connector.inoperative = payload.type === 'Inoperative';
  }
  const busy = chosen.some(connector => connector.session !== null);
  return {
    type: 'result',
    payload: { status: busy ? 'Scheduled' : 'Accepted' },
    then: reportIdle(station, chosen),
  };
}

/** A connector with a transaction changes when that ends. */
function* reportIdle(
  station: Station,
  connectors: Station['connectors'],
): Script {
  for (const connector of connectors) {
    if (connector.session === null) {
      yield* reportStatus(station, connector);
    }
  }
}
