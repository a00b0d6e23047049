import request from 'supertest';
import { scratchDatabases } from '../__testUtils__/scratchDatabase';
import {
  ListeningBackend,
  startListening,
} from './__testUtils__/startListening';
import { TestStation } from './__testUtils__/TestStation';

jest.setTimeout(60_000);

/** A status of connector 1 as each version has it. */
const statusOf: Record<string, (status: string, timestamp: string) => object> =
  {
    'ocpp1.6': (status, timestamp) => ({
      connectorId: 1,
      status,
      errorCode: status === 'Faulted' ? 'GroundFailure' : 'NoError',
      timestamp,
    }),
    'ocpp2.0.1': status2,
    'ocpp2.1': status2,
  };

function status2(connectorStatus: string, timestamp: string) {
  return { evseId: 1, connectorId: 1, connectorStatus, timestamp };
}

const CLOCKS = [
  ['1970', '1970-01-01T00:00:07Z'],
  ['the year 0', '0000-01-01T00:00:00Z'],
  ['2038', '2038-01-19T03:14:08Z'],
  ['the year 9999', '9999-12-31T23:59:59Z'],
  ['no time at all', 'yesterday'],
];

describe.each(scratchDatabases())(
  'a station whose clock is wrong, on %s',
  (_name, create) => {
    let backend: ListeningBackend;

    beforeAll(async () => {
      backend = await startListening({
        create,
        settings: { registry: { type: 'static', prefix: 'clock-' } },
      });
    });

    afterAll(async () => {
      await backend.stop();
    });

    describe.each(Object.keys(statusOf))('%s', protocol => {
      it.each(CLOCKS)(
        '%s: the present is by the order of arrival',
        async (_year, timestamp) => {
          const identity = `clock-${protocol}-${encodeURIComponent(
            timestamp,
          )}`.replace(/[^\w.-]/g, '');
          const before = Date.now();
          const station = await TestStation.open({
            port: backend.port,
            identity,
            protocol,
          });
          const report = (status: string) =>
            station.call(
              'StatusNotification',
              statusOf[protocol](status, timestamp),
            );
          const get = async (path: string) => {
            const { body } = await request(backend.server)
              .get(`/api/charge-stations/stations/${identity}${path}`)
              .expect(200);
            return body;
          };

          await report('Available');
          await report('Faulted');
          const [fault] = (await get('/conditions?open=true')).items;
          expect(fault).toMatchObject({ openedBasis: 'receiveTime' });
          expect(fault).not.toHaveProperty('closedAt');
          expect(Date.parse(fault.openedAt)).toBeGreaterThanOrEqual(before);
          expect(Date.parse(fault.openedAt)).toBeLessThanOrEqual(Date.now());
          expect(await get('')).toMatchObject({ condition: 'faulted' });

          await report('Available');
          expect((await get('/conditions?open=true')).items).toEqual([]);
          expect(await get('')).toMatchObject({ condition: 'ok' });
          const { lastSeenAt } = await get('');
          expect(Date.parse(lastSeenAt)).toBeGreaterThanOrEqual(before);
          expect(Date.parse(lastSeenAt)).toBeLessThanOrEqual(Date.now());
          const events = (await get('/events?type=status')).items;
          // As it was sent, because it is evidence.
          expect(
            events.map((event: { reportedAt: string }) => event.reportedAt),
          ).toEqual(Array(3).fill(timestamp));
          await station.close();
        },
      );
    });
  },
);
