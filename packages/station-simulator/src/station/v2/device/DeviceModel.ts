import { Firing, look, measure, Monitor } from './monitor';
import {
  Component,
  componentKey,
  Variable,
  variableKey,
  VariableName,
} from './variable';

/** What stands for a new monitor. */
export type MonitorSettings = Pick<
  Monitor,
  'variable' | 'type' | 'value' | 'severity' | 'kind'
> &
  Partial<Pick<Monitor, 'id' | 'transaction' | 'stream'>>;

/** Components and variables of a 2.x station with their values, and the monitors on them. No clock, no messages. */
export class DeviceModel {
  readonly #variables = new Map<string, Variable>();
  readonly #components = new Set<string>();
  readonly #monitors = new Map<number, Monitor>();
  #lastMonitorId = 0;
  /** Events of a larger severity number are not sent (SetMonitoringLevel). */
  level = 9;

  constructor(variables: Variable[]) {
    variables.forEach(variable => this.add(variable));
  }

  get variables(): Variable[] {
    return [...this.#variables.values()];
  }

  get monitors(): Monitor[] {
    return [...this.#monitors.values()];
  }

  /** Adds a variable that is not there yet, and gives what is there. */
  add(variable: Variable): Variable {
    const key = variableKey(variable.component, variable.variable);
    const known = this.#variables.get(key);
    if (!known) {
      this.#variables.set(key, variable);
      this.#components.add(componentKey(variable.component));
    }
    return known ?? variable;
  }

  has(component: Component): boolean {
    return this.#components.has(componentKey(component));
  }

  find(component: Component, name: VariableName): Variable | undefined {
    return this.#variables.get(variableKey(component, name));
  }

  /** Gives a variable a new value; the answer is what monitors have to tell of it. */
  move(variable: Variable, value: string): Firing[] {
    variable.value = value;
    return this.#among(
      this.monitors
        .filter(monitor => monitor.variable === variable)
        .map(monitor => look(monitor)),
    );
  }

  /** What is measured by the clock and due, milliseconds since the epoch. */
  due(now: number): Firing[] {
    return this.#among(this.monitors.map(monitor => measure(monitor, now)));
  }

  setMonitor(settings: MonitorSettings, now: number): Monitor {
    const id = settings.id ?? this.#lastMonitorId + 1;
    this.#lastMonitorId = Math.max(id, this.#lastMonitorId);
    const monitor: Monitor = {
      transaction: false,
      ...settings,
      id,
      exceeded: false,
      baseline: settings.variable.value,
      dueAt: now + settings.value * 1000,
    };
    this.#monitors.set(id, monitor);
    return monitor;
  }

  monitor(id: number): Monitor | undefined {
    return this.#monitors.get(id);
  }

  removeMonitor(id: number): boolean {
    return this.#monitors.delete(id);
  }

  /** What a boot changes: values that waited for it count, and changes are measured from now on. */
  restart(): void {
    for (const variable of this.#variables.values()) {
      variable.value = variable.pending ?? variable.value;
      variable.pending = undefined;
    }
    for (const monitor of this.#monitors.values()) {
      monitor.baseline = monitor.variable.value;
      monitor.exceeded = false;
    }
  }

  #among(firings: Array<Firing | null>): Firing[] {
    return firings.filter(
      firing => firing !== null && firing.monitor.severity <= this.level,
    ) as Firing[];
  }
}
