import request from 'supertest';
import { Millis } from '../../model';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { readResponseValidator } from '../__testUtils__/responseValidator';
import { availabilityApi } from '../availability/__testUtils__/availabilityApi';

jest.setTimeout(60_000);

const HOUR: Millis = 60 * 60 * 1000;
const NOW = Date.UTC(2026, 2, 4, 12);
const HARBOUR = 'system:default/harbour';

/** Three ports over two months; CP2 was down for half of a day and unknown for the other half. */
const STATIONS: Parameters<typeof availabilityApi>[0]['stations'] = [
  {
    identity: 'CP1',
    site: HARBOUR,
    owner: 'group:default/field',
    service: {
      evses: [
        { connectors: [{ number: 1, maxPowerKw: 50 }] },
        { connectors: [{ number: 2, maxPowerKw: 22 }] },
      ],
    },
    ports: {
      'connector:1': {
        '2026-02-28': { up: 24 },
        '2026-03-01': { up: 18, down: 6, openings: 2, repairs: [HOUR] },
        '2026-03-02': { up: 20, degraded: 4 },
      },
      'connector:2': {
        '2026-03-01': { planned: 24 },
        '2026-03-02': { up: 24, repairs: [3 * HOUR], repeats: 1, openings: 1 },
      },
    },
  },
  {
    identity: 'CP2',
    owner: 'group:default/field',
    ports: {
      'evse:1': { '2026-03-01': { down: 12, unknown: 12, gapRepairs: 1 } },
    },
  },
  {
    identity: 'CP3',
    site: HARBOUR,
    ports: { 'evse:1': { '2026-03-02': { unknownOurs: 24 } } },
  },
];

const SINCE = 'from=2026-02-28&to=2026-03-03';

const databases = StoreTestDatabases.create();

