import { Locator, Page } from '@playwright/test';
import path from 'node:path';
import { expect, test } from '../support/fixtures';

interface Picture {
  name: string;
  url: string;
  /** What is done first. */
  act?: (page: Page) => Promise<void>;
  /** What must be there before it is taken. */
  shows: (page: Page) => Locator[];
}

const STATION = '/catalog/default/chargestation/hbr-02';
/** Of OCPP 2.0.1, with a pump that is the cause of other faults, and of OCPP 2.1. */
const STATION_201 = '/catalog/default/chargestation/dpt-03';
const STATION_21 = '/catalog/default/chargestation/apt-08';
/** Its configuration changed some times, and it drifts from the demo's baselines. */
const CONFIGURED = '/catalog/default/chargestation/hbr-01';
const NOT_REGISTERED = 'NEW-78';
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first();

const pictures: Picture[] = [
  {
    name: 'stations',
    url: '/charge-stations/stations',
    shows: page => [
      heading(page, /of 226 faulted/),
      page.getByRole('rowheader', { name: 'HBR-02' }),
    ],
  },
  {
    name: 'unregistered',
    url: '/charge-stations/unregistered',
    shows: page => [
      page.getByText(/^These identities tried to connect/),
      page.getByRole('rowheader', { name: NOT_REGISTERED }),
    ],
  },
  {
    name: 'overview',
    url: STATION,
    shows: page => [
      heading(page, 'HBR-02'),
      page.getByText(/^Faulted since/),
      page.getByRole('group', { name: /^Fault timeline/ }),
      page.getByText('SN-HBR-02'),
    ],
  },
  {
    name: 'faults',
    url: `${STATION}/faults?range=30d&fault=1`,
    shows: page => [
      heading(page, 'HBR-02'),
      page.getByRole('application', { name: /^Fault timeline/ }),
      page.getByRole('table', { name: 'Faults' }),
      page.getByText('We saw it end.'),
    ],
  },
  {
    name: 'overview-2.0.1',
    url: STATION_201,
    shows: page => [
      heading(page, 'DPT-03'),
      page.getByText(/^Faulted since/),
      page
        .getByRole('table', { name: 'Open faults', exact: true })
        .getByRole('link', { name: 'LiquidCoolingSystem.Problem' }),
    ],
  },
  {
    name: 'faults-2.0.1',
    url: `${STATION_201}/faults?range=30d`,
    shows: page => [
      heading(page, 'DPT-03'),
      page
        .getByRole('table', { name: 'Faults' })
        .getByRole('button', { name: /LiquidCoolingSystem/ })
        .first(),
    ],
  },
  {
    name: 'faults-2.1',
    url: `${STATION_21}/faults?range=30d`,
    shows: page => [
      heading(page, 'APT-08'),
      page
        .getByRole('table', { name: 'Faults' })
        .getByRole('button', { name: /OverCurrentProtection/ })
        .first(),
    ],
  },
  {
    name: 'monitor-2.0.1',
    url: '/catalog/default/chargestation/dpt-02/faults?range=30d&fault=1',
    shows: page => [
      heading(page, 'DPT-02'),
      page
        .getByRole('table', { name: 'Faults' })
        .getByRole('button', { name: /TemperatureSensor/ })
        .first(),
    ],
  },
  {
    name: 'messages',
    url: `${STATION}/messages?range=30d`,
    shows: page => [
      heading(page, 'HBR-02'),
      page.getByRole('table', { name: 'Messages' }),
    ],
  },
  {
    name: 'message',
    url: `${STATION}/messages?range=30d&q=GroundFailure&order=asc`,
    act: async page => {
      await page
        .getByRole('table', { name: 'Messages' })
        .getByRole('button', { name: 'StatusNotification' })
        .first()
        .click();
    },
    shows: page => [
      heading(page, 'HBR-02'),
      page.getByRole('complementary', { name: 'Message' }),
      page.getByRole('region', { name: 'Answer' }),
    ],
  },
  {
    name: 'connections',
    url: `${STATION}/messages?range=30d&view=connections`,
    shows: page => [
      heading(page, 'HBR-02'),
      page.getByRole('table', { name: 'Connections' }),
    ],
  },
  {
    name: 'configuration',
    url: `${CONFIGURED}/configuration?shown=all`,
    shows: page => [
      heading(page, 'HBR-01'),
      page.getByRole('table', { name: /^Differences of configuration/ }),
      page.getByRole('table', { name: 'Snapshots of the configuration' }),
    ],
  },
  {
    name: 'configuration-baseline',
    url: '/catalog/default/chargestation/hbr-03/configuration?against=baseline',
    shows: page => [
      heading(page, 'HBR-03'),
      page.getByRole('img', { name: /^Deviating keys over time/ }),
      page.getByRole('table', { name: 'Configuration against baselines' }),
    ],
  },
  {
    name: 'fleet-keys',
    url: '/charge-stations/configuration',
    shows: page => [
      heading(page, /stations differs? from/),
      page.getByRole('table', { name: 'Keys of the fleet' }),
    ],
  },
  {
    name: 'fleet-compliance',
    url: '/charge-stations/configuration?view=compliance',
    shows: page => [
      heading(page, /stations with a baseline drifts? from it/),
      page.getByRole('table', { name: 'Stations against their baselines' }),
    ],
  },
  {
    name: 'baselines',
    url: '/charge-stations/configuration?view=baselines',
    shows: page => [
      heading(page, /baselines say what configurations should be/),
      page.getByRole('table', { name: 'Baselines' }),
    ],
  },
  {
    name: 'catalog',
    url: '/catalog?filters[kind]=chargestation',
    shows: page => [
      heading(page, 'Owned ChargeStations (226)'),
      page.getByRole('link', { name: 'APT-01' }),
    ],
  },
];

for (const { name, url, act, shows } of pictures) {
  test(`The page "${name}" in its light and its dark theme`, async ({
    page,
    wscat,
  }, testInfo) => {
    await wscat(NOT_REGISTERED).prints('Unexpected server response: 404');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(url);
    await act?.(page);
    // The portal follows the system's theme until somebody chooses one.
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('body')).toHaveAttribute(
        'data-theme-mode',
        colorScheme,
      );
      for (const part of shows(page)) {
        await expect(part).toBeVisible();
      }
      await nothingCovers(shows(page)[0]);
      await page.screenshot({
        path: path.join(
          testInfo.project.outputDir,
          `screenshots/${name}-${colorScheme}.png`,
        ),
        animations: 'disabled',
      });
    }
  });
}

/** The sidebar, for example: it stands beside the page, not upon it. */
async function nothingCovers(part: Locator): Promise<void> {
  const leftEdge = { x: 1, y: 8 };
  await part.click({ trial: true, position: leftEdge, timeout: 20_000 });
}
