import { expect, test } from '../support/fixtures';
import { region, table, takePictures } from '../support/pictures';

test('A station that breaks rules sees them listed, each with the message that did it', async ({
  page,
  wscat,
}, testInfo) => {
  // Another one for a second try: what the first one left would be counted.
  const identity = `BENCH-13${testInfo.retry}`;
  const station = wscat(identity, 'ocpp2.0.1');
  await station.connected();
  await station.call('BootNotification', {
    reason: 'PowerUp',
    chargingStation: { vendorName: 'Acme', model: 'Two' },
  });
  const generatedAt = new Date().toISOString();
  const part = { requestId: 7, generatedAt };
  await station.call('NotifyReport', { ...part, seqNo: 0, tbc: true });
  await station.call('NotifyReport', { ...part, seqNo: 2 });
  await station.call('StatusNotification', {
    timestamp: '1970-01-01T00:00:07Z',
    evseId: 1,
    connectorStatus: 'Available',
  });

  await page.goto(`/catalog/default/chargestation/${identity}/messages`);
  await page.getByRole('button', { name: 'Conformance' }).click();
  await expect(page).toHaveURL(/[?&]view=conformance\b/);
  const findings = page.getByRole('table', { name: 'Findings' });
  await expect(findings).toContainText('Its clock was never set');
  await expect(
    page.getByText(/thing.* this station does that OCPP .* in the last/),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Reports' })).toContainText(
    'Still coming: number 1 is missing',
  );

  await takePictures(page, 'conformance', {
    shows: [table('Findings'), table('Reports')],
  });

  const broken = findings
    .getByRole('row')
    .filter({ hasText: 'Breaks the schema: StatusNotification' });
  await broken.getByRole('button').press('Enter');
  const drawer = page.getByRole('complementary', { name: 'Message' });
  await expect(drawer.getByRole('region', { name: 'Frame' })).toContainText(
    '1970-01-01T00:00:07Z',
  );
  await takePictures(page, 'conformance-example', {
    shows: [region('Frame')],
  });
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);

  await page.goto(`/catalog/default/chargestation/${identity}`);
  await expect(page.getByText('connected with none')).toBeVisible();
});
