import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { TestCsms } from '../__testUtils__/TestCsms';
import { runCli } from './runCli';

describe('runCli', () => {
  let directory: string;
  let stdout: string;
  let stderr: string;

  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'simulator-'));
    stdout = '';
    stderr = '';
    jest.spyOn(process.stdout, 'write').mockImplementation(text => {
      stdout += text;
      return true;
    });
    jest.spyOn(process.stderr, 'write').mockImplementation(text => {
      stderr += text;
      return true;
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    fs.rmSync(directory, { recursive: true });
  });

  const simulate = (...args: string[]) =>
    runCli(['node', 'station-simulator', ...args]);

  it('lists the shipped scenarios and fleets with their descriptions', async () => {
    await simulate('scenarios');
    expect(stdout).toMatch(/ground-fault +A ground fault/);
    expect(stdout).toMatch(/demo +Three sites/);
  });

  it('writes the past of a scenario to a file', async () => {
    const out = path.join(directory, 'past.jsonl');
    await simulate(
      'history',
      'ground-fault',
      ...['--until', '2026-03-02T00:00:00Z', '--days', '1', '--out', out],
    );
    const [first] = fs.readFileSync(out, 'utf8').split('\n');
    expect(JSON.parse(first)).toEqual({
      receivedAt: expect.stringMatching(/^2026-03-01T00:00:00/),
      identity: 'SIM-0001',
      event: 'open',
      protocol: 'ocpp1.6',
    });
    expect(process.exitCode).toBeUndefined();
  });

  it("plays a file of one's own against a URL", async () => {
    const file = path.join(directory, 'mine.yaml');
    fs.writeFileSync(file, 'name: m\ndescription: d\nsteps: [boot]\n');
    const csms = await TestCsms.start();
    try {
      await simulate(
        'run',
        file,
        '--url',
        csms.url,
        '--identity',
        'CP7',
        '--frames',
      );
      expect(csms.actions).toEqual([
        'BootNotification',
        'StatusNotification',
        'StatusNotification',
      ]);
    } finally {
      await csms.stop();
    }
    expect(stdout).toContain('CP7 → [2,"1","BootNotification"');
    expect(stderr).toMatch(/frames sent 3, answered 3, errors 0/);
  });

  it('plays a scenario in another version', async () => {
    const csms = await TestCsms.start();
    const file = path.join(directory, 'mine.yaml');
    fs.writeFileSync(file, 'name: m\ndescription: d\nsteps: [boot]\n');
    try {
      await simulate('run', file, '--url', csms.url, '--ocpp', '2.0.1');
      expect(csms.requests[0].headers['sec-websocket-protocol']).toBe(
        'ocpp2.0.1',
      );
    } finally {
      await csms.stop();
    }
    expect(csms.actions).toEqual([
      'BootNotification',
      'StatusNotification',
      'NotifyEvent',
    ]);
  });

  it("takes each station's password from where the fleet says", async () => {
    const csms = await TestCsms.start();
    const file = path.join(directory, 'fleet.yaml');
    fs.writeFileSync(
      file,
      `name: f
description: d
rate: 1000000
sites: { north: { timeZone: Europe/Berlin, arrivals: public } }
models:
  m:
    live: mine.yaml
    station: {}
    traffic: { sessionsPerDay: 3, duration: 1h, powerKw: 11, meterEvery: 15m }
stations:
  - { identity: A, site: north, model: m, security: { profile: 1, password: of A } }
  - { identity: B, site: north, model: m, security: { profile: 1, passwordEnv: PASSWORD_OF_B } }
  - { identity: C, site: north, model: m, security: { profile: 0 } }
`,
    );
    fs.writeFileSync(
      path.join(directory, 'mine.yaml'),
      'name: m\ndescription: d\nsteps: [boot]\n',
    );
    process.env.PASSWORD_OF_B = 'of B';
    try {
      await simulate('run', file, '--url', csms.url, '--password', 'common');
    } finally {
      delete process.env.PASSWORD_OF_B;
      await csms.stop();
    }
    const sent = csms.requests.map(({ headers: { authorization = '' } }) =>
      Buffer.from(authorization.replace('Basic ', ''), 'base64').toString(),
    );
    expect(sent.sort()).toEqual(['', 'A:of A', 'B:of B']);
  });

  it.each([
    {
      rule: 'a profile that the URL cannot have',
      options: ['--profile', '2', '--password', 'p'],
      says: /SIM-0001: security profile 2 needs TLS: use a wss:\/\/ URL/,
    },
    {
      rule: 'a variable that is not set',
      options: ['--profile', '1', '--password-env', 'NO_SUCH_VARIABLE'],
      says: /variable NO_SUCH_VARIABLE, which should hold a password, is not set/,
    },
    {
      rule: 'a file that is not there',
      options: ['--cert', 'no-such.pem', '--key', 'no-such.key'],
      says: /The file of cert cannot be read: .*no-such\.pem/,
    },
  ])('says $rule and sets the exit code', async ({ options, says }) => {
    await simulate('run', 'silent', '--url', 'ws://127.0.0.1:1', ...options);
    expect(stderr).toMatch(says);
    expect(process.exitCode).toBe(1);
  });

  it('says what is wrong with a file and sets the exit code', async () => {
    const file = path.join(directory, 'bad.yaml');
    fs.writeFileSync(file, 'name: m\ndescription: d\nsteps: [bot]\n');
    await simulate('run', file, '--url', 'ws://127.0.0.1:1');
    expect(stderr).toMatch(/bad\.yaml:3: steps\[0\]: expected a step/);
    expect(process.exitCode).toBe(1);
  });

  it('says when there is neither a file nor a shipped play of that name', async () => {
    await simulate('history', 'nothing');
    expect(stderr).toMatch(/no shipped scenario or fleet "nothing"/);
    expect(process.exitCode).toBe(1);
  });
});
