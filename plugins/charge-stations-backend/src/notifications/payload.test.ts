import { conditionOf } from '../store/queries/__testUtils__/history';
import { noticeOf, stations } from './__testUtils__/play';
import { FaultMessage, SiteMessage } from './decision';
import { fleetOf } from './fleet';
import { faultKey, siteKey } from './keys';
import { meaningsOf } from './meanings';
import { payloadOf } from './payload';
import { defaultRules } from './rules';
import { duration } from './times';

const BEGAN = Date.UTC(2026, 10, 29, 10, 0, 5);
const MINUTE = 60_000;

const words = {
  fleet: fleetOf(stations),
  rules: defaultRules,
  meaningOf: meaningsOf({
    taxonomies: {
      ocpp16: {
        codes: {
          GroundFailure: { meaning: 'The residual-current device tripped' },
          WeakSignal: { meaning: 'Nobody has seen it', verified: false },
        },
      },
    },
  }),
};

const fault = (difference: Partial<FaultMessage> = {}): FaultMessage => ({
  type: 'fault',
  change: 'opened',
  condition: conditionOf({
    number: 7,
    openedAt: BEGAN,
    scope: 'connector:2',
    vendorErrorCode: 'E210',
  }),
  notice: noticeOf({ since: BEGAN }),
  ...difference,
});

const site = (difference: Partial<SiteMessage> = {}): SiteMessage => ({
  type: 'site',
  change: 'opened',
  notice: {
    type: 'site',
    key: siteKey('system:default/harbour', BEGAN),
    site: 'system:default/harbour',
    faults: [],
    since: BEGAN,
    severity: 2,
    firstSentAt: BEGAN,
    lastSentAt: BEGAN,
  },
  stations: ['CP1', 'CP2', 'CP3'],
  stillOut: ['CP1', 'CP2', 'CP3'],
  size: 10,
  endedAt: null,
  ...difference,
});

describe('a notification of a fault', () => {
  it('says what and where, how bad, what it means, and since when in UTC; its link opens the fault in its time', () => {
    expect(payloadOf(fault(), words)).toEqual({
      title: 'Quay 1, connector 2: GroundFailure (E210)',
      description:
        'Danger (S1), charging is not possible. The residual-current device tripped. Since 2026-11-29 10:00:05 UTC.',
      link:
        '/catalog/default/chargestation/cp1/faults' +
        '?from=2026-11-29T09%3A00%3A05.000Z&to=2026-11-29T11%3A00%3A05.000Z&fault=7',
      severity: 'critical',
      topic: 'fault',
      scope: noticeOf().key,
    });
  });

  it('that has ended says after how long, and is of low severity', () => {
    const condition = { ...fault().condition, closedAt: BEGAN + 18 * MINUTE };
    expect(
      payloadOf(fault({ change: 'ended', condition }), words),
    ).toMatchObject({
      title: 'Ended: Quay 1, connector 2: GroundFailure (E210)',
      description:
        'Ended after 18 min, at 2026-11-29 10:18:05 UTC, and quiet since then. It began at 2026-11-29 10:00:05 UTC.',
      link: expect.stringContaining('to=2026-11-29T11%3A18%3A05.000Z'),
      severity: 'low',
    });
  });

  it('that flaps says when one hears of it again', () => {
    const { title, description } = payloadOf(
      fault({ change: 'flapping' }),
      words,
    );
    expect(title).toMatch(/^Flapping: /);
    expect(description).toMatch(/quiet for 15 min\.$/);
  });

  it.each([
    [1, 'critical'],
    [2, 'high'],
    [3, 'normal'],
    [4, 'low'],
    [5, 'low'],
  ] as const)('of severity S%i is %s', (severity, expected) => {
    const notice = noticeOf({ severity });
    expect(payloadOf(fault({ notice }), words).severity).toBe(expected);
  });

  it.each([
    ['conn:offline', 'station', 'Quay 1 is offline'],
    ['station:reboot-loop', 'station', 'Quay 1: reboots again and again'],
    [
      'chargex:CX015',
      'evse:2/connector:1',
      'Quay 1, evse 2, connector 1: CX015',
    ],
  ])('%s of %s is "%s"', (code, scope, title) => {
    const condition = conditionOf({ number: 1, openedAt: BEGAN, code, scope });
    expect(payloadOf(fault({ condition }), words).title).toBe(title);
  });

  it('quotes what the station says, and gives no meaning that is not sure', () => {
    const condition = conditionOf({
      number: 1,
      openedAt: BEGAN,
      code: 'ocpp16:WeakSignal',
      blocking: false,
      info: 'RSSI -110',
    });
    expect(payloadOf(fault({ condition }), words).description).toBe(
      'Danger (S1). The station says: “RSSI -110”. Since 2026-11-29 10:00:05 UTC.',
    );
  });
});

describe('a notification of a site', () => {
  it('names the stations, and links to them', () => {
    const payload = payloadOf(site(), words);
    expect(payload).toMatchObject({
      title: 'harbour: 3 of 10 stations went out together',
      link: '/charge-stations?site=system%3Adefault%2Fharbour',
      severity: 'high',
      topic: 'site',
    });
    expect(payload.description).toContain('Quay 1, Quay 2, Quay 3.');
  });

  it('names ten at most', () => {
    const many = Array.from({ length: 12 }, (_, index) => `X${index}`);
    const { description } = payloadOf(site({ stations: many }), words);
    expect(description).toContain('X9 and 2 more.');
  });

  it.each([
    [[], 'All are back.'],
    [['CP3'], 'Still out: Quay 3.'],
  ])('that has ended says who is still out', (stillOut, expected) => {
    const message = site({
      change: 'ended',
      stillOut,
      endedAt: BEGAN + 90 * MINUTE,
    });
    expect(payloadOf(message, words).description).toBe(
      `Ended after 1 h 30 min, at 2026-11-29 11:30:05 UTC. ${expected}`,
    );
  });
});

describe('what the notifications plugin cannot hold', () => {
  const long = 'x'.repeat(400);

  it('is shortened where people read it', () => {
    const condition = conditionOf({
      number: 1,
      openedAt: 1,
      code: `vendor:${long}`,
      errorCode: null,
    });
    expect(payloadOf(fault({ condition }), words).title).toHaveLength(255);
  });

  it('is hashed where it has to differ', () => {
    const name = { identity: 'CP1', scope: 'station', code: long };
    const keys = [1, 2].map(since => faultKey(name, since));
    expect(keys.map(({ length }) => length)).toEqual([255, 255]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(faultKey({ ...name, code: 'conn:offline' }, 0)).toBe(
      'charge-station:CP1:station:conn:offline:1970-01-01T00:00:00.000Z',
    );
  });
});

describe('lengths of time', () => {
  it.each([
    [999, 'under 1 s'],
    [45_000, '45 s'],
    [18 * MINUTE, '18 min'],
    [3 * 60 * MINUTE + 12 * MINUTE + 5_000, '3 h 12 min'],
    [24 * 60 * MINUTE + 1_000, '1 d'],
  ])('%i ms is "%s"', (length, expected) => {
    expect(duration(length)).toBe(expected);
  });
});
