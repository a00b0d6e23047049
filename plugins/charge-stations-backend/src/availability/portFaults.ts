import { Condition, Millis, Port, PortFault } from '../model';
import { concerns } from './concerns';

const WEEK: Millis = 7 * 24 * 60 * 60 * 1000;

/**
 * The faults that kept a port from charging, oldest first. A fault of the whole station is one of each of its ports. A
 * connection that is lost is none, and a symptom of another blocking fault is not counted beside it. What reopens within
 * five minutes is the same condition, hence one fault (docs/concepts.md).
 */
export function portFaults(
  port: Port,
  /** Of the station; from seven days before what they are counted in, so that repetitions are seen. */
  conditions: readonly Condition[],
): PortFault[] {
  const blocking = conditions.filter(wasBlocking);
  const numbers = new Set(blocking.map(({ number }) => number));
  const ended = new Map<string, Millis>();
  return blocking
    .filter(
      ({ scope, causedBy }) =>
        concerns(port, scope) && (causedBy === null || !numbers.has(causedBy)),
    )
    .sort((a, b) => a.openedAt - b.openedAt || a.number - b.number)
    .map(condition => {
      const { number, code, openedAt, closePrecision } = condition;
      const key = `${condition.scope} ${code}`;
      const before = ended.get(key) ?? -Infinity;
      const endedAt = condition.blockedUntil ?? condition.closedAt;
      ended.set(key, Math.max(before, endedAt ?? Infinity));
      return {
        number,
        code,
        openedAt,
        endedAt,
        // That it went on as a warning was reported.
        closePrecision:
          condition.blockedUntil === null ? closePrecision : 'exact',
        repeated: before <= openedAt && openedAt - before <= WEEK,
      };
    });
}

function wasBlocking({ blocking, blockedUntil }: Condition): boolean {
  return blocking || blockedUntil !== null;
}
