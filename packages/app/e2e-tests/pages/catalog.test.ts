import { expect, test } from '../support/fixtures';

test('The catalog leads to the page of a station', async ({ page }) => {
  await page.goto('/');
  // A new catalog takes a moment to be read, and this page counts along with it.
  await expect(
    page.getByRole('heading', { name: /of 226 faulted/ }),
  ).toBeVisible({ timeout: 60_000 });
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Catalog', exact: true })
    .click();
  await page.getByRole('button', { name: /^component$/i }).click();
  await page.getByRole('option', { name: 'ChargeStation' }).click();
  // The demo's guest is in every team, and the catalog begins with what one owns.
  await expect(
    page.getByRole('heading', { name: 'Owned ChargeStations (226)' }).first(),
  ).toBeVisible();

  await page.getByRole('textbox', { name: 'Search' }).fill('CP1');
  await page.getByRole('link', { name: 'CP1', exact: true }).click();

  await expect(page).toHaveURL(/\/catalog\/default\/chargestation\/cp1$/i);
  await expect(page.getByRole('heading', { name: 'CP1' })).toBeVisible();
  for (const card of [
    'Live',
    'Last 24 hours',
    /^Open faults \(\d+\)$/,
    'Identity',
    'About',
  ]) {
    await expect(page.getByRole('heading', { name: card })).toBeVisible();
  }
  const tabs = page.getByRole('navigation', { name: 'Content navigation' });
  await tabs.getByRole('link', { name: 'Faults' }).click();
  await expect(page).toHaveURL(/\/chargestation\/cp1\/faults$/i);
  await expect(page.getByRole('group', { name: 'Time range' })).toBeVisible();
});
