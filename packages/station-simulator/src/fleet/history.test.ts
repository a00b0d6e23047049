import {
  describeEvent,
  eventsOf,
  openProblems,
} from '../__testUtils__/eventData';
import { schemaFindings } from '../__testUtils__/schemaFindings';
import { loadPlay } from '../library';
import { HistoryLine, formatLines } from '../transport/jsonl';
import { problemOf } from '../station/v2/problems';
import { Role, castFleet } from './cast';
import { Fleet } from './fleet';
import { fleetHistory } from './history';

const isOf16 = ({ station }: Role) => station.profile.ocpp === '1.6';

const UNTIL = Date.parse('2026-03-30T13:00:00Z');
const DAYS = 30;

function demoFleet(): Fleet {
  const play = loadPlay('demo');
  if (play.type !== 'fleet') {
    throw new Error('demo is no fleet');
  }
  return play.fleet;
}

function calls(lines: HistoryLine[], identity: string, action: string) {
  return lines.flatMap(line => {
    if (line.identity !== identity || line.event !== 'frame') {
      return [];
    }
    const [, , name, payload] = JSON.parse(line.frame);
    return name === action ? [{ at: line.receivedAt, payload }] : [];
  });
}

describe('the demo fleet', () => {
  const fleet = demoFleet();
  const lines = fleetHistory({ fleet, days: DAYS, until: UNTIL });
  const identities = fleet.stations.map(({ identity }) => identity);
  const connections = (identity: string) =>
    lines.filter(line => line.identity === identity && line.event !== 'frame');

  it('has eight stations at each of three sites', () => {
    const expected = ['HBR', 'APT', 'DPT'].flatMap(site =>
      Array.from({ length: 8 }, (_, index) => `${site}-0${index + 1}`),
    );
    expect(identities).toEqual(expected);
  });

  it('names a transaction of 1.6 by the second, since 2020, in which its start was received', () => {
    const stops = identities.flatMap(identity => {
      const started = new Set(
        calls(lines, identity, 'StartTransaction').map(({ at }) =>
          Math.floor((Date.parse(at) - Date.UTC(2020, 0, 1)) / 1000),
        ),
      );
      return calls(lines, identity, 'StopTransaction').map(({ payload }) =>
        started.has(payload.transactionId),
      );
    });
    expect(stops.length).toBeGreaterThan(100);
    expect(stops.every(fits => fits)).toBe(true);
  });

  it('has a past in which all frames are schema-valid, without heartbeats', () => {
    const versions = new Map(
      fleet.stations.map(({ identity, model }) => [
        identity,
        fleet.models[model].station.ocpp,
      ]),
    );
    const sent = lines.flatMap(line =>
      // Answers name no action to check them by.
      line.event === 'frame' && !line.frame.startsWith('[3') ? [line] : [],
    );
    const frames = sent.map(({ frame }) => frame);
    expect(frames.length).toBeLessThan(60_000);
    const findings = sent.flatMap(({ frame, identity }) =>
      schemaFindings(frame, versions.get(identity)),
    );
    expect(findings).toEqual([]);
    expect(frames.filter(frame => frame.includes('"Heartbeat"'))).toEqual([]);
  });

  it.each(identities)('%s sends 20 to 80 frames a day', identity => {
    const frames = lines.filter(
      line => line.identity === identity && line.event === 'frame',
    );
    expect(frames.length / DAYS).toBeGreaterThan(20);
    expect(frames.length / DAYS).toBeLessThan(80);
  });

  it('has stations whose configuration was read after boots and changed on site', () => {
    const answers = lines.flatMap(line =>
      line.identity === 'HBR-03' &&
      line.event === 'frame' &&
      line.frame.startsWith('[3')
        ? [JSON.parse(line.frame)[2].configurationKey]
        : [],
    );
    const limits = answers.map(
      (keys: Array<{ key: string; value: string }>) =>
        keys.find(({ key }) => key === 'OperatorCurrentLimit')?.value,
    );
    expect(limits.join(' ')).toMatch(/^(16 )+(32 )+16( 16)*$/);
  });

  it('has one past for each seed', () => {
    const again = fleetHistory({ fleet, days: DAYS, until: UNTIL });
    expect(formatLines(again)).toBe(formatLines(lines));
    const other = fleetHistory({ fleet, days: DAYS, until: UNTIL, seed: 8 });
    expect(formatLines(other)).not.toBe(formatLines(lines));
  });

  it('goes on live where its past ends', () => {
    const roles = castFleet({
      fleet,
      seed: fleet.seed,
      now: () => UNTIL,
      loadScenario: () => ({
        name: 'none',
        description: '',
        station: fleet.models['bender-cc612'].station,
        steps: [],
      }),
    });
    expect(roles).toHaveLength(23);
    for (const { station } of roles) {
      const { identity } = station;
      const [boot] = calls(lines, identity, 'BootNotification').slice(-1);
      // 2.x has the same under names of its own.
      const { firmwareVersion, chargePointModel, chargePointSerialNumber } =
        boot.payload;
      const {
        model = chargePointModel,
        serialNumber = chargePointSerialNumber,
        firmwareVersion: firmware = firmwareVersion,
      } = boot.payload.chargingStation ?? {};
      expect({ model, serialNumber, firmware }).toEqual({
        model: station.profile.model,
        serialNumber: `SN-${identity}`,
        firmware: station.firmware,
      });
    }
    for (const { station } of roles.filter(isOf16)) {
      const { identity } = station;
      const statuses = calls(lines, identity, 'StatusNotification');
      for (const connector of station.connectors) {
        const last = statuses
          .filter(({ payload }) => payload.connectorId === connector.id)
          .at(-1);
        const [fault] = connector.faults;
        expect({ identity, ...last?.payload }).toMatchObject({
          identity,
          connectorId: connector.id,
          status: fault ? 'Faulted' : 'Available',
          errorCode: fault?.errorCode ?? 'NoError',
        });
      }
    }
    for (const { station } of roles.filter(role => !isOf16(role))) {
      const { identity } = station;
      const own = lines.filter(line => line.identity === identity);
      const expected = station.connectors.flatMap(connector =>
        connector.faults.flatMap(fault => [
          problemOf(connector, fault),
          ...fault.symptoms,
        ]),
      );
      expect({ identity, open: openProblems(own) }).toEqual({
        identity,
        open: expected.map(
          ({ component, variable }) => `${component}.${variable}`,
        ),
      });
    }
  });

  it('speaks 1.6, 2.0.1 and 2.1, and says so when a connection opens', () => {
    const spoken = new Map(
      lines.flatMap(line =>
        line.event === 'open' ? [[line.identity, line.protocol] as const] : [],
      ),
    );
    const speaking = (protocol: string) =>
      identities.filter(identity => spoken.get(identity) === protocol);
    expect(speaking('ocpp2.0.1')).toEqual([
      'DPT-01',
      'DPT-02',
      'DPT-03',
      'DPT-04',
      'DPT-05',
    ]);
    expect(speaking('ocpp2.1')).toEqual(['APT-07', 'APT-08']);
    expect(speaking('ocpp1.6')).toHaveLength(17);
  });

  it('has a stalled pump at DPT-03 of which EVSE and connector are symptoms', () => {
    const own = lines.filter(({ identity }) => identity === 'DPT-03');
    expect(eventsOf(own).slice(-4).map(describeEvent)).toEqual([
      'LiquidCoolingSystem@2 Problem true Alerting',
      expect.stringMatching(/^EVSE@2 Problem true Alerting because of \d+$/),
      expect.stringMatching(
        /^Connector@2\/1 Problem true Alerting because of \d+$/,
      ),
      expect.stringMatching(
        /^Connector@2\/1 AvailabilityState Faulted Delta because of \d+$/,
      ),
    ]);
  });

  it('has a monitor at DPT-02 that alerts and clears again and again', () => {
    const own = lines.filter(({ identity }) => identity === 'DPT-02');
    const alerts = eventsOf(own).filter(
      ({ eventNotificationType }) =>
        eventNotificationType === 'PreconfiguredMonitor',
    );
    expect(alerts).toHaveLength(7 * 6);
    expect(alerts.map(({ cleared = false }) => cleared)).toEqual(
      alerts.map((_, index) => index % 2 === 1),
    );
  });

  it('tells at APT-08 how severe each alert is', () => {
    const own = lines.filter(({ identity }) => identity === 'APT-08');
    const alerts = eventsOf(own).filter(
      ({ trigger }) => trigger === 'Alerting',
    );
    expect(new Set(alerts.map(({ severity }) => severity))).toEqual(
      new Set([1, 3, 6, 7]),
    );
  });

  it('has an open ground fault at HBR-02, 3 h 12 min old', () => {
    const last = calls(lines, 'HBR-02', 'StatusNotification')
      .filter(({ payload }) => payload.connectorId === 2)
      .at(-1);
    expect(last?.payload).toMatchObject({
      status: 'Faulted',
      errorCode: 'GroundFailure',
    });
    const age = UNTIL - Date.parse(last?.at ?? '');
    expect(Math.round(age / 60_000)).toBe(192);
  });

  it('has not heard from DPT-04 for two days', () => {
    expect(connections('DPT-04').at(-1)).toMatchObject({
      event: 'close',
      code: 1006,
      receivedAt: '2026-03-28T13:00:00.000Z',
    });
  });

  it('loses the whole airport within seconds, for forty minutes', () => {
    const airport = identities.filter(identity => identity.startsWith('APT'));
    // 13:20 in Lisbon, six days before the last: on that day still winter time.
    const from = '2026-03-24T13:20:00.000Z';
    const to = '2026-03-24T13:20:20.000Z';
    const lost = airport.filter(identity =>
      connections(identity).some(
        line =>
          line.event === 'close' &&
          line.code === 1006 &&
          line.receivedAt >= from &&
          line.receivedAt < to,
      ),
    );
    expect(lost).toEqual(airport);
    const frames = lines.filter(
      line =>
        line.identity.startsWith('APT') &&
        line.receivedAt > to &&
        line.receivedAt < '2026-03-24T14:00:00.000Z',
    );
    expect(frames).toEqual([]);
  });

  it('rolls firmware out to the Benders over three days, one fails', () => {
    const days = new Map<string, string[]>();
    const benders = fleet.stations.filter(
      ({ model }) => model === 'bender-cc612',
    );
    for (const { identity } of benders) {
      for (const { at, payload } of calls(
        lines,
        identity,
        'FirmwareStatusNotification',
      )) {
        if (/Installed|Failed/.test(payload.status)) {
          const day = at.slice(0, 10);
          const outcomes = [...(days.get(day) ?? []), payload.status];
          days.set(day, outcomes.sort());
        }
      }
    }
    expect(Object.fromEntries(days)).toEqual({
      '2026-03-21': ['Installed', 'Installed', 'Installed'],
      '2026-03-22': ['InstallationFailed', 'Installed', 'Installed'],
      '2026-03-23': [
        'InstallationFailed',
        'Installed',
        'Installed',
        'Installed',
      ],
    });
  });
});
