import { say, type BenchOptions } from '../options';
import { measureRetention, RetentionRound } from '../retention';
import { spread } from '../statistics';
import { storesOf } from './stores';

/** What deletion costs the stations that report meanwhile. */
export async function retention(options: BenchOptions) {
  for (const { name, createDatabase } of storesOf(options)) {
    const rounds = await measureRetention({
      createDatabase,
      frames: options.quick ? 100_000 : 2_000_000,
      stations: 50,
      pause: 100,
      rounds: options.quick ? 2 : 5,
      millis: options.quick ? 2_000 : 6_000,
      onRound: round => say(`${name}: ${retentionLine([round])}`),
    });
    say(`${name}, median of ${rounds.length}: ${retentionLine(rounds)}`);
    if (rounds.some(({ deleted }) => deleted === 0)) {
      throw new Error('There was a round in which nothing was deleted');
    }
  }
}

function retentionLine(rounds: RetentionRound[]): string {
  const median = (figure: (round: RetentionRound) => number) =>
    spread(rounds.map(figure)).median;
  const latency = (which: 'p50' | 'p99') =>
    `${which} ${median(it => it.without.latency[which]).toFixed(
      1,
    )} ms without, ${median(it => it.during.latency[which]).toFixed(
      1,
    )} ms with deletion, ratio ${median(
      it => it.during.latency[which] / it.without.latency[which],
    ).toFixed(2)}`;
  return [
    latency('p50'),
    latency('p99'),
    `${median(it => it.during.callsPerSecond).toFixed(0)} calls/s`,
    `${median(it => it.deleted).toFixed(0)} frames deleted in each`,
    `longest transaction ${median(it => it.longestSlice).toFixed(0)} ms`,
  ].join('; ');
}
