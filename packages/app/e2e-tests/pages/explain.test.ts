import { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** Had two ground faults in its made-up past. */
const STATION = '/catalog/default/chargestation/hbr-02';

const drawer = (page: Page) =>
  page.getByRole('complementary', { name: 'Message' });

test('A frame is explained field by field, and leads to its message among those of its version', async ({
  page,
}) => {
  await page.goto(`${STATION}/messages?range=30d&q=groundfailure`);
  await page
    .getByRole('table', { name: 'Messages' })
    .getByRole('button', { name: 'StatusNotification' })
    .first()
    .click();
  await expect(
    drawer(page).getByText(
      'The station sent StatusNotification: tells the state of a connector, and what is wrong with it.',
    ),
  ).toBeVisible();
  const fields = drawer(page).getByRole('table', {
    name: 'What it says, field by field',
  });
  await expect(
    fields.getByRole('row', { name: /^errorCode GroundFailure/ }),
  ).toContainText('The residual-current device tripped');
  await expect(fields.getByRole('row', { name: /^connectorId/ })).toContainText(
    'Which connector; 0 is the station itself',
  );
  await expect(
    // What is unusual may be in the same section.
    drawer(page)
      .getByRole('link', { name: /OCPP 1.6 edition 2 §4.9/ })
      .first(),
  ).toHaveAttribute('href', /^https:/);

  // Folded away and back with the keyboard.
  const fold = drawer(page).getByRole('button', { name: 'Explanation' });
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(fields).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(fields).toBeVisible();

  await drawer(page)
    .getByRole('link', { name: 'StatusNotification', exact: true })
    .click();
  await expect(page).toHaveURL(
    /\/knowledge\/messages\/ocpp-1\.6\/StatusNotification$/,
  );
  await expect(
    page
      .getByRole('table', { name: 'Its own fields' })
      .getByRole('row', { name: /^vendorErrorCode/ }),
  ).toContainText("The vendor's own code for what is wrong");

  await page.goto(
    '/catalog/default/api/ocpp-1.6/definition?message=StatusNotification',
  );
  await expect(
    page
      .getByRole('table', { name: 'Messages of OCPP 1.6' })
      .getByRole('rowheader')
      .first(),
  ).toHaveText('StatusNotification');
});

test('The definition of a specification is made of the packs and searched', async ({
  page,
}) => {
  await page.goto('/catalog/default/api/ocpp-2.0.1/definition');
  await expect(page.getByRole('status')).toContainText('64 of 64 messages');
  await page
    .getByRole('searchbox', { name: 'Search messages' })
    .fill('device model');
  await page.getByRole('combobox', { name: 'Sent by' }).click();
  await page.getByRole('option', { name: 'Charging Station' }).click();
  await expect(page).toHaveURL(/message=device\+model/);
  const table = page.getByRole('table', { name: 'Messages of OCPP 2.0.1' });
  await expect(table.getByRole('rowheader')).toHaveText(['NotifyReport']);

  await page.goto(STATION);
  await page
    .getByRole('link', { name: /^(OCPP 1\.6|ocpp-1\.6)$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/catalog\/default\/api\/ocpp-1\.6$/i);
});
