import { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';
import { Portal } from './support/portal';
import { takenPorts } from './support/ports';

const STOPS_WITHIN = 20_000;
const READY_WITHIN = 120_000;
const FAULTS = '/catalog/default/chargestation/cp1/faults';

/** Code, place, opening, length and count of every fault that is over. */
async function closedFaults(page: Page): Promise<string[]> {
  await page.goto(FAULTS);
  const faults = page
    .getByRole('table', { name: 'Faults' })
    .getByRole('row')
    .filter({ hasNot: page.getByText('open', { exact: true }) });
  await expect(
    faults.filter({ hasText: 'PowerMeterFailure (E404)' }),
  ).not.toHaveCount(0);
  return faults.allTextContents();
}

test('The history of a station is there after the portal was stopped and started again', async ({
  page,
  wscat,
}) => {
  test.setTimeout(STOPS_WITHIN + READY_WITHIN + 90_000);
  const cp1 = wscat('CP1');
  await cp1.connected();
  for (const report of [
    { connectorId: 1, errorCode: 'NoError', status: 'Available' },
    {
      connectorId: 2,
      errorCode: 'PowerMeterFailure',
      vendorErrorCode: 'E404',
      status: 'Faulted',
    },
    { connectorId: 2, errorCode: 'NoError', status: 'Available' },
  ]) {
    await cp1.call('StatusNotification', report);
  }
  const before = await closedFaults(page);

  // So that the page does not ask for anything while nobody answers.
  await page.goto('about:blank');
  const first = Portal.running();
  first.interrupt();
  await expect
    .poll(() => first.runs, {
      timeout: STOPS_WITHIN,
      message: 'the portal runs',
    })
    .toBe(false);
  expect(await takenPorts(), 'ports that are not free').toEqual([]);

  const second = first.startAgain();
  await second.ready({ within: READY_WITHIN });
  expect(second.output).not.toContain('Installing dependencies');
  // There may be one more: that it was away.
  expect(await closedFaults(page)).toEqual(expect.arrayContaining(before));
});
