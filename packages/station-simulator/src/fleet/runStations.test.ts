import { TestCsms } from '../__testUtils__/TestCsms';
import { parseScenario } from '../scenario/scenario';
import { castScenario } from './cast';
import { runStations } from './runStations';
import { Tally } from './Tally';

function cast(identities: string[], steps: string) {
  return castScenario({
    scenario: parseScenario({
      text: `name: t\ndescription: d\nsteps: ${steps}`,
      source: 't.yaml',
    }),
    identities,
    seed: 1,
    now: () => 0,
  });
}

describe('runStations', () => {
  let csms: TestCsms;

  beforeEach(async () => {
    csms = await TestCsms.start();
  });

  afterEach(() => csms.stop());

  it('plays all stations and counts what they do', async () => {
    const roles = cast(['A', 'B', 'C'], '[boot]');
    const tally = new Tally(roles.length);
    await runStations({
      roles,
      url: csms.url,
      speed: 1e6,
      onEvent: (identity, event) => tally.add(identity, event),
    });
    expect(csms.requests.map(({ url }) => url).sort()).toEqual([
      '/ocpp/A',
      '/ocpp/B',
      '/ocpp/C',
    ]);
    expect(csms.actions).toHaveLength(9);
    expect(tally).toMatchObject({ sent: 9, answered: 9, errors: 0 });
  });

  it('stays connected after the last step when asked to, until the signal', async () => {
    const ending = new AbortController();
    const running = runStations({
      roles: cast(['A'], '[boot]'),
      url: csms.url,
      stay: true,
      signal: ending.signal,
    });
    await csms.until(() => csms.actions.length === 3);
    csms.call('c1', 'GetConfiguration', { key: ['HeartbeatInterval'] });
    expect(await csms.answerTo('c1')).toMatchObject([
      3,
      'c1',
      { configurationKey: [{ value: '60' }] },
    ]);
    ending.abort();
    await running;
  });

  it('counts a scenario that cannot be played as an error of its station', async () => {
    const roles = cast(
      ['A'],
      '[boot, { status: { connector: 9, status: Available } }]',
    );
    const tally = new Tally(1);
    await runStations({
      roles,
      url: csms.url,
      onEvent: (identity, event) => tally.add(identity, event),
    });
    expect(tally.describe()).toMatch(
      /errors 1 \(last: A: .*a step names connector 9\)$/,
    );
  });
});
