import path from 'node:path';
import { expect, test } from '../support/fixtures';

/** The first sums are made after the demo's thirty days were taken in, and anew when the catalog names the EVSEs. */
const ADDED_UP = { timeout: 150_000 };

test('Uptime leads from the fleet to the frames behind a day of a port', async ({
  page,
}, testInfo) => {
  test.slow();
  const picture = (name: string) =>
    page.screenshot({
      path: path.join(
        testInfo.project.outputDir,
        `screenshots/uptime-${name}.png`,
      ),
      animations: 'disabled',
    });
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.goto('/charge-stations/uptime?range=30d');
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByRole('heading', { name: /^\d+ ports, .* of the time known$/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('rowheader', { name: /HBR-02.*EVSE 2/ }),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass(ADDED_UP);

  await page.getByLabel('Rows').click();
  await page.getByRole('option', { name: 'Site' }).click();
  await expect(page).toHaveURL(/[?&]by=site\b/);
  const table = page.getByRole('table', { name: 'Uptime' });
  await table
    .getByRole('row', { name: /Harbour/ })
    .getByRole('button', { name: /ports$/ })
    .click();
  await expect(page).toHaveURL(/[?&]site=system/);

  const bars = page.getByRole('group', {
    name: 'HBR-02, EVSE 2, day by day',
  });
  const days = bars.getByRole('button');
  await expect(days).toHaveCount(30);
  await days.last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(days.nth(28)).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(
    panel.getByRole('table', { name: 'Minutes by what they were' }),
  ).toContainText('All together');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      colorScheme,
    );
    await picture(`day-${colorScheme}`);
  }

  await panel
    .getByRole('table', { name: 'Hour by hour' })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/\/hbr-02\/faults\?from=/);
  await expect(
    page.getByRole('application', { name: /^Fault timeline/ }),
  ).toBeVisible();
});
