import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { whyNotAsked } from '../../knowledge/links';
import { askForLink, LinkGuard } from './askForLink';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const answers: Record<string, Answer> = {};
const asked: string[] = [];
let server: Server;
let port: number;

/** The names of these tests lead to loopback, which only they allow. */
const LOOPBACK: LinkGuard = {
  whyNotAsked,
  isAllowedAddress: address => address === '127.0.0.1',
  resolve: async hostname =>
    hostname.endsWith('.example.com')
      ? [{ address: '127.0.0.1', family: 4 }]
      : [{ address: '10.0.0.1', family: 4 }],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(
      `${request.method} ${request.headers.host?.split(':')[0]}${request.url}`,
    );
    const answer = answers[request.url ?? ''];
    if (answer) {
      answer(request, response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise(resolve => {
    server.close(resolve);
  });
});

beforeEach(() => {
  asked.length = 0;
  Object.keys(answers).forEach(path => delete answers[path]);
});

const at = (path: string, host = 'docs.example.com') =>
  `http://${host}:${port}${path}`;

const ask = (path: string, guard = LOOPBACK, timeout = 2_000) =>
  askForLink({ url: at(path), guard, timeout });

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end();

describe('askForLink', () => {
  it('asks with HEAD, and reads no body', async () => {
    answers['/guide'] = status(200);
    await expect(ask('/guide')).resolves.toEqual({
      is: 'answered',
      statusCode: 200,
      finalUrl: at('/guide'),
    });
    expect(asked).toEqual(['HEAD docs.example.com/guide']);
  });

  it('asks for one byte where a server takes no HEAD', async () => {
    let range: string | undefined;
    answers['/guide'] = (request, response) => {
      range = request.headers.range;
      response.writeHead(request.method === 'HEAD' ? 405 : 206).end('x');
    };
    await expect(ask('/guide')).resolves.toMatchObject({ statusCode: 206 });
    expect(range).toBe('bytes=0-0');
  });

  it('ends with the head of an answer that would go on for ever', async () => {
    let ended: Promise<unknown> | undefined;
    answers['/stream'] = (request, response) => {
      if (request.method === 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      ended = new Promise(resolve => {
        response.on('close', resolve);
      });
      response.writeHead(200);
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', write);
      write();
    };
    await expect(ask('/stream')).resolves.toMatchObject({ statusCode: 200 });
    await ended;
  });

  it('follows permanent redirects to where it moved', async () => {
    answers['/a'] = status(301, { location: '/b' });
    answers['/b'] = status(308, { location: at('/c', 'new.example.com') });
    answers['/c'] = status(200);
    await expect(ask('/a')).resolves.toEqual({
      is: 'answered',
      statusCode: 200,
      finalUrl: at('/c', 'new.example.com'),
      movedTo: at('/c', 'new.example.com'),
    });
  });

  it.each([302, 303, 307])('%s is no move', async code => {
    answers['/a'] = status(code, { location: '/b' });
    answers['/b'] = status(200);
    const outcome = await ask('/a');
    expect(outcome).toMatchObject({ finalUrl: at('/b') });
    expect(outcome).not.toHaveProperty('movedTo');
  });

  it('moved as far as the redirects are permanent', async () => {
    answers['/a'] = status(301, { location: '/b' });
    answers['/b'] = status(302, { location: '/c' });
    answers['/c'] = status(301, { location: '/d' });
    answers['/d'] = status(200);
    await expect(ask('/a')).resolves.toMatchObject({
      finalUrl: at('/d'),
      movedTo: at('/b'),
    });
  });

  it('gives up after five redirects', async () => {
    answers['/a'] = status(302, { location: '/a' });
    await expect(ask('/a')).resolves.toEqual({
      is: 'failed',
      reason: 'more than 5 redirects',
    });
    expect(asked).toHaveLength(6);
  });

  it('gives up where no answer comes in time', async () => {
    answers['/slow'] = () => {};
    await expect(ask('/slow', LOOPBACK, 100)).resolves.toEqual({
      is: 'failed',
      reason: 'no answer in time',
    });
  });

  it('gives up where the name server does not answer in time', async () => {
    const guard = { ...LOOPBACK, resolve: () => new Promise<never>(() => {}) };
    await expect(ask('/guide', guard, 100)).resolves.toMatchObject({
      is: 'failed',
    });
  });

  it('tells that nobody listens', async () => {
    const free = createServer();
    await new Promise<void>(resolve => {
      free.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://docs.example.com:${
      (free.address() as AddressInfo).port
    }/`;
    await new Promise(resolve => {
      free.close(resolve);
    });
    await expect(
      askForLink({ url, guard: LOOPBACK, timeout: 2_000 }),
    ).resolves.toEqual({ is: 'failed', reason: 'ECONNREFUSED' });
  });
});

describe('what is never asked', () => {
  it('a name that leads to a private address', async () => {
    await expect(
      askForLink({
        url: at('/guide', 'inside.example.org'),
        guard: LOOPBACK,
        timeout: 2_000,
      }),
    ).resolves.toEqual({
      is: 'refused',
      reason: 'its name leads to an address that is not public',
    });
  });

  it('a name of which only one address is private', async () => {
    const guard: LinkGuard = {
      ...LOOPBACK,
      resolve: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    };
    await expect(ask('/guide', guard)).resolves.toMatchObject({
      is: 'refused',
    });
    expect(asked).toEqual([]);
  });

  it('a redirect into the local network', async () => {
    answers['/a'] = status(302, { location: at('/b', 'inside.example.org') });
    await expect(ask('/a')).resolves.toMatchObject({ is: 'refused' });
    expect(asked).toEqual(['HEAD docs.example.com/a']);
  });

  it('a redirect to a bare address', async () => {
    answers['/a'] = status(301, { location: at('/b', '127.0.0.1') });
    await expect(ask('/a')).resolves.toMatchObject({ is: 'refused' });
    expect(asked).toEqual(['HEAD docs.example.com/a']);
  });

  it('what a name server says a moment later: the connection goes to what was checked', async () => {
    answers['/guide'] = status(200);
    let questions = 0;
    const guard: LinkGuard = {
      ...LOOPBACK,
      resolve: async () => {
        questions += 1;
        return [{ address: '127.0.0.1', family: 4 }];
      },
    };
    await expect(ask('/guide', guard)).resolves.toMatchObject({
      statusCode: 200,
    });
    // The name itself is not resolvable: whoever asked again would have failed.
    expect(questions).toBe(1);
  });

  it('this machine, with the rules of every day', async () => {
    answers['/guide'] = status(200);
    for (const host of ['127.0.0.1', 'localhost', '2130706433']) {
      await expect(
        askForLink({ url: at('/guide', host), timeout: 2_000 }),
      ).resolves.toMatchObject({ is: 'refused' });
    }
    expect(asked).toEqual([]);
  });
});
