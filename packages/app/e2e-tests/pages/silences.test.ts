import path from 'node:path';
import { expect, test } from '../support/fixtures';

/** Its site's uplink was gone for forty minutes of the made-up past, and with it all stations there. */
const STATION = '/catalog/default/chargestation/apt-02';

test('A lost connection says whose silence it was, and leads to what says so', async ({
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

  await page.goto(`${STATION}/faults?range=30d&code=conn:offline`);
  await page
    .getByRole('table', { name: 'Faults' })
    .getByRole('row')
    .filter({ hasText: /4\d m/ })
    .getByRole('rowheader')
    .getByRole('button')
    .click();
  const why = page.getByRole('region', { name: 'Why was it silent?' });
  await expect(why).toContainText('The site: its uplink or power');
  await expect(why).toContainText('likely');
  const reasons = why.getByRole('list', { name: 'What is known of it' });
  await expect(reasons).toContainText(/Of its site, \d+ of \d+ went silent/);
  await expect(
    reasons
      .getByRole('list', { name: 'Stations that went silent with it' })
      .getByRole('link', { name: 'APT-03' }),
  ).toBeVisible();
  await picture('drawer');

  await why.getByRole('link', { name: 'Connections around it' }).click();
  await expect(page).toHaveURL(/[?&]view=connections\b/);
  const row = page
    .getByRole('table', { name: 'Silences' })
    .getByRole('row')
    .filter({ hasText: 'The site: its uplink or power' });
  await expect(row).toContainText(/4\d m/);
  await row.getByRole('button', { name: 'All reasons' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      colorScheme,
    );
    await picture(`list-${colorScheme}`);
  }
});
