import { expect, test } from '../support/fixtures';
import { region, table, takePictures } from '../support/pictures';

/** Its site's uplink was gone for forty minutes of the made-up past, and with it all stations there. */
const STATION = '/catalog/default/chargestation/apt-04';

test('A silence says whose it was and what says so, in the list and at the lost connection', async ({
  page,
}) => {
  await page.goto(`${STATION}/messages?range=30d`);
  await page.getByRole('button', { name: 'Connections' }).click();
  const row = page
    .getByRole('table', { name: 'Silences' })
    .getByRole('row')
    .filter({ hasText: 'The site: its uplink or power' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(/Of its site, 8 of 8 lost the connection/);
  const lasted = await row.getByRole('cell').nth(1).innerText();
  await takePictures(page, 'silences', {
    act: () => row.getByRole('button', { name: 'All reasons' }).click(),
    shows: [table('Silences'), () => row],
  });
  await expect(
    row
      .getByRole('list', { name: 'Stations that went silent with it' })
      .first()
      .getByRole('link'),
  ).toHaveCount(7);
  await expect(row).toContainText('It came back without a boot');

  await page.goto(`${STATION}/faults?range=30d&code=conn:offline`);
  await page
    .getByRole('table', { name: 'Faults' })
    .getByRole('row')
    .filter({ hasText: lasted })
    .getByRole('rowheader')
    .getByRole('button')
    .click();
  const why = page.getByRole('region', { name: 'Why was it silent?' });
  await expect(why).toContainText('The site: its uplink or power');
  await expect(why).toContainText('likely');
  await expect(
    why.getByRole('list', { name: 'What is known of it' }),
  ).toContainText(/Of its site, 8 of 8 lost the connection/);
  await takePictures(page, 'fault-silence', {
    act: () => why.evaluate(part => part.scrollIntoView()),
    shows: [region('Why was it silent?')],
  });
  await why.getByRole('link', { name: 'Connections around it' }).click();
  await expect(page).toHaveURL(/[?&]view=connections\b/);
});
