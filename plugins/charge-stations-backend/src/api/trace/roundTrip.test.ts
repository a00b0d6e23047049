import { Knex } from 'knex';
import {
  createImportFixture,
  testMask,
} from '../../jobs/import/__testUtils__/importFixture';
import { Protocol, RecordInput } from '../../model';
import { createProtocolSession } from '../../protocol';
import { ReplayedConnection } from '../../jobs/replay';
import { DatabaseEvidenceQueries } from '../../store/queries';
import { readHistory } from '../../store/queries/__testUtils__/readHistory';
import { StoreTestDatabases } from '../../store/__testUtils__/testDatabases';
import { traceLines } from './traceLines';

jest.setTimeout(60_000);

const databases = StoreTestDatabases.create();
const START = Date.parse('2026-03-01T08:00:00Z');
const minutes = (count: number) => START + count * 60_000;
const RANGE = { identity: 'CP1', from: 0, to: Number.MAX_SAFE_INTEGER };

const FRAMES: Record<'ocpp1.6' | 'ocpp2.0.1', unknown[][]> = {
  'ocpp1.6': [
    [
      2,
      'b',
      'BootNotification',
      { chargePointVendor: 'Bender', chargePointModel: 'CC612' },
    ],
    status16('Faulted', 'GroundFailure'),
    [2, 'a', 'Authorize', { idTag: 'secret-tag' }],
    status16('Available', 'NoError'),
    ['nonsense'],
    status16('Faulted', 'OverVoltage'),
  ],
  'ocpp2.0.1': [
    [
      2,
      'b',
      'BootNotification',
      {
        reason: 'PowerUp',
        chargingStation: { vendorName: 'Bender', model: 'CC612' },
      },
    ],
    problem201('e1', 'true'),
    [
      2,
      's',
      'StatusNotification',
      {
        timestamp: new Date(minutes(4)).toISOString(),
        connectorStatus: 'Faulted',
        evseId: 1,
        connectorId: 1,
      },
    ],
    problem201('e2', 'false'),
  ],
};

function status16(status: string, errorCode: string) {
  return [
    2,
    `${status}${errorCode}`,
    'StatusNotification',
    { connectorId: 1, status, errorCode },
  ];
}

function problem201(id: string, actualValue: string) {
  const timestamp = new Date(minutes(3)).toISOString();
  const eventData = [
    {
      eventId: 1,
      timestamp,
      trigger: 'Delta',
      actualValue,
      eventNotificationType: 'HardWiredNotification',
      component: { name: 'Connector', evse: { id: 1, connectorId: 1 } },
      variable: { name: 'Problem' },
    },
  ];
  return [
    2,
    id,
    'NotifyEvent',
    { generatedAt: timestamp, seqNo: 0, eventData },
  ];
}

/** Two connections of a station, as sockets leave them. */
function liveRecords(protocol: Protocol, frames: unknown[][]): RecordInput[] {
  return ['first', 'second'].flatMap((connectionId, index) => {
    const begin = index * 60;
    const connection = new ReplayedConnection({
      identity: 'CP1',
      connectionId,
      source: 'live',
      session: createProtocolSession({
        identity: 'CP1',
        connectionId,
        source: 'live',
        protocol,
        mask: testMask,
        heartbeatIntervalSeconds: 300,
        createMessageId: () => 'x',
      }),
    });
    const opened = connection.opened(minutes(begin), {
      protocol,
      remoteAddress: '192.0.2.7',
      supersedes: null,
    });
    const handled = frames.map(([kind, id, ...rest], at) =>
      connection.received(
        minutes(begin + 1 + at),
        JSON.stringify([kind, `${id}-${connectionId}`, ...rest]),
      ),
    );
    const binary = connection.received(
      minutes(begin + 20),
      Buffer.from([1, 2, 255]),
    );
    const closed = connection.closed(minutes(begin + 30), {
      code: 1006,
      reason: '',
      by: 'liveness',
    });
    return [
      opened,
      ...[...handled, binary].flatMap(it =>
        'record' in it ? [it.record] : [],
      ),
      closed,
    ];
  });
}

async function exportOf(database: Knex): Promise<string[]> {
  const evidence = DatabaseEvidenceQueries.create({ database });
  const lines: string[] = [];
  for await (const line of traceLines(evidence, RANGE)) {
    lines.push(line.trimEnd());
  }
  return lines;
}

/** History but for where it came from: an import has connections and a source of its own. */
async function historyOf(database: Knex) {
  const { conditions, intervals, marks } = await readHistory({
    database,
    identity: 'CP1',
  });
  return [...conditions, ...intervals, ...marks].map(row => ({
    ...row,
    source: null,
    evidence: null,
    openedBy: null,
    closedBy: null,
  }));
}

describe.each(databases.eachSupportedId())('an exported trace on %s', id => {
  it.each(['ocpp1.6', 'ocpp2.0.1'] as const)(
    'of %s gives an empty database the same history, and the same trace',
    async protocol => {
      const origin = await databases.init(id);
      const live = createImportFixture(origin);
      await live.record(liveRecords(protocol, FRAMES[protocol]));
      await live.recorder.advance({ to: minutes(600) });
      const lines = await exportOf(origin);
      expect(lines.join('\n')).not.toContain('secret-tag');

      const copy = await databases.init(id);
      const other = createImportFixture(copy);
      const run = await other.importAll(lines, { format: 'openOcppTrace' });
      await other.recorder.advance({ to: minutes(600) });
      expect(run.problems).toEqual([]);
      const history = await historyOf(copy);
      expect(history).toEqual(await historyOf(origin));
      expect(history.length).toBeGreaterThan(4);
      const copied = await exportOf(copy);
      expect(copied.map(withoutOrigin)).toEqual(lines.map(withoutOrigin));
    },
  );

  it('adds nothing where it came from', async () => {
    const database = await databases.init(id);
    const fixture = createImportFixture(database);
    await fixture.record(liveRecords('ocpp1.6', FRAMES['ocpp1.6']));
    const before = await readHistory({ database, identity: 'CP1' });
    const run = await fixture.importAll(await exportOf(database), {
      format: 'openOcppTrace',
    });
    expect(run.counts).toMatchObject({ stored: 0, linesNotUnderstood: 0 });
    await expect(readHistory({ database, identity: 'CP1' })).resolves.toEqual(
      before,
    );
  });
});

/** What an import cannot keep: the connections' names, and notes on what was odd are made anew. */
function withoutOrigin(line: string) {
  const { meta, ...record } = JSON.parse(line);
  const beside = [...(meta.before ?? []), ...(meta.after ?? [])];
  return {
    ...record,
    beside: beside.map(({ connectionId: _, ...entry }) => entry),
  };
}
