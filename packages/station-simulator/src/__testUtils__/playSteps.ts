import { parseScenario } from '../scenario/scenario';
import { scenarioHistory } from '../station/scenarioHistory';
import { HistoryLine } from '../transport/jsonl';

/** Where the past of `playSteps` ends; it begins a day before. */
export const UNTIL = Date.parse('2026-03-02T00:00:00Z');

/** The day that came of a list of steps in YAML, each line without its indentation. */
export function playSteps(steps: string): HistoryLine[] {
  const text = [
    'name: test',
    'description: a test',
    'station: { connectors: 2 }',
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
    case 'StatusNotification': {
      const { connectorId, status, errorCode, info } = payload;
      const code = errorCode === 'NoError' ? '' : ` ${errorCode}`;
      return `${connectorId} ${status}${code}${info ? ` "${info}"` : ''}`;
    }
    case 'FirmwareStatusNotification':
      return `firmware ${payload.status}`;
    case 'BootNotification':
      return `boot ${payload.firmwareVersion}`;
    case 'StopTransaction':
      return `StopTransaction ${payload.reason}`;
    default:
      return action;
  }
}
