/* Stations that lose their connections all at once and come back all at once. */
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveParent } from './child';
import { availableCall, bootCall } from './stationCalls';
import { StationSocket } from './stationSocket';
import { percentile } from './statistics';

/** How the stations lived through one storm. A call that was lost or refused ends the process. */
export interface StormResult {
  /** From the loss of all connections to the last answer. */
  seconds: number;
  calls: number;
  /** Handshakes that failed and were tried again. */
  retries: number;
  /** Milliseconds from sending a call to its answer. */
  p50: number;
  /** Halves of the calls, in the order of their answers. */
  p99: { firstHalf: number; secondHalf: number };
}

export interface StormStations {
  /** Connects and boots all of them, in an order that hurts nobody. */
  connect(options: { port: number; stations: number }): Promise<void>;
  /** Drops every connection; all stations come back as soon as they can. */
  storm(): Promise<StormResult>;
  /** Disconnects, and tells how many statuses were answered in all. */
  stop(): Promise<{ answered: number }>;
}

/** Connectors 1 and 2, and 0 for the station itself: OCPP 1.6 §4.9. */
const CONNECTORS = [0, 1, 2];
/** Handshakes at the same time while nothing is measured. */
const AT_ONCE = 100;
/** What stations wait before they try a failed handshake again, at least and at most. */
const RETRY_MS = { least: 500, most: 1_500 };

let port = 0;
let answered = 0;
let retries = 0;
let latencies: number[] = [];
const sockets: StationSocket[] = [];

async function openStation(identity: string): Promise<StationSocket> {
  for (;;) {
    try {
      return await StationSocket.open({
        port,
        identity,
        client: { perMessageDeflate: false },
      });
    } catch {
      retries += 1;
      const { least, most } = RETRY_MS;
      await sleep(least + Math.random() * (most - least));
    }
  }
}

async function timed(station: StationSocket, id: string, frame: string) {
  const sentAt = performance.now();
  await station.call(id, frame);
  latencies.push(performance.now() - sentAt);
}

async function comeBack(number: number) {
  const identity = `bench-${number}`;
  const station = await openStation(identity);
  sockets[number] = station;
  await timed(station, 'boot', bootCall({ id: 'boot', identity }));
  for (const connectorId of CONNECTORS) {
    const id = `status-${connectorId}`;
    await timed(station, id, availableCall({ id, connectorId }));
    answered += 1;
  }
}

serveParent<StormStations>({
  async connect(options) {
    port = options.port;
    let next = 0;
    const connectSome = async () => {
      while (next < options.stations) {
        await comeBack(next++);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, connectSome));
  },
  async storm() {
    latencies = [];
    retries = 0;
    const startedAt = performance.now();
    sockets.forEach(socket => socket.drop());
    await Promise.all(sockets.map((_, number) => comeBack(number)));
    const seconds = (performance.now() - startedAt) / 1000;
    const half = Math.ceil(latencies.length / 2);
    return {
      seconds,
      calls: latencies.length,
      retries,
      p50: percentile(latencies, 50),
      p99: {
        firstHalf: percentile(latencies.slice(0, half), 99),
        secondHalf: percentile(latencies.slice(half), 99),
      },
    };
  },
  async stop() {
    await Promise.all(sockets.map(socket => socket.close()));
    return { answered };
  },
});
