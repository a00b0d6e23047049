import { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import { heading, takePictures } from '../support/pictures';

/** Has a ground fault on connector 2 whose text is one that a runbook is for. */
const STATION = '/catalog/default/chargestation/hbr-02';

const drawer = (page: Page) =>
  page.getByRole('complementary', { name: /^Fault \d+$/ });
const runbook = (page: Page) =>
  drawer(page).getByRole('region', { name: 'Runbook' });

// TechDocs asks for pages that MkDocs has not made yet.
test.use({ expectedErrors: [/status of 404/] });

test('A fault shows its runbook with its values, why it is this one, and leads to TechDocs', async ({
  page,
}) => {
  await page.goto(`${STATION}/faults?range=30d&code=ocpp16:GroundFailure`);
  await page
    .getByRole('table', { name: 'Faults' })
    .getByRole('rowheader')
    .getByRole('button')
    .first()
    .click();
  await expect(
    runbook(page).getByRole('heading', {
      name: 'Residual current seen by the sensor (Bender controllers)',
    }),
  ).toBeVisible();
  await expect(
    runbook(page).locator('code').filter({ hasText: 'HBR-02' }).first(),
  ).toBeVisible();
  await expect(runbook(page)).toContainText(
    'Chosen because it is for code GroundFailure, the text “Residual current detected via sensor”.',
  );
  await expect(runbook(page)).not.toContainText('{{');
  await expect(runbook(page).getByRole('alert')).toBeVisible();

  await runbook(page).getByRole('link', { name: 'Open in docs' }).click();
  await expect(page).toHaveURL(
    /\/docs\/default\/component\/forecourt-docs\/runbooks\/bender-residual-current\/?$/,
  );
  // MkDocs makes the pages when they are first asked for.
  await expect(
    page.getByRole('heading', {
      name: /^Residual current seen by the sensor \(Bender controllers\)/,
    }),
  ).toBeVisible({ timeout: 60_000 });
  // TechDocs has a page there, and lets it be seen once it has its styles.
  await expect(
    page.getByTestId('techdocs-native-shadowroot').locator('html'),
  ).toHaveCSS('opacity', '1');
  await takePictures(page, 'runbook-page', {
    shows: [heading(/^Residual current seen by the sensor/)],
  });

  await page.goto('/docs/default/component/forecourt-docs/tour');
  await takePictures(page, 'documentation', { shows: [heading(/^A tour/)] });
});

test("A key that matters leads to what the station has, and the overview names the open fault's runbook", async ({
  page,
}) => {
  await page.goto(STATION);
  const table = page.getByRole('table', { name: 'Runbooks of open faults' });
  await expect(
    table.getByRole('row').filter({ hasText: 'GroundFailure' }),
  ).toContainText('Residual current seen by the sensor');
  await table.getByRole('link', { name: /GroundFailure/ }).click();
  await runbook(page).getByRole('link', { name: 'RCMBDelta' }).click();
  await expect(page).toHaveURL(/\/configuration\?q=RCMBDelta&shown=all$/);
});
