import { deliver, withoutUndefined } from '../messages';
import { Payload, Script } from '../script';
import { Station } from '../Station';
import { Firing } from './device/monitor';
import { Component, VariableName } from './device/variable';

/** How many events go into one message; more are sent in parts. */
const EVENTS_A_PART = 6;

/** One event as EventDataType has it (2.0.1 Part 2, N07). */
export type EventData = Payload & { eventId: number };

export interface EventOptions {
  component: Component;
  variable: VariableName;
  value: string;
  trigger: 'Alerting' | 'Delta' | 'Periodic';
  /** By default the station's clock, now. */
  timestamp?: string;
  /** `eventId` of the event that it comes of. */
  cause?: number;
  techCode?: string;
  techInfo?: string;
  cleared?: boolean;
  transactionId?: string;
  /** Told by 2.1 only. */
  severity?: number;
  monitor?: Firing['monitor'];
}

/** Makes an event; its number counts from 1 after each boot. */
export function eventData(station: Station, options: EventOptions): EventData {
  const { component, variable, value, monitor, severity } = options;
  station.events += 1;
  return {
    eventId: station.events,
    ...withoutUndefined({
      timestamp: options.timestamp ?? station.timestamp(),
      trigger: options.trigger,
      cause: options.cause,
      actualValue: value,
      techCode: options.techCode,
      techInfo: options.techInfo,
      cleared: options.cleared,
      transactionId: options.transactionId,
      variableMonitoringId: monitor?.id,
      eventNotificationType: monitor?.kind ?? 'HardWiredNotification',
      severity: station.profile.ocpp === '2.1' ? severity : undefined,
      component,
      variable,
    }),
  };
}

/** What a monitor has to tell. */
export function firingData(
  station: Station,
  { monitor, trigger, cleared }: Firing,
  transactionId?: string,
): EventData {
  const { component, variable, value } = monitor.variable;
  return eventData(station, {
    component,
    variable,
    value,
    trigger,
    cleared: cleared || undefined,
    severity: monitor.severity,
    monitor,
    transactionId,
  });
}

/** Sends events in one message or in parts; without a connection they wait (OfflineQueuingSeverity 9). */
export function* notifyEvents(station: Station, data: EventData[]): Script {
  const generatedAt = station.timestamp();
  for (let first = 0; first < data.length; first += EVENTS_A_PART) {
    const payload = {
      generatedAt,
      tbc: first + EVENTS_A_PART < data.length,
      seqNo: first / EVENTS_A_PART,
      eventData: data.slice(first, first + EVENTS_A_PART),
    };
    yield* deliver(station, {
      action: 'NotifyEvent',
      payload: () => payload,
    });
  }
}
