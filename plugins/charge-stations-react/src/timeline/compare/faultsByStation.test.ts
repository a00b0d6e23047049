import { aCondition } from '../../testUtils/fixtures';
import { faultsByStation } from './faultsByStation';

const window = {
  from: Date.UTC(2026, 10, 19),
  to: Date.UTC(2026, 10, 20),
};

const fault = (
  identity: string,
  severity: number,
  times: { openedAt?: string; closedAt?: string } = {},
) => ({
  station: { identity },
  condition: aCondition({ severity, ...times }),
});

const drawn = (
  faults: ReturnType<typeof fault>[],
  { mostLanes = 20 }: { mostLanes?: number } = {},
) => faultsByStation({ faults, window, mostLanes });

it('has a lane a station: the worst first, then those with the most, then by name', () => {
  const { timeline, faults, stations } = drawn([
    fault('CP10', 3),
    fault('CP2', 3),
    fault('CP3', 3),
    fault('CP3', 4),
    fault('CP4', 1),
  ]);
  expect(timeline.lanes.map(({ id }) => id)).toEqual([
    'compared/CP4',
    'compared/CP3',
    'compared/CP2',
    'compared/CP10',
  ]);
  expect({ faults, stations }).toEqual({ faults: 5, stations: 4 });
});

it('names each fault by its place in the list, since numbers of stations repeat', () => {
  const { timeline } = drawn([fault('CP2', 2), fault('CP1', 1)]);
  expect(
    timeline.lanes.flatMap(({ faults }) => faults.map(({ number }) => number)),
  ).toEqual([1, 0]);
});

it('leaves out what has no lane, and counts it', () => {
  const { timeline, faults, stations } = drawn(
    [fault('CP1', 3), fault('CP2', 1), fault('CP1', 2), fault('CP3', 4)],
    { mostLanes: 2 },
  );
  expect(timeline.lanes).toHaveLength(2);
  expect({ faults, stations }).toEqual({ faults: 3, stations: 3 });
});

it('ends what is open with the window, and says that it goes on', () => {
  const { timeline } = drawn([
    fault('CP1', 1, { openedAt: '2026-11-19T14:00:00.000Z' }),
    fault('CP1', 1, {
      openedAt: '2026-11-19T12:00:00.000Z',
      closedAt: '2026-11-19T13:00:00.000Z',
    }),
  ]);
  expect(timeline.lanes[0].faults).toMatchObject([
    { from: '2026-11-19T12:00:00.000Z', ongoing: false },
    { to: '2026-11-20T00:00:00.000Z', ongoing: true },
  ]);
});

it('has nothing to draw of nothing', () => {
  expect(drawn([])).toMatchObject({
    timeline: { lanes: [] },
    faults: 0,
    stations: 0,
  });
});
