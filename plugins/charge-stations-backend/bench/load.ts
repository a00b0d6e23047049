/* Stations that boot and then report one thing after the other, each as soon as the last is answered. */
import { createHistogram, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveParent } from './child';
import { Mix, mixes, Variant } from './mixes';
import { COMPRESSING, StationSocket } from './stationSocket';

/** One measured span. */
export interface LoadResult {
  callsPerSecond: number;
  calls: number;
  /** Milliseconds from sending a call to its answer. */
  latency: { p50: number; p95: number; p99: number };
}

export interface Load {
  /**
   * Connects and boots every station, and lets them report from then on: one thing after the other, or so many
   * milliseconds after the last was answered.
   */
  start(
    options: Variant & { port: number; stations: number; pause?: number },
  ): Promise<void>;
  /** Lets a span pass and tells what was answered in it. */
  measure(options: { millis: number }): Promise<LoadResult>;
  /** Waits for the last answers, disconnects, and tells how many reports were answered in all. */
  stop(): Promise<{ answered: number }>;
}

const histogram = createHistogram();
let stations: StationSocket[] = [];
let reporting: Promise<void>[] = [];
let answered = 0;
let stopping = false;

async function openStation(
  options: Variant & { port: number },
  number: number,
) {
  const { port, protocol, compression } = options;
  const identity = `bench-${number}`;
  const station = await StationSocket.open({
    port,
    identity,
    protocol,
    client: { perMessageDeflate: compression && COMPRESSING },
  });
  const id = `${identity}-boot`;
  await station.call(id, mixes[protocol].boot({ id, identity }));
  return station;
}

async function report(
  station: StationSocket,
  { mix, number, pause = 0 }: { mix: Mix; number: number; pause?: number },
) {
  // Stations are at different points of the cycle.
  for (let turn = number; !stopping; turn++) {
    const id = `${number}-${turn}`;
    const frame = mix.report({ id, turn });
    const sentAt = performance.now();
    await station.call(id, frame);
    histogram.record(Math.ceil((performance.now() - sentAt) * 1000));
    answered += 1;
    if (pause > 0) {
      await sleep(pause);
    }
  }
}

serveParent<Load>({
  async start(options) {
    stations = await Promise.all(
      Array.from({ length: options.stations }, (_, number) =>
        openStation(options, number),
      ),
    );
    const mix = mixes[options.protocol];
    const { pause } = options;
    reporting = stations.map((station, number) =>
      report(station, { mix, number, pause }),
    );
  },
  async measure({ millis }) {
    histogram.reset();
    const before = answered;
    const startedAt = performance.now();
    await sleep(millis);
    const calls = answered - before;
    const seconds = (performance.now() - startedAt) / 1000;
    const percentile = (share: number) => histogram.percentile(share) / 1000;
    return {
      calls,
      callsPerSecond: calls / seconds,
      latency: {
        p50: percentile(50),
        p95: percentile(95),
        p99: percentile(99),
      },
    };
  },
  async stop() {
    stopping = true;
    await Promise.all(reporting);
    await Promise.all(stations.map(station => station.close()));
    return { answered };
  },
});
