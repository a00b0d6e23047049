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

/** Named so that it comes last in its layer, whatever else there is. */
const BASELINE = 'zz-seen-by-a-test';
const BASELINE_TEXT = `author: A test
reason: To see what drifts
appliesTo: { station: HBR-02 }
keys:
  HeartbeatInterval: 4711
`;

test('A baseline is saved over the page, the station drifts from it, and bringing it back is planned without writing', async ({
  page,
}) => {
  await page.goto(`${STATION}/configuration`);
  await readNow(page);
  await page.goto('/charge-stations/configuration?view=baselines');
  await page.getByRole('button', { name: 'New baseline…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(BASELINE);
  await dialog.getByRole('textbox', { name: 'YAML' }).fill(BASELINE_TEXT);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole('table', { name: 'Baselines' }).getByText(BASELINE),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Compliance' }).click();
  await expect(
    page.getByRole('heading', {
      name: /stations? with a baseline drifts? from/,
    }),
  ).toBeVisible();
  await page
    .getByRole('link', { name: /HBR-02: against its baselines/ })
    .click();
  await expect(page).toHaveURL(/hbr-02\/configuration\?against=baseline$/);
  await expect(
    page
      .getByRole('table', { name: 'Configuration against baselines' })
      .getByRole('row', { name: /HeartbeatInterval/ }),
  ).toContainText('drift');

  await page.getByRole('button', { name: 'Plan to bring it back…' }).click();
  const plan = page.getByRole('dialog');
  await expect(
    plan
      .getByRole('table', { name: /^What would be written/ })
      .getByRole('row', { name: /HeartbeatInterval/ }),
  ).toContainText('4711');
  await expect(plan).toContainText('does not write to stations');
  await plan.getByRole('button', { name: 'Close' }).click();

  // Other tests find the fleet as it was.
  await page.goto('/charge-stations/configuration?view=baselines');
  await page.getByRole('button', { name: new RegExp(BASELINE) }).click();
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(page.getByText(BASELINE)).toHaveCount(0);
});

test('The fleet page shows the keys in which stations stand out, and one of them by station', async ({
  page,
}) => {
  await page.goto('/charge-stations/configuration?only=all');
  const keys = page.getByRole('table', { name: 'Keys of the fleet' });
  await expect(
    page.getByRole('heading', {
      name: /differs? from their siblings|differs from its siblings/,
    }),
  ).toBeVisible();
  await expect(keys.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('combobox', { name: 'Keys' }).click();
  await page.getByRole('option', { name: 'With outliers' }).click();
  await expect(page).toHaveURL(/[?&]only=outliers\b/);
});
