import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import type { ApiRebuild } from '@forecourt/plugin-charge-stations-common';
import { rebuildCommand } from './rebuildCommand';

const TOKEN_ENV = 'FORECOURT_TEST_TOKEN';

function run(state: ApiRebuild['state']): ApiRebuild {
  const isDone = state === 'done' ? 1 : 0;
  return {
    id: 'r1',
    state,
    requestedBy: 'external:ci',
    stations: { total: 1, done: isDone, failed: 0, differing: 0 },
    failures: [],
    createdAt: '2026-03-01T08:00:00Z',
    updatedAt: '2026-03-01T08:00:00Z',
  };
}

describe('forecourt rebuild', () => {
  let server: Server;
  /** What the portal answers, one after the other; the last again and again. */
  let answers: ApiRebuild[];
  let asked: string[];
  let printed: string;

  beforeEach(async () => {
    process.env[TOKEN_ENV] = 'secret';
    asked = [];
    printed = '';
    const print = (text: unknown) => {
      printed += text;
      return true;
    };
    jest.spyOn(process.stdout, 'write').mockImplementation(print);
    jest.spyOn(process.stderr, 'write').mockImplementation(print);
    server = createServer(async (req, res) => {
      let body = '';
      for await (const part of req) {
        body += part;
      }
      asked.push(`${req.method} ${req.url} ${body}`.trim());
      const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(answer));
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

  const rebuild = (identities: string[], resume?: string) =>
    rebuildCommand(identities, {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      tokenEnv: TOKEN_ENV,
      resume,
    });

  const api = '/api/charge-stations/rebuilds';

  it('asks for the stations that are named, waits, and says what became of it', async () => {
    answers = [run('waiting'), run('running'), run('done')];
    await rebuild(['CP1']);
    expect(asked).toEqual([
      `POST ${api} {"identities":["CP1"]}`,
      `GET ${api}/r1`,
      `GET ${api}/r1`,
    ]);
    expect(printed).toContain('Waiting for its turn: 1 station');
    expect(printed).toContain('Rebuild r1: done');
    expect(process.exitCode).toBeUndefined();
  });

  it('asks for all stations where none is named', async () => {
    answers = [run('done')];
    await rebuild([]);
    expect(asked).toEqual([`POST ${api} {}`]);
  });

  it.each(['failed', 'cancelled'] as const)(
    'looks again at what was begun, and ends with 1 when it is %s',
    async state => {
      answers = [run(state)];
      await rebuild([], 'r1');
      expect(asked).toEqual([`GET ${api}/r1`]);
      expect(process.exitCode).toBe(1);
    },
  );

  it('begins nothing where it is to look again', async () => {
    await expect(rebuild(['CP1'], 'r1')).rejects.toThrow('name no stations');
    expect(asked).toEqual([]);
  });

  it('says how to look again when it is interrupted', async () => {
    answers = [run('running')];
    const exit = jest.spyOn(process, 'exit').mockImplementation();
    const running = rebuild([]);
    while (asked.length < 2) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(130);
    expect(printed).toContain('forecourt rebuild --resume r1');
    answers = [run('done')];
    await running;
  });
});
