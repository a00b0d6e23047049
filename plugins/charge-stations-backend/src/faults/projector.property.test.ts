import fc from 'fast-check';
import { StationEvent, StationState } from '../model';
import { isReported } from './lanes';
import { faultProjector } from '../__testUtils__/faultProjector';
import { readState } from './storedState';
import { lives } from './__testUtils__/arbitraries';
import { History } from './__testUtils__/history';

const projector = faultProjector();

/** Deterministic: the same lives in every run. */
const RUNS = { seed: 16, numRuns: 300 };

function replay(events: StationEvent[]): History {
  const history = new History();
  history.take(projector.apply(null, events));
  return history;
}

/** One event at a time, with something done to the state in between. */
function replayBy(
  events: StationEvent[],
  between: (
    state: StationState,
    next: StationEvent,
    history: History,
  ) => StationState,
): History {
  const history = new History();
  let state: StationState | null = null;
  for (const event of events) {
    const before: StationState | null = state && between(state, event, history);
    const projection = projector.apply(before, [event]);
    history.take(projection);
    state = projection.state;
  }
  return history;
}

describe('the history', () => {
  it('has intervals that touch, never overlap and end with exactly one that is open', () => {
    fc.assert(
      fc.property(lives(), events => {
        const history = replay(events);
        for (const name of history.lanes()) {
          const lane = history.lane(name);
          lane.slice(0, -1).forEach((interval, index) => {
            expect(interval.to).toBe(lane[index + 1].from);
            expect(interval.to).toBeGreaterThan(interval.from);
          });
          expect(lane.at(-1)?.to).toBeNull();
        }
      }),
      RUNS,
    );
  });

  it('has no condition that ends before it begins or is seen before it opened', () => {
    fc.assert(
      fc.property(lives(), events => {
        for (const condition of replay(events).conditions.values()) {
          const { openedAt, closedAt, firstSeenAt, blockedUntil } = condition;
          expect(firstSeenAt).toBeGreaterThanOrEqual(openedAt);
          expect(closedAt ?? Infinity).toBeGreaterThanOrEqual(openedAt);
          expect(blockedUntil ?? Infinity).toBeGreaterThanOrEqual(openedAt);
          expect(closedAt === null).toBe(condition.closeReason === null);
        }
      }),
      RUNS,
    );
  });

  it('has one open condition at most for each scope, code and variable', () => {
    fc.assert(
      fc.property(lives(), events => {
        const { state } = projector.apply(null, events);
        const open = readState(state).open.map(({ condition, origin }) => {
          const { scope, code } = condition;
          const { component, variable, monitorId } = origin ?? {};
          return [scope, code, component, variable, monitorId].join();
        });
        expect(new Set(open).size).toBe(open.length);
      }),
      RUNS,
    );
  });

  it('names as cause a condition that exists, and none that is its own', () => {
    fc.assert(
      fc.property(lives(), events => {
        const { conditions } = replay(events);
        for (const { number } of conditions.values()) {
          const seen = new Set<number>();
          let cause: number | null = number;
          while (cause !== null) {
            expect(seen.has(cause)).toBe(false);
            seen.add(cause);
            const condition = conditions.get(cause);
            expect(condition).toBeDefined();
            cause = condition?.causedBy ?? null;
          }
        }
      }),
      RUNS,
    );
  });

  it('knows causes and unknown values: the lives above are worth the name', () => {
    const histories = fc.sample(lives(), RUNS).map(replay);
    const conditions = histories.flatMap(it => [...it.conditions.values()]);
    const flags = new Set(
      histories.flatMap(it => [...it.flags.values()].flat()),
    );
    expect(conditions.some(({ causedBy }) => causedBy !== null)).toBe(true);
    expect(flags).toContain('unknownValue');
    expect(conditions.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'ocpp2:Connector.Problem',
        'ocpp2:UnspecifiedFault',
      ]),
    );
  });

  it('shows a lane as faulted while a blocking condition is open and verified on it', () => {
    fc.assert(
      fc.property(lives(), events => {
        const { state } = projector.apply(null, events);
        const { open, lanes } = readState(state);
        const seen = open
          .filter(
            ({ condition }) => condition.blocking && !condition.unverified,
          )
          .map(({ condition }) => lanes[condition.scope].interval.state)
          .filter(isReported);
        expect(seen).toEqual(seen.map(() => 'faulted'));
      }),
      RUNS,
    );
  });
});

