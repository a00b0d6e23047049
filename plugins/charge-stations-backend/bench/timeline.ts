import { once } from 'node:events';
import { get, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ApiTimeline } from '@forecourt/plugin-charge-stations-common';
import { ScratchDatabase } from '../src/__testUtils__/scratchDatabase';
import { Child } from './child';
import { percentile } from './statistics';
import { EMPTY_STATION, historyRange } from './timelineHistory';
import { TimelineServer } from './timelineServer';

/** The width of the picture, in pixels. */
const WIDTH = 1_000;

/** What one question cost. */
export interface MeasuredAnswer {
  question: string;
  /** Milliseconds, over HTTP. */
  median: number;
  p95: number;
  /** Milliseconds of the backend's processor time. */
  cpuMillis: number;
  /** Milliseconds: how long another request waited meanwhile, at most. */
  longestWait: number;
  bytes: number;
  /** Spans, faults and marks in it. */
  shapes: number;
}

export interface MeasuredTimeline {
  name: string;
  events: number;
  answers: MeasuredAnswer[];
}

/** Fills the SQLite file of a portal's data directory with a busy station of the demo catalog. */
export async function fillTimeline(options: {
  directory: string;
  statuses: number;
}): Promise<{ identity: string; seconds: number }> {
  const { directory, statuses } = options;
  const database = { client: 'better-sqlite3', connection: { directory } };
  const server = new Child<TimelineServer>({
    script: require.resolve('./timelineServer'),
    args: [JSON.stringify(database)],
  });
  try {
    const identity = 'BENCH-001';
    const started = { identity, statuses, now: Date.now() };
    const { seconds } = await server.ask('start', started);
    await server.ask('stop');
    return { identity, seconds };
  } finally {
    await server.end();
  }
}

/** Asks for the timeline of a station with so many statuses in 30 days, and for less, so many times each. */
export async function measureTimeline(options: {
  name: string;
  createDatabase: () => Promise<ScratchDatabase>;
  statuses: number;
  times: number;
}): Promise<MeasuredTimeline> {
  const { name, createDatabase, statuses, times } = options;
  const database = await createDatabase();
  const server = new Child<TimelineServer>({
    script: require.resolve('./timelineServer'),
    args: [JSON.stringify(database.config)],
  });
  try {
    const now = Date.now();
    const { port } = await server.ask('start', {
      identity: 'CP1',
      statuses,
      now,
    });
    const base = `http://127.0.0.1:${port}/api/charge-stations`;
    const { from, to } = historyRange(now);
    const timeline = (identity: string, days: number) => {
      const start = to - (days / 30) * (to - from);
      const query = new URLSearchParams({
        from: new Date(start).toISOString(),
        to: new Date(to).toISOString(),
        resolution: String(Math.ceil((to - start) / WIDTH)),
      });
      return `${base}/stations/${identity}/timeline?${query}`;
    };
    const health = `${base}/health`;
    const questions = {
      'health, which reads nothing (the floor)': health,
      'timeline of a station without history, 30 days': timeline(
        EMPTY_STATION,
        30,
      ),
      'timeline, 30 days': timeline('CP1', 30),
      'timeline, 7 days': timeline('CP1', 7),
      'timeline, 24 hours': timeline('CP1', 1),
    };
    const cpu = () => server.ask('cpuMillis');
    const answers: MeasuredAnswer[] = [];
    for (const [question, url] of Object.entries(questions)) {
      const answer = await measure({ url, health, times, cpu });
      answers.push({ question, ...answer });
    }
    await server.ask('stop');
    return { name, events: await countEvents(database), answers };
  } finally {
    await server.end();
    await database.remove();
  }
}

async function measure(options: {
  url: string;
  health: string;
  times: number;
  /** Milliseconds of processor time that the backend has used. */
  cpu: () => Promise<number>;
}): Promise<Omit<MeasuredAnswer, 'question'>> {
  const { url, health, times, cpu } = options;
  // The first is not counted: it compiles.
  const { body } = await timed(url);
  const millis: number[] = [];
  const before = await cpu();
  for (let turn = 0; turn < times; turn += 1) {
    millis.push((await timed(url)).millis);
  }
  const cpuMillis = ((await cpu()) - before) / times;
  const { lanes = [], marks = [] }: Partial<ApiTimeline> = JSON.parse(body);
  return {
    median: percentile(millis, 50),
    p95: percentile(millis, 95),
    cpuMillis,
    longestWait: await longestWait({ url, health, times }),
    bytes: Buffer.byteLength(body),
    shapes: lanes.reduce(
      (sum, { spans, faults }) => sum + spans.length + faults.length,
      marks.length,
    ),
  };
}

/** Asks for something small again and again while the answer is made. */
async function longestWait(options: {
  url: string;
  health: string;
  times: number;
}): Promise<number> {
  let longest = 0;
  for (let turn = 0; turn < options.times; turn += 1) {
    let isAnswered = false;
    const answer = timed(options.url).finally(() => {
      isAnswered = true;
    });
    while (!isAnswered) {
      longest = Math.max(longest, (await timed(options.health)).millis);
    }
    await answer;
  }
  return longest;
}

/** Each on a connection of its own: one that is kept may be closed while the backend is busy. */
async function timed(url: string) {
  const began = performance.now();
  const request = get(url, { agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = await text(response);
  if (response.statusCode !== 200) {
    throw new Error(`${url} answered ${response.statusCode}: ${body}`);
  }
  return { body, millis: performance.now() - began };
}

async function countEvents(database: ScratchDatabase): Promise<number> {
  const client = database.connect();
  try {
    const [{ count }] = await client('events')
      .where('type', 'status')
      .count({ count: '*' });
    return Number(count);
  } finally {
    await client.destroy();
  }
}
