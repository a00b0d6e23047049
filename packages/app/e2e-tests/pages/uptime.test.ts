import { expect, test } from '../support/fixtures';
import { heading, table, takePictures } from '../support/pictures';

/** The first sums are made after the demo's thirty days were taken in, and anew when the catalog names the EVSEs. */
const ADDED_UP = { timeout: 150_000 };

test('Uptime leads from the fleet to the frames behind a day of a port', async ({
  page,
}) => {
  test.slow();
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

  await takePictures(page, 'uptime', {
    shows: [heading(/^\d+ ports, .* of the time known$/), table('Uptime')],
  });

  await page.getByLabel('Rows').click();
  await page.getByRole('option', { name: 'Site' }).click();
  await expect(page).toHaveURL(/[?&]by=site\b/);
  await page
    .getByRole('table', { name: 'Uptime' })
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
  await takePictures(page, 'uptime-day', {
    shows: [table('Minutes by what they were'), table('Hour by hour')],
  });

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
