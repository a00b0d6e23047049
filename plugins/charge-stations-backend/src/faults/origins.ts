import { Millis, VariableEvent } from '../model';
import { Draft } from './draft';
import { Origin } from './state';
import { fold } from './text';

/** As long as every version allows. */
const LONGEST_NAME = 50;

/** The variable that an event reports on, as the identity of its faults. */
export function originOf(event: VariableEvent, observedAt: Millis): Origin {
  const { component, variable, monitorId } = event;
  return {
    component: keyOf(component),
    variable: keyOf(variable),
    monitorId,
    observedAt,
    doubtedAt: null,
  };
}

/** Whether two faults were reported on the same variable, whichever monitor told. */
export function sameVariable(a: Origin | null, b: Origin | null): boolean {
  return a?.component === b?.component && a?.variable === b?.variable;
}

/** Whether two faults were reported by the same monitor of the same variable. */
export function sameOrigin(a: Origin | null, b: Origin | null): boolean {
  return sameVariable(a, b) && a?.monitorId === b?.monitorId;
}

/**
 * X5: from `at` on nobody knows whether what components reported is still so: clears are not
 * repeated, and the less severe ones are not even queued (MonitoringCtrlr.OfflineQueuingSeverity).
 */
export function doubtOrigins(draft: Draft, at: Millis): void {
  for (const tracked of draft.state.open) {
    const { origin, condition } = tracked;
    if (origin && origin.doubtedAt === null) {
      draft.replaceOpen({
        ...tracked,
        origin: { ...origin, doubtedAt: at },
        condition: { ...condition, unverified: true },
      });
    }
  }
}

/** `powercontactor[l1]`: names of the device model are case-insensitive. */
function keyOf({ name, instance }: VariableEvent['component']): string {
  const key = fold(name).slice(0, LONGEST_NAME);
  return instance
    ? `${key}[${instance.toLowerCase().slice(0, LONGEST_NAME)}]`
    : key;
}
