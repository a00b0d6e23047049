import { parseScenario } from '../scenario/scenario';
import { scenarioHistory } from '../station/scenarioHistory';
import { describeEvent } from './eventData';
import { HistoryLine } from '../transport/jsonl';

/** Where the past of `playSteps` ends; it begins a day before. */
export const UNTIL = Date.parse('2026-03-02T00:00:00Z');

/** The day that came of a list of steps in YAML, each line without its indentation. */
export function playSteps(
  steps: string,
  station = 'connectors: 2',
): HistoryLine[] {
  const text = [
    'name: test',
    'description: a test',
    `station: { ${station} }`,
    'steps:',
    ...steps.split('\n').map(line => `  ${line}`),
  ].join('\n');
  return scenarioHistory({
    scenario: parseScenario({ text, source: 'test.yaml' }),
    identity: 'CP1',
    days: 1,
    until: UNTIL,
    seed: 1,
  });
}

/** A line in one word or a few: `open`, `close 1006`, or the call with what tells it apart. */
export function summarise(line: HistoryLine): string {
  if (line.event !== 'frame') {
    return line.event === 'close' ? `close ${line.code}` : 'open';
  }
  const [, , action, payload] = JSON.parse(line.frame);
  switch (action) {
    case 'NotifyEvent':
      return payload.eventData.map(describeEvent).join('; ');
    case 'TransactionEvent':
      return summariseTransaction(payload);
    case 'StatusNotification': {
      if (payload.connectorStatus) {
        const { evseId, connectorId, connectorStatus } = payload;
        return `${evseId}/${connectorId} ${connectorStatus}`;
      }
      const { connectorId, status, errorCode, info } = payload;
      const code = errorCode === 'NoError' ? '' : ` ${errorCode}`;
      return `${connectorId} ${status}${code}${info ? ` "${info}"` : ''}`;
    }
    case 'FirmwareStatusNotification':
      return `firmware ${payload.status}`;
    case 'BootNotification':
      return payload.reason
        ? `boot ${payload.chargingStation.firmwareVersion} ${payload.reason}`
        : `boot ${payload.firmwareVersion}`;
    case 'StopTransaction':
      return `StopTransaction ${payload.reason}`;
    default:
      return action;
  }
}

function summariseTransaction(payload: {
  eventType: string;
  triggerReason: string;
  seqNo: number;
  offline?: boolean;
  transactionInfo: { stoppedReason?: string };
}): string {
  const { eventType, triggerReason, seqNo, offline } = payload;
  const { stoppedReason } = payload.transactionInfo;
  return [
    `${seqNo} ${eventType} ${triggerReason}`,
    stoppedReason ?? '',
    offline ? 'offline' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
