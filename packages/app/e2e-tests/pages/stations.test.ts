import { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** In catalog/: the demo's 24 and two for testers, and 200 that benchmarks are. */
const STATIONS = 226;
const ROWS_A_PAGE = 50;

const rowHeaders = (page: Page) =>
  page.getByRole('table', { name: 'Charge stations' }).getByRole('rowheader');
const station = (page: Page, name: string) =>
  rowHeaders(page).filter({ hasText: name });
const condition = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Status' }).getByRole('button', { name });
const nextPage = (page: Page) =>
  page.getByRole('button', { name: 'Next page' });
const previousPage = (page: Page) =>
  page.getByRole('button', { name: 'Previous page' });

test('The first page says how the fleet is and lists its stations, worst first', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL('/charge-stations/stations');
  await expect(
    page.getByRole('heading', { name: /^\d+ of 226 faulted, \d+ offline/ }),
  ).toBeVisible();
  await expect(condition(page, /^All 226$/)).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(rowHeaders(page)).toHaveCount(ROWS_A_PAGE);
  await expect(page.getByText(`${STATIONS} stations`)).toBeVisible();

  const faulted = page.getByRole('row', { name: /HBR-02/ });
  await expect(faulted).toContainText('GroundFailure');
  const [faultedAt, fineAt] = await Promise.all(
    [faulted, page.getByRole('row', { name: /APT-04/ })].map(row =>
      row.boundingBox(),
    ),
  );
  expect(faultedAt?.y).toBeLessThan(fineAt?.y ?? 0);
});

test('A count that is clicked filters, in the address, and a second click shows all', async ({
  page,
}) => {
  await page.goto('/');
  const offline = condition(page, /^Offline \d+$/);
  await offline.click();
  await expect(page).toHaveURL(/[?&]condition=offline\b/);
  await expect(offline).toHaveAttribute('aria-pressed', 'true');
  await expect(station(page, 'HBR-02')).toHaveCount(0);
  await expect(station(page, 'DPT-04')).toBeVisible();

  await offline.click();
  await expect(page).not.toHaveURL(/condition=/);
  await expect(rowHeaders(page)).toHaveCount(ROWS_A_PAGE);
});

test('Search, site and order are in the address, and a reload keeps them', async ({
  page,
}) => {
  await page.goto('/');
  const search = page.getByRole('searchbox', { name: 'Search' });
  const site = page.getByRole('combobox', { name: 'Site' });
  const head = page.getByRole('columnheader', { name: 'Station' });

  await search.fill('-0');
  await expect(page).toHaveURL(/[?&]search=-0\b/);
  await site.click();
  await page.getByRole('option', { name: 'Harbour' }).click();
  await expect(page).toHaveURL(/[?&]site=system%3Adefault%2Fharbour\b/);
  await expect(page.getByText('8 stations')).toBeVisible();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(rowHeaders(page).first()).toHaveText('HBR-01');
  await head.getByRole('button').click();
  await expect(page).toHaveURL(/[?&]sort=identity&order=desc\b/);

  for (const load of [() => Promise.resolve(), () => page.reload()]) {
    await load();
    await expect(search).toHaveValue('-0');
    await expect(site).toHaveText('Harbour');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(rowHeaders(page)).toHaveText(
      [8, 7, 6, 5, 4, 3, 2, 1].map(number => `HBR-0${number}`),
    );
  }

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(search).toHaveValue('');
  await expect(page.getByText(`${STATIONS} stations`)).toBeVisible();
  await expect(rowHeaders(page).first()).toHaveText('HBR-08');
});

test('The pages of the list show every station once, forwards and back', async ({
  page,
}) => {
  await page.goto('/charge-stations/stations?sort=identity');
  await expect(rowHeaders(page)).toHaveCount(ROWS_A_PAGE);
  await expect(previousPage(page)).toBeDisabled();

  const pages = [await rowHeaders(page).allTextContents()];
  while (await nextPage(page).isEnabled()) {
    const [first] = pages[pages.length - 1];
    await nextPage(page).click();
    await expect(rowHeaders(page).first()).not.toHaveText(first);
    pages.push(await rowHeaders(page).allTextContents());
  }
  expect(pages.map(names => names.length)).toEqual([50, 50, 50, 50, 26]);
  expect(new Set(pages.flat()).size).toBe(STATIONS);

  for (const [first] of pages.slice(0, -1).reverse()) {
    await previousPage(page).click();
    await expect(rowHeaders(page).first()).toHaveText(first);
  }
  await expect(previousPage(page)).toBeDisabled();
});
