import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import type { ApiStorage } from '@forecourt/plugin-charge-stations-common';
import { runCli } from './runCli';

const TOKEN_ENV = 'FORECOURT_TEST_TOKEN';

const storage: ApiStorage = {
  measuredAt: '2026-03-01T08:00:00Z',
  engine: 'postgresql',
  totalBytes: 1_000,
  otherBytes: 0,
  rowsAreEstimates: true,
  classes: [{ name: 'events', rows: 3, bytes: 1_000 }],
  retention: { hour: 3, isRunning: false },
};

describe('forecourt storage', () => {
  let server: Server;
  let asked: string[];
  let printed: string;
  let failed: string;

  beforeEach(async () => {
    process.env[TOKEN_ENV] = 'secret';
    [asked, printed, failed] = [[], '', ''];
    jest.spyOn(process.stdout, 'write').mockImplementation(text => {
      printed += text;
      return true;
    });
    jest.spyOn(process.stderr, 'write').mockImplementation(text => {
      failed += text;
      return true;
    });
    server = createServer((req, res) => {
      asked.push(`${req.method} ${req.url}`);
      res.statusCode =
        req.headers.authorization === 'Bearer secret' ? 200 : 401;
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(storage));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    delete process.env[TOKEN_ENV];
    process.exitCode = undefined;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const run = (...args: string[]) =>
    runCli([
      'node',
      'forecourt',
      'storage',
      '--url',
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      '--token-env',
      TOKEN_ENV,
      ...args,
    ]);

  it('prints what the portal answers as a table', async () => {
    await run();
    expect(asked).toEqual(['GET /api/charge-stations/storage']);
    expect(printed).toMatch(/^events +3 +1\.0 kB +for ever$/m);
  });

  it('prints the answer as it is with --json', async () => {
    await run('--json');
    expect(JSON.parse(printed)).toEqual(storage);
  });

  it('says what is wrong and ends with 1', async () => {
    process.env[TOKEN_ENV] = 'another';
    await run();
    expect(printed).toBe('');
    expect(failed).toMatch(/does not know the token in FORECOURT_TEST_TOKEN/);
    expect(process.exitCode).toBe(1);
  });
});
