import { mockServices } from '@backstage/backend-test-utils';
import { RefusedAttempt, UnregisteredStore } from '../../store';
import { RefusedAttempts } from './RefusedAttempts';

function attempt(identity: string): RefusedAttempt {
  return { identity, remoteAddress: '192.0.2.1', protocols: [], at: 1 };
}

function createFixture() {
  const written: string[][] = [];
  let away = false;
  const store: UnregisteredStore = {
    remember: async attempts => {
      if (away) {
        throw new Error('The database is away');
      }
      written.push(attempts.map(({ identity }) => identity));
    },
    list: async () => [],
  };
  const logger = mockServices.logger.mock();
  return {
    refused: new RefusedAttempts({ store, logger }),
    written,
    logger,
    setAway: (value: boolean) => {
      away = value;
    },
  };
}

describe('RefusedAttempts', () => {
  it('writes nothing before it is asked to, and then all at once, in order', async () => {
    const { refused, written } = createFixture();
    ['A', 'B', 'A'].forEach(identity => refused.add(attempt(identity)));
    expect(written).toEqual([]);
    await refused.flush();
    expect(written).toEqual([['A', 'B', 'A']]);
  });

  it('writes each attempt once, and nothing where nothing came', async () => {
    const { refused, written } = createFixture();
    refused.add(attempt('A'));
    await refused.flush();
    await refused.flush();
    refused.add(attempt('B'));
    await refused.flush();
    expect(written).toEqual([['A'], ['B']]);
  });

  it('keeps the first thousand of a flood', async () => {
    const { refused, written } = createFixture();
    for (let number = 0; number < 5_000; number++) {
      refused.add(attempt(`CP${number}`));
    }
    await refused.flush();
    expect(written[0]).toHaveLength(1_000);
    expect(written[0].at(-1)).toBe('CP999');
  });

  it('lets go of attempts that could not be written, says so, and goes on', async () => {
    const { refused, written, logger, setAway } = createFixture();
    setAway(true);
    refused.add(attempt('A'));
    await refused.flush();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    setAway(false);
    refused.add(attempt('B'));
    await refused.flush();
    expect(written).toEqual([['B']]);
  });
});
