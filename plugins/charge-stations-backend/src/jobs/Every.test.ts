import { mockServices } from '@backstage/backend-test-utils';
import { createDeferred, DeferredPromise } from '@backstage/types';
import { Every } from './Every';

const PAUSE = 1_000;

/** A job whose turns end when the test says so. */
function createFixture() {
  const turns: Array<DeferredPromise> = [];
  const logger = mockServices.logger.mock();
  const every = new Every({
    name: 'Counting',
    pause: () => PAUSE,
    work: async () => {
      const turn = createDeferred<void>();
      turns.push(turn);
      await turn;
    },
    logger,
  });
  return { every, turns, logger };
}

describe('Every', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('begins at once, and again a pause after the last turn has ended', async () => {
    const { every, turns } = createFixture();
    every.start();
    expect(turns).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(10 * PAUSE);
    expect(turns).toHaveLength(1);

    turns[0].resolve();
    await jest.advanceTimersByTimeAsync(PAUSE - 1);
    expect(turns).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(turns).toHaveLength(2);
  });

  it('asks for the pause each time', async () => {
    const pauses = [10, 500];
    let turns = 0;
    new Every({
      name: 'Counting',
      pause: () => pauses.shift() ?? PAUSE,
      work: async () => {
        turns += 1;
      },
      logger: mockServices.logger.mock(),
    }).start();
    await jest.advanceTimersByTimeAsync(10);
    expect(turns).toBe(2);
    await jest.advanceTimersByTimeAsync(499);
    expect(turns).toBe(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(turns).toBe(3);
  });

  it('goes on after a turn that failed, and says which', async () => {
    const { every, turns, logger } = createFixture();
    every.start();
    turns[0].reject(new Error('no way'));
    await jest.advanceTimersByTimeAsync(PAUSE);
    expect(turns).toHaveLength(2);
    expect(logger.warn).toHaveBeenCalledWith('Counting failed: Error: no way');
  });

  it('goes on after work that fails before it returns a promise', async () => {
    let turns = 0;
    new Every({
      name: 'Counting',
      pause: () => PAUSE,
      work: () => {
        turns += 1;
        throw new Error('no way');
      },
      logger: mockServices.logger.mock(),
    }).start();
    await jest.advanceTimersByTimeAsync(2 * PAUSE);
    expect(turns).toBe(3);
  });

  it('stops between two turns at once', async () => {
    const { every, turns } = createFixture();
    every.start();
    turns[0].resolve();
    await jest.advanceTimersByTimeAsync(PAUSE / 2);
    await every.stop();
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(10 * PAUSE);
    expect(turns).toHaveLength(1);
  });

  it('waits for the turn that runs when it is stopped, and begins no other', async () => {
    const { every, turns } = createFixture();
    every.start();
    let stopped = false;
    const stopping = every.stop().then(() => {
      stopped = true;
    });
    await jest.advanceTimersByTimeAsync(10 * PAUSE);
    expect(stopped).toBe(false);

    turns[0].resolve();
    await stopping;
    await jest.advanceTimersByTimeAsync(10 * PAUSE);
    expect(turns).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('that was never started stops at once', async () => {
    const { every, turns } = createFixture();
    await every.stop();
    expect(turns).toEqual([]);
  });
});
