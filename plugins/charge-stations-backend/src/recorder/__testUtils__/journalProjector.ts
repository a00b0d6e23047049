import {
  HistoryChange,
  Interval,
  Millis,
  Projection,
  Projector,
  StationEvent,
  StationState,
} from '../../model';

interface Journal {
  version: number;
  /** What was applied, in order: `connection/seq`, and `advance/time` for deadlines. */
  entries: string[];
  open: Interval | null;
}

/** After every event `advance` has something to do this much later. */
export const DEADLINE_MS = 1_000;

/** A status with this `info` is more than the projector can take. */
export const POISON = 'poison';

/**
 * A reducer just large enough to show what the recorder does with one: its state is the list of
 * what it was given, every event ends the open interval and begins another.
 */
export const journalProjector: Projector = {
  apply(state, events) {
    let projection: Projection = {
      state: state ?? write({ version: 1, entries: [], open: null }),
      changes: [],
      flags: [],
      nextDeadline: null,
    };
    for (const event of events) {
      projection = applyOne(projection, event);
    }
    return projection;
  },

  advance(state, to) {
    const journal = read(state);
    const entries = [...journal.entries, `advance/${to}`];
    const changes: HistoryChange[] = journal.open
      ? [
          {
            type: 'putMark',
            mark: {
              identity: journal.open.identity,
              number: entries.length,
              at: to,
              kind: 'clockSuspect',
              detail: null,
              evidence: null,
              source: 'live',
            },
          },
        ]
      : [];
    return {
      state: write({ ...journal, entries }),
      changes,
      flags: [],
      nextDeadline: null,
    };
  },

  remembered(state) {
    const { entries, open } = read(state);
    return {
      intervals: open ? [open] : [],
      conditions: [],
      numbers: {
        interval: open?.number ?? 0,
        condition: 0,
        mark: entries.length,
      },
    };
  },
};

/** What a state lists. */
export function entriesOf(state: StationState | null | undefined): string[] {
  return state ? read(state).entries : [];
}

function applyOne(before: Projection, event: StationEvent): Projection {
  if (event.type === 'status' && event.info === POISON) {
    throw new Error('The projector cannot take this status');
  }
  const { version, entries, open } = read(before.state);
  const next = intervalFrom(event, event.receivedAt, entries.length);
  const closed: HistoryChange[] = open
    ? [
        {
          type: 'closeInterval',
          identity: open.identity,
          number: open.number,
          to: event.receivedAt,
        },
      ]
    : [];
  return {
    state: write({
      version,
      entries: [...entries, `${event.connectionId}/${event.seq}`],
      open: next,
    }),
    changes: [
      ...before.changes,
      ...closed,
      { type: 'putInterval', interval: next },
    ],
    flags: [...before.flags, { evidence: event, flags: ['resync'] }],
    nextDeadline: event.receivedAt + DEADLINE_MS,
  };
}

function intervalFrom(
  event: StationEvent,
  from: Millis,
  number: number,
): Interval {
  return {
    identity: event.identity,
    number,
    lane: 'connector:1',
    from,
    to: null,
    state: 'available',
    cause: null,
    status: event.type === 'status' ? event.status : null,
    source: event.source,
  };
}

function read(state: StationState): Journal {
  return state as unknown as Journal;
}

function write(journal: Journal): StationState {
  return { ...journal };
}
