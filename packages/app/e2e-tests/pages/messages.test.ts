import { readFile } from 'node:fs/promises';
import { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** Had two ground faults in its made-up past. */
const STATION = '/catalog/default/chargestation/hbr-02';
const GROUND_FAULTS = `${STATION}/messages?range=30d&q=groundfailure`;

const table = (page: Page) => page.getByRole('table', { name: 'Messages' });
const messages = (page: Page) =>
  table(page).getByRole('rowheader').getByRole('button');
const drawer = (page: Page) =>
  page.getByRole('complementary', { name: 'Message' });

test('A message is found by its text and opened by keys, and its address shows it again', async ({
  page,
}) => {
  await page.goto(STATION);
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Messages' })
    .click();
  await page
    .getByRole('group', { name: 'Time range' })
    .getByRole('button', { name: '30 d' })
    .click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('groundfailure');
  await expect(page).toHaveURL(/[?&]q=groundfailure\b/);
  // Every other message is gone when the search has answered.
  await expect(messages(page).first()).toHaveText('StatusNotification');
  await expect(messages(page).filter({ hasNotText: 'Status' })).toHaveCount(0);

  await page.getByRole('searchbox', { name: 'Search' }).blur();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const request = drawer(page).getByRole('region', { name: 'Frame' });
  await expect(request).toContainText('"errorCode": "GroundFailure"');
  await expect(
    drawer(page).getByRole('region', { name: 'Answer' }),
  ).toContainText(/^\[\s*3,/);

  const address = page.url();
  const text = await request.textContent();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
  await page.goto(address);
  await expect(request).toHaveText(text ?? '');
});

test('What a search leaves is saved as an Open OCPP Trace', async ({
  page,
}) => {
  await page.goto(GROUND_FAULTS);
  await expect(messages(page).first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download trace' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^HBR-02_.+\.jsonl$/);
  const lines = (await readFile(await download.path(), 'utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]).toMatchObject({
    schemaVersion: '1.1',
    chargePointId: 'HBR-02',
    direction: 'cp-to-csms',
    messageType: 'CALL',
    action: 'StatusNotification',
  });
  expect(lines[1]).toMatchObject({
    direction: 'csms-to-cp',
    messageType: 'CALLRESULT',
    messageId: lines[0].messageId,
  });
});

test('The connection log tells which connection is open and why the others ended', async ({
  page,
  wscat,
}, testInfo) => {
  // Stations of the demo lose their connections now and then.
  const identity = `BENCH-09${testInfo.retry}`;
  const first = wscat(identity);
  await first.connected();
  await first.quit();
  await wscat(identity).connected();

  await page.goto(
    `/catalog/default/chargestation/${identity.toLowerCase()}/messages`,
  );
  await page.getByRole('button', { name: 'Connections' }).click();
  await expect(page).toHaveURL(/[?&]view=connections\b/);
  const rows = page
    .getByRole('table', { name: 'Connections' })
    .getByRole('row');
  await expect(rows.nth(1)).toContainText('still open');
  await expect(rows.nth(2)).toContainText(/[a-z]\./);
});
