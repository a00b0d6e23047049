import { heading, region, table, text } from '../../support/pictures';
import type { Picture } from './picture';

const STATION = '/catalog/default/chargestation/hbr-02';
/** Of OCPP 2.0.1, with a pump that is the cause of other faults, and of OCPP 2.1. */
const STATION_201 = '/catalog/default/chargestation/dpt-03';
const STATION_21 = '/catalog/default/chargestation/apt-08';
/** Its configuration changed some times, and it drifts from the demo's baselines. */
const CONFIGURED = '/catalog/default/chargestation/hbr-01';

export const stationPages: Picture[] = [
  {
    name: 'overview',
    url: STATION,
    shows: [
      heading('HBR-02'),
      text(/^Faulted since/),
      page => page.getByRole('group', { name: /^Fault timeline/ }),
      text('SN-HBR-02'),
    ],
  },
  {
    name: 'runbooks-card',
    url: STATION,
    act: page =>
      page
        .getByRole('table', { name: 'Runbooks of open faults' })
        .scrollIntoViewIfNeeded(),
    shows: [table('Runbooks of open faults'), text('Residual current seen')],
  },
  {
    name: 'faults',
    url: `${STATION}/faults?range=30d&fault=1`,
    shows: [
      heading('HBR-02'),
      page => page.getByRole('application', { name: /^Fault timeline/ }),
      table('Faults'),
      text('We saw it end.'),
    ],
  },
  {
    name: 'fault-runbook',
    url: `${STATION}/faults?range=30d&fault=1`,
    act: page =>
      page
        .getByRole('region', { name: 'Runbook' })
        .evaluate(part => part.scrollIntoView()),
    shows: [region('Runbook')],
  },
  {
    name: 'overview-2.0.1',
    url: STATION_201,
    shows: [
      heading('DPT-03'),
      text(/^Faulted since/),
      page =>
        page
          .getByRole('table', { name: 'Open faults', exact: true })
          .getByRole('link', { name: 'LiquidCoolingSystem.Problem' }),
    ],
  },
  {
    name: 'faults-2.0.1',
    url: `${STATION_201}/faults?range=30d`,
    shows: [heading('DPT-03'), fault(/LiquidCoolingSystem/)],
  },
  {
    name: 'faults-2.1',
    url: `${STATION_21}/faults?range=30d`,
    shows: [heading('APT-08'), fault(/OverCurrentProtection/)],
  },
  {
    name: 'monitor-2.0.1',
    url: '/catalog/default/chargestation/dpt-02/faults?range=30d&fault=1',
    shows: [heading('DPT-02'), fault(/TemperatureSensor/)],
  },
  {
    name: 'messages',
    url: `${STATION}/messages?range=30d`,
    shows: [heading('HBR-02'), table('Messages')],
  },
  {
    name: 'message',
    url: `${STATION}/messages?range=30d&q=GroundFailure&order=asc`,
    act: page =>
      page
        .getByRole('table', { name: 'Messages' })
        .getByRole('button', { name: 'StatusNotification' })
        .first()
        .click(),
    shows: [
      heading('HBR-02'),
      page => page.getByRole('complementary', { name: 'Message' }),
      region('Answer'),
    ],
  },
  {
    name: 'connections',
    url: `${STATION}/messages?range=30d&view=connections`,
    shows: [heading('HBR-02'), table('Connections')],
  },
  {
    name: 'configuration',
    url: `${CONFIGURED}/configuration`,
    shows: [
      heading('HBR-01'),
      table(/^Differences of configuration/),
      table('Snapshots of the configuration'),
    ],
  },
  {
    name: 'configuration-key',
    url: `${CONFIGURED}/configuration?shown=all&q=heartbeat&key=HeartbeatInterval`,
    act: page =>
      page
        .getByRole('group', { name: 'Details of HeartbeatInterval' })
        .scrollIntoViewIfNeeded(),
    shows: [
      heading('HBR-01'),
      page => page.getByRole('group', { name: 'Details of HeartbeatInterval' }),
    ],
  },
  {
    name: 'configuration-baseline',
    url: '/catalog/default/chargestation/hbr-03/configuration?against=baseline',
    shows: [
      heading('HBR-03'),
      page => page.getByRole('img', { name: /^Deviating keys over time/ }),
      table('Configuration against baselines'),
    ],
  },
];

function fault(name: RegExp): Picture['shows'][number] {
  return page =>
    page
      .getByRole('table', { name: 'Faults' })
      .getByRole('button', { name })
      .first();
}
