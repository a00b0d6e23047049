import { expect, test } from '@playwright/test';
import { Portal } from './portal';
import { takenPorts } from './ports';

/** In catalog/. */
const STATIONS = 226;
/** With an empty cache of the bundler, on a small machine that does other things too. */
const READY_WITHIN = 300_000;

test('npm start makes a portal with demo stations and says where it is', async () => {
  test.setTimeout(READY_WITHIN + 90_000);
  expect(await takenPorts(), 'ports that are not free').toEqual([]);

  const portal = await Portal.start();
  await portal.ready({ within: READY_WITHIN });

  for (const line of [
    'Forecourt is ready, with demo stations.',
    'portal    http://localhost:3000',
    'API       http://localhost:7007',
    'stations  ws://localhost:9220/ocpp/<identity>',
    'npx wscat -c ws://localhost:9220/ocpp/CP1 -s ocpp1.6',
  ]) {
    expect(portal.output).toContain(line);
  }
  // A new catalog takes a moment to be read, and stations are refused until then.
  await expect
    .poll(() => portal.stations(), { message: 'stations', timeout: 60_000 })
    .toBe(STATIONS);
});
