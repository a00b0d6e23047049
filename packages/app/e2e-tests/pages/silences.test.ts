import path from 'node:path';
import { expect, test } from '../support/fixtures';

/** Its site's uplink was gone for forty minutes of the made-up past, and with it all stations there. */
const STATION = '/catalog/default/chargestation/apt-04';

test('A silence says whose it was and what says so, in the list and at the lost connection', async ({
  page,
}, testInfo) => {
  const picture = (name: string) =>
    page.screenshot({
      path: path.join(
        testInfo.project.outputDir,
        `screenshots/silences-${name}.png`,
      ),
      animations: 'disabled',
    });
  await page.setViewportSize({ width: 1440, height: 1000 });

  await page.goto(`${STATION}/messages?range=30d`);
  await page.getByRole('button', { name: 'Connections' }).click();
  const row = page
    .getByRole('table', { name: 'Silences' })
    .getByRole('row')
    .filter({ hasText: 'The site: its uplink or power' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(/Of its site, 8 of 8 lost the connection/);
  const lasted = await row.getByRole('cell').nth(1).innerText();
  await row.getByRole('button', { name: 'All reasons' }).click();
  await expect(
    row
      .getByRole('list', { name: 'Stations that went silent with it' })
      .first()
      .getByRole('link'),
  ).toHaveCount(7);
  await expect(row).toContainText('It came back without a boot');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      colorScheme,
    );
    await picture(`list-${colorScheme}`);
  }

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
  await picture('drawer');
  await why.getByRole('link', { name: 'Connections around it' }).click();
  await expect(page).toHaveURL(/[?&]view=connections\b/);
});
