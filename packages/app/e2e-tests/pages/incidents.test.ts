import { expect, test } from '../support/fixtures';
import { region, takePictures, text } from '../support/pictures';

test('A fault is acknowledged in its drawer, and resolved with others on the list of incidents', async ({
  page,
  wscat,
}, testInfo) => {
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
  await takePictures(page, 'fault-incident', {
    act: () => incident.evaluate(part => part.scrollIntoView()),
    shows: [region('Incident'), text('I am on it')],
  });

  await page.goto('/charge-stations/incidents?state=acknowledged');
  const row = page
    .getByRole('table', { name: 'Incidents' })
    .getByRole('row')
    .filter({ hasText: identity });
  await expect(row).toContainText('acknowledged');
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
