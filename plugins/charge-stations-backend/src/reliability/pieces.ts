import {
  Millis,
  OpenedCondition,
  readValueChange,
  Scope,
  StationRecord,
  TimeWindow,
} from '../model';

/** A part of a station's life in the range in which it had one firmware. Parts touch and cover the range. */
export interface Piece {
  identity: string;
  model: string | null;
  firmware: string | null;
  /** Time in which the station was connected, times its ports. */
  portTime: Millis;
  /** The codes of the blocking conditions that opened, one each. */
  openings: string[];
}

/** What a record says of the range, taken apart by firmware. */
export function piecesOf(record: StationRecord, window: TimeWindow): Piece[] {
  const { identity, model } = record;
  const ports = countPorts(record.lanes);
  const openings = blockingOpenings(record.opened);
  return firmwareSpans(record, window).map(span => ({
    identity,
    model,
    firmware: span.firmware,
    portTime: ports * connectedTime(record.presence, span),
    openings: openings
      .filter(({ at }) => at >= span.from && at < span.to)
      .map(({ code }) => code),
  }));
}

/** A port is a connector in OCPP 1.6 and an EVSE in 2.x, where several connectors charge one vehicle at a time. */
export function countPorts(lanes: Scope[]): number {
  return new Set(
    lanes.filter(lane => lane !== 'station').map(lane => lane.split('/')[0]),
  ).size;
}

/** Blocking conditions by the code of what caused them, where that opened in the range too. */
function blockingOpenings(
  opened: OpenedCondition[],
): Array<{ at: Millis; code: string }> {
  const byNumber = new Map(opened.map(it => [it.number, it]));
  const rootOf = (condition: OpenedCondition): OpenedCondition => {
    const seen = new Set<number>();
    let root = condition;
    for (;;) {
      const cause = root.causedBy === null ? null : byNumber.get(root.causedBy);
      if (!cause || seen.has(cause.number)) {
        return root;
      }
      seen.add(cause.number);
      root = cause;
    }
  };
  return opened
    .filter(({ blocking }) => blocking)
    .map(condition => ({
      at: condition.openedAt,
      code: rootOf(condition).code,
    }));
}

/** How long the station was connected within a window. Of the rest we cannot know what happened. */
export function connectedTime(
  presence: StationRecord['presence'],
  window: TimeWindow,
): Millis {
  return presence
    .filter(({ state }) => state !== 'offline' && state !== 'unknown')
    .map(
      ({ from, to }) =>
        Math.min(to ?? window.to, window.to) - Math.max(from, window.from),
    )
    .reduce((sum, length) => sum + Math.max(length, 0), 0);
}

/**
 * The firmware at each moment, found backwards from what runs now: before a change it was what the
 * change says. A station that never said another ran it always.
 */
export function firmwareSpans(
  record: Pick<StationRecord, 'firmware' | 'firmwareChanges'>,
  window: TimeWindow,
): Array<TimeWindow & { firmware: string | null }> {
  const spans: Array<TimeWindow & { firmware: string | null }> = [];
  let { to } = window;
  let { firmware } = record;
  for (const { at, detail } of [...record.firmwareChanges].reverse()) {
    const change = readValueChange(detail);
    if (!change) {
      continue;
    }
    if (at > window.from && at < to) {
      spans.unshift({ from: at, to, firmware: change.after });
      to = at;
    }
    if (at > window.from) {
      firmware = change.before;
    }
  }
  return [{ from: window.from, to, firmware }, ...spans];
}
