import { MONITOR_TYPES } from '../../../scenario/vocabulary';
import { isNumeric, Variable } from './variable';

/** Watches one variable (2.0.1 Part 2, N04, N07, N08). */
export interface Monitor {
  id: number;
  variable: Variable;
  type: (typeof MONITOR_TYPES)[number];
  /** The limit, the least change, or seconds between measurements. */
  value: number;
  severity: number;
  transaction: boolean;
  kind: 'PreconfiguredMonitor' | 'CustomMonitor';
  /** 2.1: its measurements go as a stream, with these parameters, once the CSMS has agreed. */
  stream?: { parameters: Record<string, unknown>; open: boolean };
  /** Beyond its limit at this moment. */
  exceeded: boolean;
  /** What a change is measured from. */
  baseline: string;
  /** When it is measured next, milliseconds since the epoch. */
  dueAt: number;
}

/** A monitor has something to tell. */
export interface Firing {
  monitor: Monitor;
  trigger: 'Alerting' | 'Delta' | 'Periodic';
  cleared: boolean;
}

/** Whether a monitor of this type can watch the variable at all. */
export function canWatch(type: Monitor['type'], variable: Variable): boolean {
  return type === 'Delta' || type === 'Periodic' || isNumeric(variable);
}

/** Lets a monitor look at its variable's new value. */
export function look(monitor: Monitor): Firing | null {
  switch (monitor.type) {
    case 'UpperThreshold':
    case 'LowerThreshold':
      return lookAtLimit(monitor);
    case 'Delta':
      return lookAtChange(monitor);
    default:
      return null;
  }
}

/** Alerts once when the limit is passed, and clears once when the value is back. */
function lookAtLimit(monitor: Monitor): Firing | null {
  const value = Number(monitor.variable.value);
  const exceeded =
    monitor.type === 'UpperThreshold'
      ? value > monitor.value
      : value < monitor.value;
  if (exceeded === monitor.exceeded) {
    return null;
  }
  monitor.exceeded = exceeded;
  return { monitor, trigger: 'Alerting', cleared: !exceeded };
}

/** Of numbers a change as large as the monitor's value, of all others every change. */
function lookAtChange(monitor: Monitor): Firing | null {
  const { variable, baseline } = monitor;
  const changed = isNumeric(variable)
    ? Math.abs(Number(variable.value) - Number(baseline)) >= monitor.value
    : variable.value !== baseline;
  if (!changed) {
    return null;
  }
  monitor.baseline = variable.value;
  return { monitor, trigger: 'Delta', cleared: false };
}

/** A periodic monitor whose time has come; the next time is a whole number of intervals later. */
export function measure(monitor: Monitor, now: number): Firing | null {
  if (monitor.type !== 'Periodic' || now < monitor.dueAt) {
    return null;
  }
  const interval = monitor.value * 1000;
  const missed = Math.floor((now - monitor.dueAt) / interval);
  monitor.dueAt += (missed + 1) * interval;
  return { monitor, trigger: 'Periodic', cleared: false };
}
