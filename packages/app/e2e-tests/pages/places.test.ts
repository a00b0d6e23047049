import { expect, test } from '../support/fixtures';
import { heading, table, takePictures, text } from '../support/pictures';

test('A site says how its stations are, and leads to their faults and to its own list', async ({
  page,
}) => {
  await page.goto('/catalog/default/system/harbour');
  await expect(
    page.getByRole('heading', { name: 'Stations of this site' }),
  ).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^\d+ of 9 faulted/)).toBeVisible();
  const stations = page.getByRole('list', { name: 'Stations, worst first' });
  await expect(stations.getByRole('link', { name: /HBR-/ })).toHaveCount(8);
  const faults = page.getByRole('table', { name: 'Open faults, worst first' });
  await expect(faults.getByRole('row', { name: /HBR-02/ })).toContainText(
    'GroundFailure',
  );

  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Stations' })
    .click();
  await expect(page).toHaveURL(/\/system\/harbour\/stations$/);
  await expect(page.getByText('9 stations')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Site' })).toHaveCount(0);

  await page.goto('/catalog/default/system/harbour');
  await takePictures(page, 'site', {
    shows: [
      heading('Stations of this site'),
      table('Open faults, worst first'),
    ],
  });
  await page
    .getByRole('navigation', { name: 'More of these stations' })
    .getByRole('link', { name: 'Open faults' })
    .click();
  await expect(page).toHaveURL(/\/charge-stations\/faults\?.*site=system/);
  await expect(page.getByRole('combobox', { name: 'Site' })).toHaveText(
    'Harbour',
  );
});

test('A model tells its stations and their faults by firmware', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/bender-cc612');
  const firmwares = page.getByRole('table', { name: 'Stations by firmware' });
  await expect(firmwares.getByRole('row', { name: /HBR-02/ })).toBeVisible({
    timeout: 60_000,
  });
  const rates = page.getByRole('table', { name: 'How often stations fail' });
  await expect(
    rates.getByRole('columnheader', { name: '95 % interval' }),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Since this firmware' }),
  ).toBeVisible();
  await takePictures(page, 'model', {
    shows: [table('Stations by firmware'), table('How often stations fail')],
  });
  await page
    .getByRole('navigation', { name: 'More of these stations' })
    .getByRole('link', { name: 'Configuration matrix' })
    .click();
  await expect(page).toHaveURL(
    /\/charge-stations\/configuration\?model=component/,
  );
});

test('A group has its stations and those of the groups under it', async ({
  page,
}) => {
  await page.goto('/catalog/default/group/team-harbour');
  await expect(
    page.getByRole('heading', { name: 'Charge stations' }),
  ).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^\d+ of \d+ faulted/)).toBeVisible();
  await takePictures(page, 'team', {
    shows: [heading('Charge stations'), text(/^\d+ of \d+ faulted/)],
  });

  await page.goto('/catalog/default/group/charging-operations');
  await expect(page.getByText(/^\d+ of 226 faulted/)).toBeVisible();
  await expect(page.getByRole('link', { name: /and \d+ more/ })).toBeVisible();
});

test('The home page leads from the faults in my stations to the evidence', async ({
  page,
}) => {
  await page.goto('/charge-stations');
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Home', exact: true })
    .click();
  // The demo's guest is in every team.
  await expect(
    page.getByText(/^Your stations: \d+ of 226 faulted/),
  ).toBeVisible({ timeout: 60_000 });
  const fleet = page.getByRole('list', { name: 'Stations by status' });
  await expect(fleet.getByRole('listitem', { name: '' }).first()).toBeVisible();
  const faults = page.getByRole('table', { name: 'Open faults, worst first' });
  await takePictures(page, 'home', {
    shows: [
      text(/^Your stations: \d+ of 226 faulted/),
      table('Open faults, worst first'),
    ],
  });
  await faults
    .getByRole('row', { name: /HBR-02/ })
    .getByRole('link', { name: 'GroundFailure', exact: true })
    .click();
  await expect(page).toHaveURL(/\/chargestation\/hbr-02\/faults\?.*fault=/i);
  await expect(
    page.getByRole('complementary', { name: /^Fault \d+$/ }),
  ).toBeVisible();
});
