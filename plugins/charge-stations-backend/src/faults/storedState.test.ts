import { faultProjector } from '../__testUtils__/faultProjector';
import { STATE_VERSION, emptyState } from './state';
import { History } from './__testUtils__/history';
import { readScript } from './__testUtils__/script';

/** A state as version 1 of the rules stored it: it knew neither origins nor causes. */
function asFirst(state: unknown): { version: number } {
  const first = JSON.parse(JSON.stringify(state));
  delete first.eventIds;
  delete first.monitors;
  for (const tracked of [...first.open, ...first.closed]) {
    delete tracked.origin;
    delete tracked.condition.causedBy;
    delete tracked.condition.needsSiteVisit;
  }
  return { ...first, version: 1 };
}

/** A state as version 2 stored it: no monitors, and nobody had to go anywhere. */
function asSecond(state: unknown): { version: number } {
  const second = JSON.parse(JSON.stringify(state));
  delete second.monitors;
  for (const tracked of [...second.open, ...second.closed]) {
    delete tracked.condition.needsSiteVisit;
  }
  return { ...second, version: 2 };
}

const projector = faultProjector();
const EARLIER = readScript(`
  0:00 open
  0:10 1 Faulted GroundFailure
  0:20 2 Faulted OverVoltage
  0:30 2 Available NoError
`);
const LATER = readScript(`
  0:00 open
  1:00 2 Faulted OverVoltage
  1:10 1 Available NoError
  2:00 var 1/1 RCD.Tripped true Alerting
`).slice(1);

it.each([
  [1, asFirst],
  [2, asSecond],
])(
  'a state of version %d is brought up to date and goes on as if it had always been of this one',
  (_version, asStored) => {
    const earlier = projector.apply(null, EARLIER);
    const { state } = earlier;
    const history = new History();
    history.take(earlier);
    history.take(projector.apply(asStored(state), LATER));
    const expected = new History();
    expected.take(earlier);
    expected.take(projector.apply(state, LATER));

    expect(history.snapshot()).toEqual(expected.snapshot());
    expect([...history.conditions.values()].map(it => it.causedBy)).toEqual([
      null,
      null,
      null,
    ]);
    expect(projector.apply(asStored(state), LATER).state).toStrictEqual(
      projector.apply(state, LATER).state,
    );
  },
);

it('an old state that only time passes for is brought up to date too', () => {
  const { state } = projector.advance(asFirst(emptyState('CP1')), 1);
  expect(state).toStrictEqual({ ...emptyState('CP1'), now: 0 });
  expect(state.version).toBe(STATE_VERSION);
});
