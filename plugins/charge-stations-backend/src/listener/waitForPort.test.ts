import { once } from 'node:events';
import { AddressInfo, createServer, Server } from 'node:net';
import { FakeLogger } from './__testUtils__/fakes';
import { waitForPort } from './waitForPort';

const host = '127.0.0.1';

describe('waitForPort', () => {
  let occupant: Server;
  let port: number;
  let logger: FakeLogger;
  let stopping: AbortController;

  beforeEach(async () => {
    occupant = createServer().listen(0, host);
    await once(occupant, 'listening');
    port = (occupant.address() as AddressInfo).port;
    logger = new FakeLogger();
    stopping = new AbortController();
  });

  afterEach(() => {
    stopping.abort();
    occupant.close();
  });

  const wait = (config = { host, port }) =>
    waitForPort({ config, logger, signal: stopping.signal, interval: 10 });

  it('says nothing of a port that is free, and leaves it free', async () => {
    occupant.close();
    await once(occupant, 'close');
    await expect(wait()).resolves.toBe(true);
    occupant.listen(port, host);
    await once(occupant, 'listening');
    expect(logger.lines).toEqual([]);
  });

  it('waits for a port that is taken, and says once what to do', async () => {
    const waiting = wait();
    await new Promise(resolve => setTimeout(resolve, 100));
    occupant.close();
    await expect(waiting).resolves.toBe(true);
    expect(logger.lines).toEqual([
      `error No station can connect: port ${port} cannot be opened, it is taken. End what listens there (to find it: lsof -i :${port}) or set chargeStations.listener.port. Trying again every 0.01 seconds`,
    ]);
  });

  it('says that an address is not of this machine', async () => {
    // TEST-NET-1, RFC 5737.
    const waiting = wait({ host: '192.0.2.1', port: 0 });
    await new Promise(resolve => setTimeout(resolve, 50));
    stopping.abort();
    await expect(waiting).resolves.toBe(false);
    expect(logger.lines).toEqual([
      expect.stringMatching(/listener\.host is no address of this machine/),
    ]);
  });

  it('tells whoever asks what is in the way, and when nothing is any more', async () => {
    const told: Array<string | null> = [];
    const waiting = waitForPort({
      config: { host, port },
      logger,
      signal: stopping.signal,
      interval: 10,
      onObstacle: obstacle => told.push(obstacle),
    });
    while (told.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    occupant.close();
    await waiting;
    expect(told[0]).toMatch(/^port \d+ cannot be opened, it is taken/);
    expect(told[told.length - 1]).toBeNull();
  });

  it('gives up when the backend stops', async () => {
    const waiting = wait();
    stopping.abort();
    await expect(waiting).resolves.toBe(false);
  });
});
