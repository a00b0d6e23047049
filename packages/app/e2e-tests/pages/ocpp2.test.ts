import { expect, test } from '../support/fixtures';
import { takePictures, text } from '../support/pictures';

/** `eventData` of a NotifyEvent (OCPP 2.0.1 Part 2, N07). */
function datum(
  eventId: number,
  [component, variable]: [component: string, variable: string],
  rest: Record<string, unknown>,
) {
  return {
    eventId,
    timestamp: new Date().toISOString(),
    trigger: 'Delta',
    eventNotificationType: 'HardWiredNotification',
    component: { name: component, evse: { id: 1, connectorId: 1 } },
    variable: { name: variable },
    ...rest,
  };
}

test('A station of OCPP 2.0.1 shows its connector faulted, and which component is the cause', async ({
  page,
  wscat,
}, testInfo) => {
  // Another one for a second try: the faults of the first one would be counted.
  const identity = `BENCH-14${testInfo.retry}`;
  await page.goto(`/catalog/default/chargestation/${identity}/faults`);
  const station = wscat(identity, 'ocpp2.0.1');
  await station.connected();
  await station.call('BootNotification', {
    reason: 'PowerUp',
    chargingStation: { vendorName: 'Acme', model: 'Two' },
  });
  await station.call('StatusNotification', {
    timestamp: new Date().toISOString(),
    evseId: 1,
    connectorId: 1,
    connectorStatus: 'Occupied',
  });
  const notify = (eventData: unknown[]) =>
    station.call('NotifyEvent', {
      generatedAt: new Date().toISOString(),
      seqNo: 0,
      eventData,
    });
  await notify([
    datum(1, ['ConnectorPlugRetentionLock', 'Problem'], {
      actualValue: 'true',
      techInfo: 'Lock does not close',
    }),
    datum(2, ['Connector', 'AvailabilityState'], { actualValue: 'Faulted' }),
  ]);

  const faults = page.getByRole('table', { name: 'Faults' });
  const cause = faults.getByRole('button', {
    name: /ConnectorPlugRetentionLock/,
  });
  await expect(cause).toBeVisible();
  await expect(faults.getByRole('rowheader').getByRole('button')).toHaveCount(
    2,
  );
  await cause.click();
  const drawer = page.getByRole('complementary', { name: /^Fault \d+$/ });
  await expect(drawer).toContainText('Lock does not close');
  await takePictures(page, 'fault-2.0.1', {
    shows: [text('Lock does not close')],
  });

  await notify([
    datum(3, ['ConnectorPlugRetentionLock', 'Problem'], {
      actualValue: 'false',
    }),
    datum(4, ['Connector', 'AvailabilityState'], { actualValue: 'Available' }),
  ]);
  await expect(drawer).toContainText('The station reported that it is over.');
  await expect(faults.getByText('open', { exact: true })).toHaveCount(0);
});
