/** What a line tells: the connection came, a frame came from the station or went to it, the connection went. */
export type HistoryEvent =
  | { event: 'open'; protocol: string }
  | {
      event: 'frame';
      direction: 'fromStation' | 'toStation';
      frame: string;
    }
  | { event: 'close'; code: number; reason: string };

/** One line of a station's past, as the `history` command writes it. */
export type HistoryLine = {
  /** ISO 8601, UTC, milliseconds: when the CSMS would have seen it. */
  receivedAt: string;
  identity: string;
} & HistoryEvent;

/** All stations' lines in the order of their time; equal times by identity, one station's order is kept. */
export function mergeLines(histories: HistoryLine[][]): HistoryLine[] {
  return histories
    .flat()
    .sort(
      (a, b) =>
        compare(a.receivedAt, b.receivedAt) || compare(a.identity, b.identity),
    );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** JSON Lines text, each line ended. */
export function formatLines(lines: HistoryLine[]): string {
  return lines.map(line => `${JSON.stringify(line)}\n`).join('');
}
