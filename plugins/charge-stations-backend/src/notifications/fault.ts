import {
  Condition,
  CONNECTION_LOST_CODE,
  FaultName,
  Millis,
  Severity,
} from '../model';
import { Kind } from './rules';

/** A condition, and since when there has been something to tell of it. */
export interface Fault {
  condition: Condition;
  /** When we learned that it opened, last opened again, or got worse. */
  learnedAt: Millis;
}

/** What a condition means after what it was before; nothing of it was known where that is missing. */
export function observe(
  before: Fault | undefined,
  condition: Condition,
): Fault {
  const isNews =
    !before ||
    before.condition.closedAt !== null ||
    isWorse(condition, before.condition);
  return {
    condition,
    learnedAt: isNews ? condition.lastSeenAt : before.learnedAt,
  };
}

/** A condition as it is found stored. */
export function found(condition: Condition): Fault {
  return { condition, learnedAt: condition.firstSeenAt };
}

function isWorse(now: Condition, before: Condition): boolean {
  return (now.blocking && !before.blocking) || now.severity < before.severity;
}

/** What a condition is called, whatever its number. */
export function faultNameOf({ identity, scope, code }: Condition): FaultName {
  return { identity, scope, code };
}

/** Asked for every second of thousands that stay the same objects. */
const names = new WeakMap<FaultName, string>();

/** Names a fault in maps; never shown. */
export function nameOf(fault: FaultName): string {
  const known = names.get(fault);
  if (known !== undefined) {
    return known;
  }
  const { identity, scope, code } = fault;
  const name = JSON.stringify([identity, scope, code]);
  names.set(fault, name);
  return name;
}

/** Those by the same name as one: what is open before what has ended, then the worst, then the newest. */
export function present(faults: Fault[]): Fault {
  if (faults.length === 1) {
    return faults[0];
  }
  return [...faults].sort(
    ({ condition: a }, { condition: b }) =>
      Number(b.closedAt === null) - Number(a.closedAt === null) ||
      (a.closedAt === null ? severityOf(a) - severityOf(b) : 0) ||
      b.number - a.number,
  )[0];
}

/** A lost connection counts as the outage (S2) that it becomes after a quarter of an hour. */
export function severityOf({ code, severity }: Condition): Severity {
  return code === CONNECTION_LOST_CODE && severity > 2 ? 2 : severity;
}

export function kindOf(condition: Condition): Kind {
  if (condition.code === CONNECTION_LOST_CODE) {
    return 'connectivity';
  }
  return condition.blocking || condition.severity <= 2 ? 'fault' : 'warning';
}

/** What power or uplink of a site do to its stations: offline, no power (CX015), too little voltage. */
export function isOfSites({ code, errorCode }: Condition): boolean {
  return (
    [CONNECTION_LOST_CODE, 'chargex:CX015', 'ocpp16:UnderVoltage'].includes(
      code,
    ) || errorCode?.toLowerCase() === 'undervoltage'
  );
}
