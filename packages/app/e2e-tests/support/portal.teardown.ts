import { expect, test } from '@playwright/test';
import { Portal } from './portal';
import { takenPorts } from './ports';

const STOPS_WITHIN = 20_000;

test('Ctrl-C ends the portal and frees its ports', async () => {
  const portal = Portal.running();
  try {
    const interrupted = Date.now();
    portal.interrupt();
    await expect
      .poll(() => portal.runs, {
        message: 'the portal runs',
        timeout: STOPS_WITHIN,
      })
      .toBe(false);
    await expect
      .poll(takenPorts, {
        message: 'ports that are not free',
        timeout: STOPS_WITHIN - (Date.now() - interrupted),
      })
      .toEqual([]);
  } finally {
    await portal.remove();
  }
});
