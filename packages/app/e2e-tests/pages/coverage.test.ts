import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Portal } from '../support/portal';
import { expect, test } from '../support/fixtures';
import { table, takePictures, text } from '../support/pictures';

// The library that draws the scaffolder's forms, in its development build.
test.use({ expectedErrors: [/@rjsf\/material-ui/] });

test('A code that nothing explains leads to a template that is filled, and is covered when it has been created', async ({
  page,
  wscat,
}, testInfo) => {
  // Another one for a second try: the first one's runbook is there.
  const identity = `BENCH-06${testInfo.retry}`;
  const model = `One-${testInfo.retry}`;
  const station = wscat(identity, 'ocpp1.6');
  await station.connected();
  await station.call('BootNotification', {
    chargePointVendor: 'Acme',
    chargePointModel: model,
  });
  await station.call('StatusNotification', {
    connectorId: 1,
    status: 'Faulted',
    errorCode: 'OtherError',
    vendorErrorCode: 'E77',
    info: 'Fan stalled',
  });

  await page.goto('/charge-stations/coverage');
  const row = page
    .getByRole('table', { name: 'Codes and what is missing for them' })
    .getByRole('row')
    .filter({ hasText: model })
    .first();
  await expect(row).toContainText('general runbook');
  await expect(row).toContainText('no explanation');
  await row.getByRole('button', { name: /Show what to add/ }).click();
  const received = 'Texts that came with it, as received';
  await takePictures(page, 'coverage', { shows: [table(received)] });
  await expect(page.getByRole('table', { name: received })).toContainText(
    'Fan stalled',
  );

  await row.getByRole('link', { name: 'Write its own runbook' }).click();
  await expect(page.getByLabel(/^Code/)).toHaveValue('vendor:acme:e77');
  await expect(page.getByLabel(/^Vendor/)).toHaveValue('Acme');
  await expect(page.getByLabel(/^Model/)).toHaveValue(model);
  await takePictures(page, 'runbook-template', {
    shows: [text('For which faults'), () => page.getByLabel(/^Code/)],
  });
  await page.getByRole('button', { name: 'Next' }).click();
  const name = `acme-e77-one-${testInfo.retry}`;
  await expect(page.getByLabel(/^Name of the file/)).toHaveValue(name);
  await page.getByLabel(/^Title/).fill('Fan stalled');
  await page.getByLabel(/^Who looks after/).fill('Team Harbour');
  await page
    .getByRole('option', { name: /harbour/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText('Where it is')).toBeVisible();
  await expect(page.getByText(`${name}.md`).first()).toBeVisible();
  await takePictures(page, 'runbook-created', { shows: [text('Where it is')] });

  const file = path.join(
    Portal.running().dataDirectory,
    'runbooks',
    `${name}.md`,
  );
  await expect(readFile(file, 'utf8')).resolves.toContain(
    'codes: ["vendor:acme:e77"]',
  );

  await expect(async () => {
    await page.goto('/charge-stations/coverage');
    await expect(row).toContainText('no explanation', { timeout: 5_000 });
    await expect(row).not.toContainText('general runbook', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await takePictures(page, 'coverage-covered', { shows: [() => row] });
});
