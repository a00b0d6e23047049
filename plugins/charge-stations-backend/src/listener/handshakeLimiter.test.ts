import { HandshakeLimiter } from './handshakeLimiter';
import { FakeClock } from './__testUtils__/fakes';

function setUp() {
  const clock = new FakeClock();
  return {
    clock,
    limiter: new HandshakeLimiter({ clock, maxFailuresPerMinute: 2 }),
  };
}

it('an address waits out the minute after its last allowed failure', () => {
  const { clock, limiter } = setUp();
  limiter.failed('a');
  expect(limiter.retryAfter('a')).toBeUndefined();
  clock.time += 10_000;
  limiter.failed('a');
  expect(limiter.retryAfter('a')).toBe(50);
  clock.time += 49_999;
  expect(limiter.retryAfter('a')).toBe(1);
  clock.time += 1;
  expect(limiter.retryAfter('a')).toBeUndefined();
});

it('a new minute counts from nothing', () => {
  const { clock, limiter } = setUp();
  limiter.failed('a');
  clock.time += 60_000;
  limiter.failed('a');
  expect(limiter.retryAfter('a')).toBeUndefined();
});

it('addresses are counted apart', () => {
  const { limiter } = setUp();
  limiter.failed('a');
  limiter.failed('a');
  expect(limiter.retryAfter('b')).toBeUndefined();
});

it('at the bound the oldest window gives way', () => {
  const { limiter } = setUp();
  const fail = (address: string) => {
    limiter.failed(address);
    limiter.failed(address);
  };
  fail('first');
  fail('second');
  for (let index = 2; index < 10_001; index += 1) {
    limiter.failed(`other ${index}`);
  }
  expect(limiter.retryAfter('first')).toBeUndefined();
  expect(limiter.retryAfter('second')).toBe(60);
});