describe('replaying', () => {
  it('the same events gives the same history', () => {
    fc.assert(
      fc.property(lives(), events => {
        expect(replay(events).snapshot()).toEqual(replay(events).snapshot());
      }),
      RUNS,
    );
  });

  it('in other batches gives the same history', () => {
    fc.assert(
      fc.property(lives(), fc.array(fc.nat(7)), (events, sizes) => {
        const history = new History();
        let state: StationState | null = null;
        let rest = events;
        for (const size of [...sizes, events.length]) {
          const projection = projector.apply(state, rest.slice(0, size));
          history.take(projection);
          state = projection.state;
          rest = rest.slice(size);
        }
        expect(history.snapshot()).toEqual(replay(events).snapshot());
      }),
      RUNS,
    );
  });

  it('with advance() called anywhere in between gives the same history', () => {
    fc.assert(
      fc.property(
        lives(),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: 1,
          maxLength: 40,
        }),
        (events, fractions) => {
          let index = 0;
          let previous = events[0].receivedAt;
          const history = replayBy(events, (state, next, written) => {
            // Nobody advances within a gap of ours.
            const end =
              next.type === 'listenerGap' ? next.from : next.receivedAt;
            const fraction = fractions[index % fractions.length];
            const to = previous + Math.max(0, end - previous) * fraction;
            index += 1;
            previous = next.receivedAt;
            const projection = projector.advance(state, to);
            written.take(projection);
            return projection.state;
          });
          expect(history.snapshot()).toEqual(replay(events).snapshot());
        },
      ),
      RUNS,
    );
  });

  it('with the state stored as JSON in between gives the same history', () => {
    fc.assert(
      fc.property(lives(), events => {
        const history = replayBy(events, state =>
          JSON.parse(JSON.stringify(state)),
        );
        expect(history.snapshot()).toEqual(replay(events).snapshot());
      }),
      RUNS,
    );
  });

  it("among other stations' events gives the same history", () => {
    fc.assert(
      fc.property(lives('CP1'), lives('CP2'), (one, two) => {
        const states = new Map<string, StationState>();
        const histories = { CP1: new History(), CP2: new History() };
        const mixed = [...one, ...two].sort(
          (a, b) => a.receivedAt - b.receivedAt,
        );
        for (const event of mixed) {
          const projection = projector.apply(
            states.get(event.identity) ?? null,
            [event],
          );
          states.set(event.identity, projection.state);
          histories[event.identity as 'CP1' | 'CP2'].take(projection);
        }
        expect(histories.CP1.snapshot()).toEqual(replay(one).snapshot());
        expect(histories.CP2.snapshot()).toEqual(replay(two).snapshot());
      }),
      RUNS,
    );
  });

  it('never changes the state it was given', () => {
    fc.assert(
      fc.property(lives(), events => {
        const history = replayBy(events, state => {
          deepFreeze(state);
          return state;
        });
        expect(history.snapshot()).toEqual(replay(events).snapshot());
      }),
      { ...RUNS, numRuns: 50 },
    );
  });
});

describe('the next deadline', () => {
  it('lies after the last event, and nothing changes before it', () => {
    fc.assert(
      fc.property(lives(), events => {
        const { state, nextDeadline } = projector.apply(null, events);
        const last = events[events.length - 1].receivedAt;
        const due = nextDeadline ?? Infinity;
        expect(due).toBeGreaterThan(last);
        expect(projector.advance(state, due - 1).changes).toEqual([]);
        const after = projector.advance(state, due).nextDeadline ?? Infinity;
        expect(after === Infinity || after > due).toBe(true);
      }),
      RUNS,
    );
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
}
