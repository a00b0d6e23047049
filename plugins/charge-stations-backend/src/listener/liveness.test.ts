import { Liveness } from './liveness';
import { FakeTimers } from './__testUtils__/fakes';

/** A connection that counts its checks. */
class Checked {
  checks = 0;

  checkLife(): void {
    this.checks += 1;
  }
}

function setUp() {
  const timers = new FakeTimers();
  const liveness = new Liveness<Checked>({ interval: 30_000, timers });
  const watch = () => {
    const connection = new Checked();
    liveness.watch(connection);
    return connection;
  };
  return { timers, liveness, watch };
}

it('every connection is checked once per interval', () => {
  const { timers, watch } = setUp();
  const connections = Array.from({ length: 100 }, watch);
  timers.tick(30);
  expect(connections.map(({ checks }) => checks)).toEqual(Array(100).fill(1));
  timers.tick(30);
  expect(connections.map(({ checks }) => checks)).toEqual(Array(100).fill(2));
});

it('the checks are spread over the interval', () => {
  const { timers, watch } = setUp();
  const connections = Array.from({ length: 60 }, watch);
  for (let tick = 1; tick <= 30; tick += 1) {
    timers.tick(1);
    const checked = connections.filter(({ checks }) => checks === 1);
    expect(checked).toHaveLength(2 * tick);
  }
});

it('a connection that is not watched any more, or a stopped listener, checks nothing', () => {
  const { timers, liveness, watch } = setUp();
  const [gone, stays] = [watch(), watch()];
  liveness.unwatch(gone);
  timers.tick(30);
  expect([gone.checks, stays.checks]).toEqual([0, 1]);
  liveness.stop();
  timers.tick(30);
  expect(stays.checks).toBe(1);
});
