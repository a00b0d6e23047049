import { StopReason } from '../scenario/vocabulary';
import { notify, reportAll, reportStatus } from './messages';
import { Payload, Script } from './script';
import { Station } from './Station';
import { firmwareStatus } from './steps/firmware';
import { bootNotification, reboot } from './steps/link';
import { endAllSessions } from './steps/session';

/** What a station says to a call of the CSMS, and what it does afterwards. */
export type CallReply =
  | { type: 'result'; payload: Payload; then?: Script }
  | { type: 'error'; code: 'NotImplemented' | 'FormationViolation' };

/** Answers a call of the CSMS (OCPP 1.6 chapter 5). */
export function answerCall(
  station: Station,
  call: { action: string; payload: Payload },
): CallReply {
  const { action, payload } = call;
  switch (action) {
    case 'TriggerMessage':
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
    default:
      return { type: 'error', code: 'NotImplemented' };
  }
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
      return discardResult(bootNotification(station));
    case 'Heartbeat':
      return discardResult(notify(station, 'Heartbeat', {}));
    case 'FirmwareStatusNotification':
      return firmwareStatus(station, 'Idle');
    default:
      return undefined;
  }
}

function* discardResult(script: Script<unknown>): Script {
  yield* script;
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
      configurationKey: entries.map(({ key, readonly, value }) => ({
        key,
        readonly,
        value,
      })),
      unknownKey: asked.filter(
        key => !station.configuration.has(key.toLowerCase()),
      ),
    },
  };
}

function changeConfiguration(station: Station, payload: Payload): CallReply {
  const entry = station.configuration.get(String(payload.key).toLowerCase());
  const result = (status: string): CallReply => ({
    type: 'result',
    payload: { status },
  });
  if (!entry) {
    return result('NotSupported');
  }
  if (entry.readonly) {
    return result('Rejected');
  }
  entry.value = String(payload.value);
  return result(entry.needsReboot ? 'RebootRequired' : 'Accepted');
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
