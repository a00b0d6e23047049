import { HistoryLine } from '../transport/jsonl';

/** EventDataType of 2.x, as far as tests look at it. */
export interface EventDatum {
  eventId: number;
  trigger: string;
  actualValue: string;
  cause?: number;
  cleared?: boolean;
  severity?: number;
  techCode?: string;
  techInfo?: string;
  variableMonitoringId?: number;
  eventNotificationType: string;
  component: { name: string; evse?: { id: number; connectorId?: number } };
  variable: { name: string };
}

/** The calls of one action in their order. */
export function callsOf(lines: HistoryLine[], action: string) {
  return lines.flatMap(line => {
    if (line.event !== 'frame') {
      return [];
    }
    const [, , name, payload] = JSON.parse(line.frame);
    return name === action ? [{ at: line.receivedAt, payload }] : [];
  });
}

/** All events of all NotifyEvents, in their order. */
export function eventsOf(lines: HistoryLine[]): EventDatum[] {
  return callsOf(lines, 'NotifyEvent').flatMap(
    ({ payload }) => payload.eventData,
  );
}

/** An event in a few words, such as `RCD@1/1 Tripped true Alerting`. */
export function describeEvent(datum: EventDatum): string {
  const { component, variable, actualValue, trigger, cleared, cause } = datum;
  const { id, connectorId } = component.evse ?? {};
  const place = [id, connectorId].filter(part => part !== undefined).join('/');
  return [
    `${component.name}${place && `@${place}`} ${
      variable.name
    } ${actualValue} ${trigger}`,
    cleared ? 'cleared' : '',
    cause === undefined ? '' : `because of ${cause}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is raised and not cleared after all lines: component and variable. */
export function openProblems(lines: HistoryLine[]): string[] {
  const open = new Set<string>();
  for (const { component, variable, trigger, cleared } of eventsOf(lines)) {
    const key = `${component.name}.${variable.name}`;
    if (trigger === 'Alerting') {
      open[cleared ? 'delete' : 'add'](key);
    }
  }
  return [...open];
}
