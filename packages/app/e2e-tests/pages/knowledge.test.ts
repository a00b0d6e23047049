import { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** Of OCPP 1.6, with a ground fault on connector 2 that is open, and of OCPP 2.0.1, with a pump that stands still. */
const STATION = '/catalog/default/chargestation/hbr-02';
const STATION_201 = '/catalog/default/chargestation/dpt-03';
const KNOWLEDGE = '/charge-stations/knowledge';

const drawer = (page: Page) =>
  page.getByRole('complementary', { name: /^Fault \d+$/ });
const part = (page: Page, name: string) =>
  page
    .getByRole('tablist', { name: 'What is known' })
    .getByRole('tab', { name });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const codes = (page: Page) =>
  page.getByRole('table', { name: 'Codes' }).getByRole('rowheader');
const specification = (page: Page, title: string) =>
  page
    .getByRole('table', { name: 'Specifications' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) });

test('An open fault says what its code means, and leads to its page and to the document that says so', async ({
  page,
}) => {
  await page.goto(STATION);
  await page.getByRole('link', { name: 'See evidence' }).click();
  const meaning = drawer(page).getByRole('heading', { name: /^What it means/ });
  await expect(drawer(page)).toContainText('sensor (RCMB) saw a residual');
  await expect(
    drawer(page)
      .getByRole('link', { name: /OCPP 1\.6 edition 2 §7\.6/ })
      .first(),
  ).toHaveAttribute('href', /^https:.*1\.6/);
  await expect(
    drawer(page).getByRole('link', { name: /OCPP 2/ }),
    'documents of versions that the station does not speak',
  ).toHaveCount(0);
  await expect(
    drawer(page)
      .getByRole('region', { name: 'Runbook' })
      .getByRole('heading', { name: 'Check from here' }),
  ).toBeVisible();

  await meaning.getByRole('link', { name: 'GroundFailure' }).click();
  await expect(page).toHaveURL(/\/knowledge\/codes\/ocpp16(:|%3A)Ground/);
  await expect(
    page.getByRole('heading', { name: 'GroundFailure', level: 2 }),
  ).toBeVisible();
  await expect(page.getByText('The residual-current device')).toBeVisible();
  await expect(
    page.getByText('not confirmed', { exact: true }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('rowheader', { name: /^Residual current seen/ }),
  ).toBeVisible();

  await page
    .getByRole('link', { name: 'OCPP 1.6 edition 2: what is known of it' })
    .click();
  await expect(page).toHaveURL(/\/knowledge\/specifications\/ocpp-1\.6$/);
  await expect(
    page.getByRole('heading', { name: 'OCPP 1.6 edition 2', level: 2 }),
  ).toBeVisible();
  await expect(page.getByText('Open Charge Alliance').first()).toBeVisible();
  await expect(part(page, 'Specifications')).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('A fault of OCPP 2.0.1 cites the documents of its version', async ({
  page,
}) => {
  await page.goto(STATION_201);
  await page
    .getByRole('table', { name: 'Open faults', exact: true })
    .getByRole('link', { name: 'LiquidCoolingSystem.Problem' })
    .click();
  await expect(
    drawer(page)
      .getByRole('link', { name: /OCPP 2\.0\.1 edition 3/ })
      .first(),
  ).toBeVisible();
  await expect(
    drawer(page).getByRole('link', { name: /OCPP 1\.6/ }),
  ).toHaveCount(0);
});

test('The registry of specifications tells which links nobody checked, and what replaced what', async ({
  page,
}) => {
  await page.goto(`${KNOWLEDGE}/specifications`);
  await search(page).fill('improved security');
  await expect(page).toHaveURL(/[?&]search=improved\+security\b/);
  const old = specification(page, 'Improved security for OCPP 1.6-J edition 2');
  await expect(old).toContainText('superseded');
  await expect(old).toContainText('link not checked');
  const title = 'Improved security for OCPP 1.6-J edition 3';
  await expect(specification(page, title)).not.toContainText('superseded');

  // What is chosen is in the address.
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'dead link' }).click();
  await expect(page.getByText('Nothing is found')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing is found')).toBeVisible();
  await page.goBack();

  await old.getByRole('link').click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await page.getByRole('link', { name: 'All specifications' }).click();
  await expect(page).toHaveURL(/\/knowledge\/specifications$/);
});

test('A key of a configuration says what it means, and in which document of its version', async ({
  page,
}) => {
  await page.goto(`${STATION}/configuration?shown=all&q=heartbeat`);
  await page
    .getByRole('table', { name: /^Differences of configuration/ })
    .getByRole('button', { name: 'HeartbeatInterval', exact: true })
    .click();
  const key = page.getByRole('group', { name: 'Details of HeartbeatInterval' });
  await expect(key).toContainText('Meaning');
  await expect(
    key.getByRole('link', { name: /OCPP 1\.6 edition 2/ }).first(),
  ).toHaveAttribute('href', /^https:/);
  await key
    .getByRole('link', { name: /OCPP 1\.6 edition 2: what is known/ })
    .click();
  await expect(page).toHaveURL(/\/knowledge\/specifications\/ocpp-1\.6$/);
});

test('What is known is reached and searched with the keyboard alone', async ({
  page,
}) => {
  await page.goto(`${KNOWLEDGE}/statuses`);
  await expect(
    page.getByRole('heading', { name: 'Statuses of an EVSE in OCPI' }),
  ).toBeVisible();
  await part(page, 'Statuses').focus();
  // Past specifications and messages.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/knowledge\/codes$/);
  await expect(codes(page).first()).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('residual');
  await expect(page).toHaveURL(/[?&]search=residual\b/);
  await expect(codes(page).filter({ hasText: 'WeakSignal' })).toHaveCount(0);
  await expect(
    codes(page).filter({ hasText: /^GroundFailure$/ }),
  ).toBeVisible();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^OCPP 1\.6/ }).press('Enter');
  await expect(page).toHaveURL(/[?&]taxonomy=ocpp16\b/);
  await expect(codes(page)).toHaveText(['GroundFailure']);
  await codes(page).getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'GroundFailure', level: 2 }),
  ).toBeVisible();
});

test('A code that no pack has says so, and a list that finds nothing says what to do', async ({
  page,
}) => {
  await page.goto(`${KNOWLEDGE}/codes?search=no-such-code`);
  await expect(page.getByText('No code is found')).toBeVisible();
  await search(page).fill('');
  await expect(page.getByText(/^\d+ codes\.$/)).toBeVisible();
  const more = page.getByRole('button', { name: 'Show more' });
  const before = await codes(page).count();
  await more.click();
  await expect(more).toHaveCount(0);
  expect(await codes(page).count()).toBeGreaterThan(before);

  await page.goto(`${KNOWLEDGE}/codes/vendor:nobody:e99`);
  await expect(
    page.getByText('No knowledge pack explains this code.'),
  ).toBeVisible();
});
