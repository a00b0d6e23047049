import { EvidenceRef, Millis, Protocol, ReviewedMessage } from '../model';
import { Sighting, Sightings } from './findings';
import { spanInWords } from './words';

/** How a station's clock stands against ours. */
export interface ClockFigures {
  /** Times that the station sent. */
  samples: number;
  /** Of its newest connection, the median: positive where its clock is ahead. Queued messages look behind. */
  offset: Millis;
  /** What it gains on ours in a day; null where it was not seen for long enough. */
  driftPerDay: Millis | null;
  /** The newest first: a station may set its clock when it connects. */
  connections: ClockOfConnection[];
}

/** How a station's clock stood against ours on one connection. */
export interface ClockOfConnection {
  connectionId: string;
  /** When the first and the last of its times arrived. */
  firstAt: Millis;
  lastAt: Millis;
  samples: number;
  /** The median, as of all. */
  offset: Millis;
}

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;

/** OCPP 1.6 is from 2015: an earlier time is that of a clock that was never set. */
const FIRST_YEAR = Date.UTC(2015, 0, 1);
/** Beyond it a time is wrong in another way than by a clock's drift. */
const FAR_OFF = DAY;
/** What is worth a line. */
const OFFSET_LIMIT = MINUTE;
const DRIFT_LIMIT: Millis = 10_000;
/** Many stations send whole seconds, so a drift needs some hours to be told from that. */
const HOURS_FOR_DRIFT = 6;
const MOST_HOURS = 168;
const SAMPLES_FOR_OFFSET = 3;
/** So many say as much as all of them, and are sorted soon. */
const MOST_SAMPLES = 1000;
const MOST_AN_HOUR = 60;
/** Connections that are told of. */
const MOST_CONNECTIONS = 20;

interface Sample {
  offset: Millis;
  at: Millis;
  protocol: Protocol;
  evidence: EvidenceRef;
  said: string | null;
}

/** How one time of a station stood against ours when it arrived. */
function offsetWords({
  said,
  offset,
}: Pick<Sample, 'said' | 'offset'>): string {
  const way = offset > 0 ? 'ahead of' : 'behind';
  return `It said ${said}, ${spanInWords(offset)} ${way} when it arrived.`;
}

/** The time of one message that is a minute or more from ours; null where it is nearer, none, or of a clock never set. */
export function offsetOf({ event, frame }: ReviewedMessage): Sighting | null {
  const { reportedTime, reportedAt: said, receivedAt: at } = event;
  const offset = (reportedTime ?? at) - at;
  const isUnset = reportedTime !== null && reportedTime < FIRST_YEAR;
  return !frame || isUnset || Math.abs(offset) < OFFSET_LIMIT
    ? null
    : {
        kind: 'clockOffset',
        protocol: frame.protocol,
        at,
        evidence: event,
        detail: offsetWords({ said, offset }),
      };
}

/** Compares the times that a station sends with those at which they arrive. */
export class ClockCheck {
  readonly #tally: Sightings;
  /** By connection, the newest last: a station may set its clock when it connects. */
  readonly #connections = new Map<string, Sample[]>();

  constructor(tally: Sightings) {
    this.#tally = tally;
  }

  take({ event, frame }: ReviewedMessage): void {
    const { connectionId, reportedTime, reportedAt: said } = event;
    if (!frame || reportedTime === null || event.retransmission) {
      return;
    }
    const { protocol } = frame;
    const offset = reportedTime - event.receivedAt;
    if (reportedTime < FIRST_YEAR) {
      this.#tally.add({
        kind: 'clockUnset',
        protocol,
        at: event.receivedAt,
        evidence: event,
        detail: `It said ${said}.`,
      });
    } else if (Math.abs(offset) < FAR_OFF) {
      const samples = this.#connections.get(connectionId) ?? [];
      const at = event.receivedAt;
      samples.push({ offset, at, protocol, evidence: event, said });
      this.#connections.set(connectionId, samples);
    }
  }

  /** Null where the station sent no time that could be compared. */
  finish(): ClockFigures | null {
    const connections = [...this.#connections.values()];
    const newest = connections[connections.length - 1]?.slice(-MOST_SAMPLES);
    if (!newest) {
      return null;
    }
    const figures: ClockFigures = {
      samples: connections.reduce((sum, { length }) => sum + length, 0),
      offset: median(newest.map(({ offset }) => offset)),
      driftPerDay: driftOf(connections),
      connections: connections
        .slice(-MOST_CONNECTIONS)
        .reverse()
        .map(clockOfConnection),
    };
    this.#judge(figures, newest);
    return figures;
  }

  #judge({ offset, driftPerDay }: ClockFigures, newest: Sample[]): void {
    const last = newest[newest.length - 1];
    const { at, protocol, evidence } = last;
    const way = (span: Millis, words: [string, string]) =>
      words[span > 0 ? 0 : 1];
    if (
      Math.abs(offset) >= OFFSET_LIMIT &&
      newest.length >= SAMPLES_FOR_OFFSET
    ) {
      for (const sample of newest) {
        this.#tally.add({
          kind: 'clockOffset',
          protocol,
          at: sample.at,
          evidence: sample.evidence,
          detail: offsetWords(sample),
          weight: Math.abs(sample.offset),
        });
      }
    }
    if (driftPerDay !== null && Math.abs(driftPerDay) >= DRIFT_LIMIT) {
      this.#tally.add({
        kind: 'clockDrift',
        protocol,
        at,
        evidence,
        detail: `It ${way(driftPerDay, ['gains', 'loses'])} ${spanInWords(
          driftPerDay,
        )} a day.`,
      });
    }
  }
}

function clockOfConnection(samples: Sample[]): ClockOfConnection {
  const [first] = samples;
  return {
    connectionId: first.evidence.connectionId,
    firstAt: first.at,
    lastAt: samples[samples.length - 1].at,
    samples: samples.length,
    offset: median(samples.slice(-MOST_SAMPLES).map(({ offset }) => offset)),
  };
}

/** The drift on the newest connection that lasted long enough. */
function driftOf(connections: Sample[][]): Millis | null {
  for (const samples of [...connections].reverse()) {
    const hours = hourly(samples);
    const [first] = hours;
    const last = hours[hours.length - 1];
    if (
      hours.length >= HOURS_FOR_DRIFT &&
      last.at - first.at >= (HOURS_FOR_DRIFT - 1) * HOUR
    ) {
      return Math.round(slope(hours) * DAY);
    }
  }
  return null;
}

/** The median of each hour, of the last week at most. */
function hourly(samples: Sample[]): Array<Pick<Sample, 'at' | 'offset'>> {
  const hours = new Map<number, Millis[]>();
  for (const { at, offset } of samples) {
    const hour = Math.floor(at / HOUR);
    const offsets = hours.get(hour) ?? [];
    if (offsets.length < MOST_AN_HOUR) {
      offsets.push(offset);
    }
    hours.set(hour, offsets);
  }
  return [...hours]
    .slice(-MOST_HOURS)
    .map(([hour, offsets]) => ({ at: hour * HOUR, offset: median(offsets) }));
}

/** The median of the slopes between all pairs (Theil–Sen), which a clock that is set in between does not bend. */
function slope(points: Array<Pick<Sample, 'at' | 'offset'>>): number {
  const slopes = points.flatMap((one, index) =>
    points
      .slice(index + 1)
      .map(other => (other.offset - one.offset) / (other.at - one.at)),
  );
  return median(slopes);
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
