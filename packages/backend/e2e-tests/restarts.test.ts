import { allItems, clientOf } from './support/api';
import { BackendProcess } from './support/backendProcess';
import { errorReports } from './support/errorReports';
import { expect, test } from './support/fixtures';
import { Station } from './support/station';

const STOPS_WITHIN = 15_000;

type ErrorField = 'errorCode' | 'info' | 'vendorId' | 'vendorErrorCode';

/** One after the other, on what the test before left. */
test.describe.configure({ mode: 'serial' });

function errorFields(report: Record<ErrorField, unknown>) {
  const { errorCode, info, vendorId, vendorErrorCode } = report;
  return { errorCode, info, vendorId, vendorErrorCode };
}

test.describe('What a station reported', () => {
  const from = new Date().toISOString();
  const reported = (backend: BackendProcess) =>
    allItems(page =>
      clientOf(backend).listEvents('CP1', { ...page, from, type: 'status' }),
    );
  let asReported: Awaited<ReturnType<typeof reported>>;

  test('comes back whole: all 16 error codes with info, vendorId and vendorErrorCode', async ({
    backend,
  }) => {
    const station = await Station.connect({
      url: `${backend.stationsUrl}/ocpp`,
      identity: 'CP1',
    });
    for (const payload of errorReports) {
      await station.call({ action: 'StatusNotification', payload });
    }
    await station.close();

    asReported = await reported(backend);
    expect(asReported.map(errorFields)).toEqual(errorReports.map(errorFields));
    expect(asReported).toHaveLength(16);
  });

  test('is there after SIGTERM, which closes stations with 1012 and leaves no process', async ({
    backend,
  }) => {
    const stations = await Promise.all(
      ['CP1', 'CLI01', 'BENCH-001'].map(identity =>
        Station.connect({ url: backend.stationsUrl, identity }),
      ),
    );
    const end = await backend.stop();
    expect(end).toMatchObject({ code: 0, signal: null });
    expect(end.took).toBeLessThan(STOPS_WITHIN);
    expect(backend.runs).toBe(false);
    for (const station of stations) {
      expect((await station.closed).code).toBe(1012);
    }

    await backend.start();
    expect(await reported(backend)).toEqual(asReported);
    const closings = await allItems(page =>
      clientOf(backend).listEvents('CP1', {
        ...page,
        from,
        type: 'connectionClosed',
      }),
    );
    expect(closings.at(-1)?.detail).toMatchObject({
      code: 1012,
      by: 'shutdown',
    });
  });

  test('is there after SIGKILL', async ({ backend }) => {
    expect(await backend.kill()).toMatchObject({ signal: 'SIGKILL' });
    expect(backend.runs).toBe(false);

    await backend.start();
    expect(await reported(backend)).toEqual(asReported);
  });
});
