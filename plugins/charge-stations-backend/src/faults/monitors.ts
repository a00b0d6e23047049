import { MonitoringReportEvent, Severity, VariableEvent } from '../model';
import { Draft } from './draft';
import { fromOcpp2Severity } from './severity';
import { MonitorSeverity } from './state';

/** The newest that are remembered; a station sets some dozens. */
const MOST_MONITORS = 256;

/** A report replaces what it names, and monitors outlive a boot (OCPP 2.0.1 Part 2, N02, N04). */
export function learnMonitors(
  draft: Draft,
  { monitors }: MonitoringReportEvent,
): void {
  const named = new Map<number, number>();
  for (const { monitorId, severity } of monitors) {
    if (monitorId !== null && severity !== null) {
      named.set(monitorId, severity);
    }
  }
  const others = draft.state.monitors.filter(([id]) => !named.has(id));
  draft.state.monitors = [...others, ...named].slice(-MOST_MONITORS);
}

/** How the station weighs an event: in it (2.1), or when it told of the monitor; null when it never said. */
export function severitySaid(
  monitors: readonly MonitorSeverity[],
  { severity, monitorId }: VariableEvent,
): Severity | null {
  const sent = fromOcpp2Severity(severity);
  if (sent !== null || monitorId === null) {
    return sent;
  }
  const known = monitors.find(([id]) => id === monitorId);
  return fromOcpp2Severity(known?.[1] ?? null);
}