describe.each(databases.eachSupportedId())('availability on %s', id => {
  async function api(
    difference: Partial<Parameters<typeof availabilityApi>[0]> = {},
  ) {
    return availabilityApi({
      database: await databases.init(id),
      now: NOW,
      stations: STATIONS,
      ...difference,
    });
  }

  async function get(
    path: string,
    difference: Partial<Parameters<typeof availabilityApi>[0]> = {},
  ) {
    const { body } = await request(await api(difference))
      .get(path)
      .expect(200);
    const validate = readResponseValidator({
      path: path.split('?')[0],
      method: 'get',
      status: 200,
    });
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
    return body;
  }

  it('has the port with the worst figure first, and those without one last', async () => {
    const { items, total, timeZone } = await get(`/availability?${SINCE}`);
    expect(timeZone).toBe('UTC');
    expect(
      items.map((item: Record<string, unknown>) => [item.key, item.figure]),
    ).toEqual([
      ['CP2 evse:1', 0],
      // 24 + 18 + 24 of 72 hours.
      ['CP1 connector:1', 66 / 72],
      ['CP1 connector:2', 1],
      ['CP3 evse:1', null],
    ]);
    // 66 + 24 of 72 + 24 + 12 hours.
    expect(total).toMatchObject({ ports: 4, figure: 90 / 108 });
  });

  it('counts a station that is away against the operator, by another rulebook', async () => {
    const { total } = await get(`/availability?${SINCE}&profile=operational`);
    expect(total.figure).toBe(90 / 120);
  });

  it.each(['port', 'station', 'site', 'owner', 'model', 'fleet'])(
    'by %s, items add up to the total',
    async by => {
      const { items, total } = await get(`/availability?${SINCE}&by=${by}`);
      type Item = typeof total;
      const sum = (value: (item: Item) => number) =>
        items.reduce((all: number, item: Item) => all + value(item), 0);
      expect(sum(item => item.ports)).toBe(total.ports);
      expect(sum(item => item.openings)).toBe(total.openings);
      expect(sum(item => item.mttr?.count ?? 0)).toBe(total.mttr.count);
      for (const timeClass of Object.keys(total.millis)) {
        expect(sum(item => item.millis[timeClass])).toBe(
          total.millis[timeClass],
        );
      }
    },
  );

  it('tells of faults: repairs, time between them, their rate and how many come back', async () => {
    const { items } = await get(`/availability?${SINCE}&by=station`);
    expect(items.map(({ identity }: { identity: string }) => identity)).toEqual(
      ['CP2', 'CP1', 'CP3'],
    );
    expect(items[1]).toMatchObject({
      title: 'Station CP1',
      ref: 'chargestation:default/cp1',
      ports: 2,
      openings: 3,
      mttr: {
        count: 2,
        meanMillis: 2 * HOUR,
        medianMillis: 2 * HOUR,
        p90Millis: 3 * HOUR,
        unknownEnds: 0,
      },
      mtbfMillis: 30 * HOUR,
      observedMillis: 90 * HOUR,
      // Three in five days of a port.
      faultRatePer30PortDays: 18,
      repeatRate: 1 / 3,
    });
    expect(items[0]).toMatchObject({ mttr: null, mtbfMillis: null });
  });

  it('reads whole months as one and what is beside them by day', async () => {
    const whole = await get(
      '/availability?from=2026-02-01&to=2026-04-01&by=fleet',
    );
    const parts = await get(
      '/availability?from=2026-02-28&to=2026-03-03&by=fleet',
    );
    expect(whole.total.millis).toEqual(parts.total.millis);
    const march = await get('/availability?from=2026-03-01&to=2026-04-01');
    expect(march.total.millis.up).toBe(62 * HOUR);
  });

  it('has nobody in any sum whom the caller may not see', async () => {
    const body = await get(`/availability?${SINCE}`, {
      visible: ['chargestation:default/cp2'],
    });
    expect(body.items).toMatchObject([{ identity: 'CP2' }]);
    expect(body.total.millis).toMatchObject({ up: 0, down: 12 * HOUR });
  });

  it.each([
    ['identity=CP2', ['CP2']],
    [`site=${HARBOUR}`, ['CP1', 'CP3']],
    ['site=none', ['CP2']],
    ['owner=group:default/field', ['CP2', 'CP1']],
    ['model=component:default/x', []],
  ])('is only of what %s asks for', async (filter, identities) => {
    const { items } = await get(`/availability?${SINCE}&by=station&${filter}`);
    expect(items.map(({ identity }: { identity: string }) => identity)).toEqual(
      identities,
    );
  });

  it('leaves out ports that a rulebook is not about, and says how many', async () => {
    const { items, total } = await get(
      `/availability?${SINCE}&profile=uk-2023`,
    );
    expect(items).toMatchObject([
      { identity: 'CP1', port: 'connector:1', figure: 66 / 72 },
    ]);
    expect(total.notes).toEqual([
      'The rule looks at a calendar year from its first day on; this is of the days asked for.',
      'Ports without 50 kW, or whose entity does not say, are left out: 3.',
    ]);
  });

  it('takes a year’s minutes for a year only', async () => {
    const week = await get(`/availability?${SINCE}&profile=nevi&by=fleet`);
    expect(week.total.figure).toBe(90 / 120);
    expect(week.total.notes).toEqual([
      'The rule looks at twelve whole months; this is the share of the days asked for.',
    ]);
    const year = await get(
      '/availability?from=2025-04-01&to=2026-04-01&profile=nevi&by=port',
    );
    // 24 hours, which are 1,440 minutes.
    expect(year.items[0]).toMatchObject({
      identity: 'CP2',
      figure: (525_600 - 1_440) / 525_600,
      notes: ['Short history: it begins after the first of these days.'],
    });
  });

  it('gives each port its days, in the order of the figures', async () => {
    const { items } = await get(`/availability/days?${SINCE}`);
    expect(items.map(({ key }: { key: string }) => key)).toEqual([
      'CP2 evse:1',
      'CP1 connector:1',
      'CP1 connector:2',
      'CP3 evse:1',
    ]);
    expect(items[1].days).toMatchObject([
      { day: '2026-02-28', figure: 1, coverage: 1, openings: 0 },
      { day: '2026-03-01', figure: 0.75, openings: 2 },
      { day: '2026-03-02', figure: 1, millis: { degraded: 4 * HOUR } },
    ]);
    const { items: one } = await get(
      `/availability/days?${SINCE}&identity=CP1&port=connector:2&profile=nevi`,
    );
    expect(one).toMatchObject([
      { port: 'connector:2', days: [{ figure: null }, { figure: 1 }] },
    ]);
  });

  it('is read a page at a time', async () => {
    const app = await api();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await request(app)
        .get(`/availability?${SINCE}&limit=3${cursor}`)
        .expect(200);
      expect(body.total.ports).toBe(4);
      seen.push(...body.items.map(({ key }: { key: string }) => key));
      const { nextCursor } = body.pageInfo;
      cursor = nextCursor ? `&cursor=${nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual([
      'CP2 evse:1',
      'CP1 connector:1',
      'CP1 connector:2',
      'CP3 evse:1',
    ]);
  });

  it('says how far the sums are, and whether one is behind', async () => {
    const complete = await get('/availability');
    expect(complete).toMatchObject({
      from: '2026-02-03',
      to: '2026-03-05',
      isComplete: true,
      rolledUpTo: '2026-03-04T12:00:00.000Z',
    });
    const behind = [
      { ...STATIONS[0], rolledTo: Date.UTC(2026, 2, 2) },
      STATIONS[1],
    ];
    expect(await get('/availability', { stations: behind })).toMatchObject({
      isComplete: false,
      rolledUpTo: '2026-03-02T00:00:00.000Z',
    });
    const past = '/availability?from=2026-02-01&to=2026-03-01';
    expect(await get(past, { stations: behind })).toMatchObject({
      isComplete: true,
      rolledUpTo: '2026-03-01T00:00:00.000Z',
    });
  });

  it('exports one row a port, as CSV and as JSON', async () => {
    const app = await api();
    const csv = await request(app)
      .get(`/availability/export?${SINCE}&site=${HARBOUR}`)
      .expect('Content-Type', /text\/csv/)
      .expect(200);
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      [
        'technical,UTC,2026-02-28,2026-03-03,CP1,connector:1',
        'chargestation:default/cp1,system:default/harbour,group:default/field,',
        `${66 / 72},1,3720,240,360,0,0,0,0,0,,,2,2026-03-03T00:00:00.000Z`,
      ].join(','),
    );
    const json = await request(app)
      .get(`/availability/export?${SINCE}&format=json`)
      .expect(200);
    const validate = readResponseValidator({
      path: '/availability/export',
      method: 'get',
      status: 200,
    });
    validate(json.body);
    expect(validate.errors ?? []).toEqual([]);
    expect(json.body).toHaveLength(4);
    expect(json.headers['content-disposition']).toBe(
      'attachment; filename="availability-technical-2026-02-28-2026-03-03.json"',
    );
  });

  it('exports NEVI by port and month, with the outage and what is excluded of it', async () => {
    const { body } = await request(await api())
      .get(
        '/availability/export?from=2026-02-01&to=2026-03-03&profile=nevi&format=json',
      )
      .expect(200);
    expect(
      body.map((row: Record<string, unknown>) => [
        row.identity,
        row.port,
        row.from,
        row.outageMinutes,
        row.excludedOutageMinutes,
        row.figure,
      ]),
    ).toEqual([
      ['CP1', 'connector:1', '2026-02-01', 0, 0, 1],
      ['CP1', 'connector:1', '2026-03-01', 360, 0, null],
      ['CP1', 'connector:2', '2026-03-01', 1440, 1440, null],
      ['CP2', 'evse:1', '2026-03-01', 1440, 0, null],
      ['CP3', 'evse:1', '2026-03-01', 0, 0, null],
    ]);
  });

  it('exports an empty array where there is no port', async () => {
    const { text } = await request(await api({ stations: [] }))
      .get('/availability/export?format=json')
      .expect(200);
    expect(JSON.parse(text)).toEqual([]);
  });

  it.each([
    ['profile=none', /no profile "none", only technical, operational, nevi/],
    ['from=2026-02-30&to=2026-03-03', /from must be a day/],
    ['from=2026-03-03&to=2026-03-03', /from must lie before to/],
    ['from=2020-01-01&to=2026-03-03', /at most 1100 days/],
    ['port=connector:1', /port needs identity/],
  ])('refuses %s', async (query, message) => {
    const { body } = await request(await api())
      .get(`/availability?${query}`)
      .expect(400);
    expect(body.error.message).toMatch(message);
  });
});
