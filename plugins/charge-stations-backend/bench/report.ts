import { MemoryResult } from './memory';
import { StormResult } from './storm';
import { spread, Spread } from './statistics';
import { MeasuredTimeline } from './timeline';
import { Contestant, ThroughputResult } from './throughput';

/** All rounds of one contestant; the first contestant is the floor of the ratios. */
export interface Measured {
  contestant: Contestant & { target?: number };
  rounds: ThroughputResult[];
}

/** All rounds of one setting. */
export interface MeasuredMemory {
  name: string;
  /** Bytes. */
  target: number;
  rounds: MemoryResult[];
}

/** All rounds of a reconnect storm on one store. */
export interface MeasuredStorm {
  name: string;
  /** p99 of an answer in the second half, milliseconds. */
  target: number;
  rounds: StormResult[];
}

/** Answered calls per second and latency as a Markdown table. */
export function throughputTable(measured: Measured[]): string {
  const [floor] = measured;
  return table(
    [
      'server',
      'ratio to bare',
      'target',
      'calls/s',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'server CPU, µs a call',
    ],
    measured.map(({ contestant, rounds }) => {
      const of = (figure: (round: ThroughputResult) => number) =>
        spread(rounds.map(figure));
      const ratio = spread(
        rounds.map(
          (round, index) =>
            round.callsPerSecond / floor.rounds[index].callsPerSecond,
        ),
      );
      return [
        contestant.name,
        shown(ratio, 2),
        contestant.target
          ? `${contestant.target.toFixed(2)} ${verdict(
              ratio.median >= contestant.target,
            )}`
          : '',
        shown(
          of(round => round.callsPerSecond),
          0,
        ),
        shown(
          of(round => round.latency.p50),
          1,
        ),
        shown(
          of(round => round.latency.p95),
          1,
        ),
        shown(
          of(round => round.latency.p99),
          1,
        ),
        shown(
          of(round => round.cpuMicrosPerCall),
          0,
        ),
      ];
    }),
  );
}

/** Memory of an idle connection as a Markdown table. */
export function memoryTable(measured: MeasuredMemory[]): string {
  return table(
    ['listener', 'resident kB', 'target', 'heap kB'],
    measured.map(({ name, target, rounds }) => {
      const kilobytes = (figure: (round: MemoryResult) => number) =>
        spread(rounds.map(round => figure(round) / 1000));
      const resident = kilobytes(round => round.resident);
      return [
        name,
        shown(resident, 1),
        `${target / 1000} ${verdict(resident.median <= target / 1000)}`,
        shown(
          kilobytes(round => round.heap),
          1,
        ),
      ];
    }),
  );
}

/** Reconnect storms as a Markdown table. */
export function stormTable(measured: MeasuredStorm[]): string {
  return table(
    [
      'server',
      'until all are answered, s',
      'calls/s',
      'handshakes tried again',
      'p50 ms',
      'p99 ms, first half',
      'p99 ms, second half',
      'target',
    ],
    measured.map(({ name, target, rounds }) => {
      const of = (figure: (round: StormResult) => number) =>
        spread(rounds.map(figure));
      const late = of(round => round.p99.secondHalf);
      return [
        name,
        shown(
          of(round => round.seconds),
          1,
        ),
        shown(
          of(round => round.calls / round.seconds),
          0,
        ),
        shown(
          of(round => round.retries),
          0,
        ),
        shown(
          of(round => round.p50),
          0,
        ),
        shown(
          of(round => round.p99.firstHalf),
          0,
        ),
        shown(late, 0),
        `${target} ${verdict(late.median <= target)}`,
      ];
    }),
  );
}

/** What the timeline of a busy station costs, a section a database. */
export function timelineTable(measured: MeasuredTimeline[]): string {
  return measured
    .map(({ name, events, answers }) =>
      [
        `${name}, ${events} statuses of one station in 30 days:`,
        table(
          [
            'question',
            'median ms',
            'p95 ms',
            'backend CPU ms',
            'another waits, at most, ms',
            'kB',
            'shapes',
          ],
          answers.map(answer => [
            answer.question,
            answer.median.toFixed(1),
            answer.p95.toFixed(1),
            answer.cpuMillis.toFixed(0),
            answer.longestWait.toFixed(0),
            (answer.bytes / 1_000).toFixed(0),
            String(answer.shapes),
          ]),
        ),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}

function shown({ median, min, max }: Spread, digits: number): string {
  const [middle, low, high] = [median, min, max].map(value =>
    value.toFixed(digits),
  );
  return low === high ? middle : `${middle} (${low}–${high})`;
}

function table(head: string[], rows: string[][]): string {
  const rule = head.map(() => '---');
  return [head, rule, ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');
}
