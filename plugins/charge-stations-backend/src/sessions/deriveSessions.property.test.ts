import fc from 'fast-check';
import { ChargingSession, SessionEdge } from '../model';
import { deriveSessions } from './deriveSessions';
import { START } from './__testUtils__/edges';

/** Deterministic: the same messages in every run. */
const RUNS = { seed: 4, numRuns: 300 };
const HOUR = 3_600_000;

/** Few ids, places and times, so that they meet: lost, repeated, held back and contradicting messages. */
function messages(): fc.Arbitrary<SessionEdge[]> {
  const message = fc.record({
    type: fc.constantFrom<SessionEdge['type']>('start', 'stop'),
    at: fc.integer({ min: 0, max: 12 }),
    delay: fc.constantFrom(null, 0, 0, 0, 2, 5, 4_000),
    transactionId: fc.constantFrom(null, 1, 2, 3),
    evseId: fc.constantFrom(null, null, 1),
    connectorId: fc.constantFrom(null, 1, 2),
    reason: fc.constantFrom(null, 'EmergencyStop'),
    begin: fc.constantFrom(null, 10),
    end: fc.constantFrom(null, 5, 30),
  });
  return fc.array(message, { maxLength: 14 }).map(list =>
    list.map(({ at, delay, begin, end, ...rest }, seq) => ({
      ...rest,
      identity: 'CP1',
      ref: { connectionId: 'a', seq },
      source: 'live',
      receivedAt: START + at * HOUR,
      reportedTime: delay === null ? null : START + (at - delay) * HOUR,
      register: { begin, end },
    })),
  );
}

const derive = (edges: SessionEdge[]) =>
  deriveSessions(edges, { isToday: true });

/** The same for what can hold one session at a time. */
function laneOf({ scope }: ChargingSession): string | undefined {
  return scope?.split('/')[0];
}

describe('the sessions of a station', () => {
  it('never overlap on one connector', () => {
    fc.assert(
      fc.property(messages(), edges => {
        const lanes = new Map<string, ChargingSession[]>();
        for (const session of derive(edges)) {
          const lane = laneOf(session);
          if (lane && session.startIsKnown) {
            lanes.set(lane, [...(lanes.get(lane) ?? []), session]);
          }
        }
        for (const lane of lanes.values()) {
          lane.slice(0, -1).forEach((session, index) => {
            expect(session.to).not.toBeNull();
            expect(session.to ?? Infinity).toBeLessThanOrEqual(
              lane[index + 1].from,
            );
          });
        }
      }),
      RUNS,
    );
  });

  it('never end before they begin, nor have negative energy', () => {
    fc.assert(
      fc.property(messages(), edges => {
        for (const { from, to, energy } of derive(edges)) {
          expect(to ?? from).toBeGreaterThanOrEqual(from);
          expect(energy ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  it('leave out no message and tell none twice', () => {
    fc.assert(
      fc.property(messages(), edges => {
        const refs = derive(edges).flatMap(({ startedBy, endedBy }) =>
          [startedBy, endedBy].flatMap(ref => ref?.seq ?? []),
        );
        expect(refs.sort((a, b) => a - b)).toEqual(
          edges.map(({ ref }) => ref.seq),
        );
      }),
      RUNS,
    );
  });

  it('are the same in whichever order the messages are read', () => {
    fc.assert(
      fc.property(
        messages().chain(edges =>
          fc.tuple(
            fc.constant(edges),
            fc.shuffledSubarray(edges, { minLength: edges.length }),
          ),
        ),
        ([edges, shuffled]) => {
          expect(derive(shuffled)).toEqual(derive(edges));
        },
      ),
      RUNS,
    );
  });
});
