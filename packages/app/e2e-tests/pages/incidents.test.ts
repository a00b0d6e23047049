import path from 'node:path';
import { expect, test } from '../support/fixtures';

test('A fault is acknowledged in its drawer, and resolved with others on the list of incidents', async ({
  page,
  wscat,
}, testInfo) => {
  const picture = (name: string) =>
    page.screenshot({
      path: path.join(
        testInfo.project.outputDir,
        `screenshots/incidents-${name}.png`,
      ),
      animations: 'disabled',
    });
  await page.setViewportSize({ width: 1440, height: 1000 });
  // Another one for a second try: what the first one left would be counted.
  const identity = `BENCH-04${testInfo.retry}`;
  const station = wscat(identity, 'ocpp1.6');
  await station.connected();
  await station.call('BootNotification', {
    chargePointVendor: 'Acme',
    chargePointModel: 'One',
  });
  await station.call('StatusNotification', {
    connectorId: 1,
    status: 'Faulted',
    errorCode: 'GroundFailure',
  });

  await page.goto(`/catalog/default/chargestation/${identity}/faults?fault=1`);
  const incident = page.getByRole('region', { name: 'Incident' });
  await expect(incident).toContainText('nobody has acknowledged it');
  await incident
    .getByRole('textbox', { name: 'Comment, reason or link' })
    .fill('I am on it');
  await incident.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(incident).toContainText('Acknowledged');
  await expect(incident).toContainText('I am on it');
  await picture('drawer');

  await page.goto('/charge-stations/incidents?state=acknowledged');
  const row = page
    .getByRole('table', { name: 'Incidents' })
    .getByRole('row')
    .filter({ hasText: identity });
  await expect(row).toContainText('acknowledged');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      colorScheme,
    );
    await picture(`list-${colorScheme}`);
  }
  // Another theme draws the page anew, and with nothing chosen.
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Resolve' }).click();
  await expect(row).toHaveCount(0);

  // The station reports it after that: somebody has to look again.
  await station.call('StatusNotification', {
    connectorId: 1,
    status: 'Faulted',
    errorCode: 'GroundFailure',
  });
  await page.goto('/charge-stations/incidents');
  await expect(row).toContainText('regressed');
});
