import { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { takePictures } from '../support/pictures';

const results = (page: Page) => page.getByRole('article').getByRole('listitem');

/** The index is made soon after the start, and a page that came before it does not ask again. */
async function search(page: Page, term: string) {
  await expect(async () => {
    await page.goto(`/search?query=${encodeURIComponent(term)}`);
    await expect(results(page).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

test('A code that is typed into the search leads to what it means', async ({
  page,
}) => {
  await search(page, 'HeartbeatInterval');
  await page.getByRole('textbox', { name: 'Search' }).fill('GroundFailure');
  const code = results(page)
    .filter({ hasText: 'Fault code' })
    .filter({ hasText: 'OCPP 1.6' })
    .first();
  await expect(code).toBeVisible();
  await takePictures(page, 'search', { shows: [() => code] });
  await code.getByRole('link', { name: 'GroundFailure', exact: true }).click();
  await expect(page).toHaveURL(
    /\/charge-stations\/knowledge\/codes\/ocpp16(:|%3A)GroundFailure$/,
  );
  await expect(
    page.getByRole('heading', { name: 'GroundFailure' }).first(),
  ).toBeVisible();
});

test('A configuration key leads to the stations that have it', async ({
  page,
}) => {
  await search(page, 'HeartbeatInterval');
  await page.getByRole('button', { name: 'Charge station knowledge' }).click();
  const key = results(page).first();
  await expect(key).toContainText('Configuration key');
  await key.getByRole('link', { name: 'HeartbeatInterval' }).click();
  await expect(page).toHaveURL(
    /\/charge-stations\/configuration\?only=all&key=HeartbeatInterval$/,
  );
  await expect(page.getByText('HeartbeatInterval').first()).toBeVisible();
});

test('The search is above every page, and leads from there to what a code means', async ({
  page,
}) => {
  await search(page, 'GroundFailure');
  await page.goto('/charge-stations/stations');
  const dialog = page.getByRole('dialog');
  const code = dialog.getByRole('link', { name: 'GroundFailure', exact: true });
  await takePictures(page, 'search-dialog', {
    act: async () => {
      await page
        .getByRole('navigation', { name: 'sidebar nav' })
        .getByRole('button', { name: 'Search' })
        .click();
      await dialog
        .getByRole('textbox', { name: 'Search' })
        .fill('GroundFailure');
    },
    shows: [() => code.first()],
  });
  await code.first().click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\/knowledge\/codes\/ocpp16(:|%3A)Ground/);
});
