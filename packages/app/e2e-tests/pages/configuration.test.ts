import { readFile } from 'node:fs/promises';
import { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** A station of the demo that is connected and answers when its configuration is asked for. */
const STATION = '/catalog/default/chargestation/hbr-02';
const READ_WITHIN = 60_000;

const snapshots = (page: Page) =>
  page.getByRole('table', { name: 'Snapshots of the configuration' });
const differences = (page: Page) =>
  page.getByRole('table', { name: /^Differences of configuration/ });
const details = (page: Page) =>
  page.getByRole('group', { name: /^Details of/ });

/** Has it read once more, so that there is a snapshot whatever was there before. */
async function readNow(page: Page) {
  const asked = snapshots(page)
    .getByRole('row', { name: /asked for/ })
    .filter({ hasText: 'complete' });
  await page.getByRole('button', { name: 'Read now' }).click();
  await expect(page.getByText(/^Read(:| for the first time)/)).toBeVisible({
    timeout: READ_WITHIN,
  });
  await expect(asked.first()).toBeVisible();
}

test('A configuration is read on demand, searched, opened by keys, and its address shows it again', async ({
  page,
}) => {
  await page.goto(STATION);
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Configuration' })
    .click();
  await expect(page).toHaveURL(/\/configuration$/);
  await readNow(page);

  const onlyDifferences = page.getByRole('checkbox', {
    name: 'Only differences',
  });
  if (await onlyDifferences.isChecked()) {
    await onlyDifferences.uncheck();
  }
  await page.getByRole('searchbox', { name: 'Search' }).fill('heartbeat');
  await expect(page).toHaveURL(/[?&]q=heartbeat\b/);
  const key = differences(page).getByRole('button', {
    name: 'HeartbeatInterval',
    exact: true,
  });
  await expect(key).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search' }).blur();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(details(page)).toContainText('Meaning');
  const address = page.url();
  const text = await details(page).textContent();
  await page.keyboard.press('Escape');
  await expect(details(page)).toHaveCount(0);
  await page.goto(address);
  await expect(details(page)).toHaveText(text ?? '');
});

test('A baseline is saved from what a station has, without what cannot be set', async ({
  page,
}) => {
  await page.goto(`${STATION}/configuration`);
  await readNow(page);
  await page.getByRole('button', { name: 'Download' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /YAML/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^HBR-02.*_baseline\.yaml$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^ {2}HeartbeatInterval: /m);
  expect(text).not.toContain('masked:');
});

test('The fleet page leads from a key to the station that has it', async ({
  page,
}) => {
  await page.goto(`${STATION}/configuration`);
  await readNow(page);
  await page.goto(
    '/charge-stations/configuration?by=station&key=HeartbeatInterval',
  );
  await page
    .getByRole('table', { name: 'Keys of the fleet' })
    .getByRole('link', { name: /Show HeartbeatInterval of .*HBR-02/ })
    .click();
  await expect(page).toHaveURL(
    /hbr-02\/configuration\?against=siblings&key=HeartbeatInterval$/,
  );
});
