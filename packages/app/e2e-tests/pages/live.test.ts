import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/fixtures';
import { Portal } from '../support/portal';

const SHOWN_WITHIN = 5_000;
const ID_TAG = 'DEADBEEF0815';

test('A fault that a station reports is on its open page at once, down to the frame, and so is its end', async ({
  page,
  wscat,
}) => {
  await page.goto('/catalog/default/chargestation/cp1');
  const sentence = page.getByText(
    /^Faulted since \d\d:\d\d .+: ground fault on connector 1\./,
  );
  await expect(page.getByRole('heading', { name: 'Live' })).toBeVisible();
  await expect(sentence).toBeHidden();

  const cp1 = wscat('CP1');
  await cp1.connected();
  await cp1.call('BootNotification', {
    chargePointVendor: 'Acme',
    chargePointModel: 'One',
    firmwareVersion: '0.8.15',
  });
  await cp1.call('Authorize', { idTag: ID_TAG });
  const identity = page.getByRole('article').filter({
    has: page.getByRole('heading', { name: 'Identity' }),
  });
  await expect(identity).toContainText('0.8.15');

  await cp1.call('StatusNotification', {
    connectorId: 1,
    errorCode: 'GroundFailure',
    status: 'Faulted',
    vendorId: 'com.example',
    vendorErrorCode: 'E210',
  });
  const answered = Date.now();
  await sentence.waitFor({ timeout: SHOWN_WITHIN });
  tell(
    `The page showed the fault ${Date.now() - answered} ms after it was stored`,
  );

  await page.getByRole('link', { name: 'See evidence' }).click();
  await expect(page).toHaveURL(/\/faults\?.*\bfault=\d+/);
  const row = page
    .getByRole('table', { name: 'Faults' })
    .getByRole('row', { name: /GroundFailure \(E210\).* connector 1/ })
    .first();
  await expect(row.getByText('open', { exact: true })).toBeVisible();
  const inTimeline = page
    .getByRole('application', { name: /^Fault timeline/ })
    .getByRole('button', { name: /^GroundFailure \(E210\) on connector 1/ })
    .last();
  await expect(inTimeline).toHaveAccessibleName(/to ongoing/);

  const drawer = page.getByRole('complementary', { name: /^Fault \d+$/ });
  await expect(drawer).toContainText('Ground fault on connector 1, open for');
  await drawer.getByRole('button', { name: 'Show frame' }).first().click();
  const frame = drawer.getByRole('region', { name: 'Frame' });
  await expect(frame).toContainText('"errorCode": "GroundFailure"');
  await expect(frame).toContainText('"vendorErrorCode": "E210"');

  await cp1.call('StatusNotification', {
    connectorId: 1,
    errorCode: 'NoError',
    status: 'Available',
  });
  await expect(drawer).toContainText('The station reported that it is over.');
  await expect(drawer).toContainText('Ground fault on connector 1, for');
  await expect(row.getByText('open', { exact: true })).toBeHidden();
  await expect(inTimeline).not.toHaveAccessibleName(/to ongoing/);

  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('All connectors available.')).toBeVisible();

  expect(await filesWith(ID_TAG), 'files with the id tag').toEqual([]);
});

function tell(description: string): void {
  process.stdout.write(`${description}\n`);
  test.info().annotations.push({ type: 'live', description });
}

/** Files of the portal's data, its log among them, that contain a text. */
async function filesWith(text: string): Promise<string[]> {
  const { dataDirectory } = Portal.running();
  const entries = await readdir(dataDirectory, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name));
  const contents = await Promise.all(files.map(file => readFile(file)));
  return files.filter((_, index) => contents[index].includes(text));
}
