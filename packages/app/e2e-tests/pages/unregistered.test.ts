import { expect, test } from '../support/fixtures';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('A station that nobody knows is refused, and listed with the entity that would admit it', async ({
  page,
  wscat,
}) => {
  await page.goto('/charge-stations/unregistered');
  await expect(page.getByRole('tab', { name: 'Unregistered' })).toHaveAttribute(
    'aria-selected',
    'true',
  );

  await wscat('NEW-77').prints('Unexpected server response: 404');

  const row = page.getByRole('row', { name: /NEW-77/ });
  await expect(row).toContainText('ocpp1.6');
  await row.getByRole('button', { name: 'Show YAML for NEW-77' }).click();
  const yaml = page.getByRole('region', { name: 'Entity for NEW-77' });
  await expect(yaml).toContainText('kind: ChargeStation');
  await expect(yaml).toContainText('forecourt.dev/ocpp-identity: NEW-77');

  await page.getByRole('button', { name: 'Copy YAML for NEW-77' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await yaml.innerText()).trim());

  await page.getByRole('tab', { name: 'Registered', exact: true }).click();
  await page.getByRole('link', { name: /\d+ not registered/ }).click();
  await expect(page).toHaveURL('/charge-stations/unregistered');
  await expect(row).toBeVisible();
});
