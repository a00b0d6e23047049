import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  anIncident,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { IncidentsPage } from './IncidentsPage';

function renderPage(options: { search?: string; world?: FakeWorld } = {}) {
  const { search = '', world } = options;
  const api = new FakeChargeStationsApi({
    stations: [aStation(), aStation({ identity: 'CP2', title: 'Quay 2' })],
    incidents: {
      CP1: [anIncident()],
      CP2: [
        anIncident({
          id: 'lock',
          identity: 'CP2',
          code: 'ocpp16:ConnectorLockFailure',
          severity: 3,
          flags: ['regressed'],
        }),
        anIncident({
          id: 'over',
          identity: 'CP2',
          code: 'ocpp16:WeakSignal',
          severity: 5,
          state: 'resolved',
          stateSince: '2026-11-19T15:00:00.000Z',
          endedAt: '2026-11-19T15:00:00.000Z',
        }),
      ],
    },
    ...world,
  });
  return {
    api,
    ...renderStations(<IncidentsPage />, { api, search: `?${search}` }),
  };
}

const table = () => screen.findByRole('table', { name: 'Incidents' });
const button = (name: string) => screen.findByRole('button', { name });
const choose = async (name: RegExp) =>
  userEvent.click(await screen.findByRole('checkbox', { name }));

describe('IncidentsPage', () => {
  it('lists what somebody has to act on, with stations, states and badges', async () => {
    renderPage();
    const rows = within(await table())
      .getAllByRole('row')
      .slice(1);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent('GroundFailure');
    expect(rows[1]).toHaveTextContent('Quay 2');
    expect(rows[1]).toHaveTextContent('regressed');
    expect(screen.getByText('2 incidents, newest first')).toBeInTheDocument();
  });

  it('shows the worst first when its column is chosen, and keeps that in the URL', async () => {
    const { parameter } = renderPage({
      world: {
        incidents: {
          CP1: [anIncident({ severity: 4 })],
          CP2: [
            anIncident({
              identity: 'CP2',
              code: 'ocpp16:ConnectorLockFailure',
              severity: 3,
            }),
          ],
        },
      },
    });
    const column = async (name: string) =>
      within(await table()).findByRole('columnheader', { name });
    expect(await column('Opened')).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(await button('S'));
    expect(
      await screen.findByText('2 incidents, worst first'),
    ).toBeInTheDocument();
    expect(within(await table()).getAllByRole('row')[1]).toHaveTextContent(
      'ConnectorLockFailure',
    );
    expect(await column('S')).toHaveAttribute('aria-sort', 'ascending');
    expect(parameter('sort')).toBe('worst');

    await userEvent.click(await button('Opened'));
    expect(
      await screen.findByText('2 incidents, newest first'),
    ).toBeInTheDocument();
  });

  it('names the zone of its times', async () => {
    renderPage();
    expect(await screen.findByText(/^Times in /)).toBeInTheDocument();
  });

  it("says in the browser's tab what it is, while it is shown", async () => {
    document.title = 'Before';
    const { unmount } = renderPage();
    await table();
    expect(document.title).toMatch(/^Incidents \| Charge stations \| /);
    unmount();
    expect(document.title).toBe('Before');
  });

  it('leads to the fault on its station, with the time around it', async () => {
    renderPage();
    const link = await screen.findByRole('link', { name: 'GroundFailure' });
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/chargestation\/cp1\/faults\?from=.*fault=3/i),
    );
  });

  it('leads from a security event to the message that told of it', async () => {
    renderPage({
      world: {
        incidents: {
          CP1: [
            anIncident({
              code: 'security:TamperDetectionActivated',
              scope: 'station',
              faults: [],
              evidence: { connectionId: 'a1b2', seq: 7 },
            }),
          ],
        },
      },
    });
    expect(
      await screen.findByRole('link', { name: 'TamperDetectionActivated' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /chargestation\/cp1\/messages\?from=.*message=a1b2%2F7/i,
      ),
    );
  });

  it('keeps the state that is asked for in the address', async () => {
    const page = renderPage({ search: 'state=resolved' });
    expect(await table()).toHaveTextContent('WeakSignal');
    expect(await table()).not.toHaveTextContent('GroundFailure');
    await userEvent.click(await screen.findByLabelText('State'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Acknowledged' }),
    );
    expect(page.parameter('state')).toBe('acknowledged');
    expect(await screen.findByText('No such incident')).toBeInTheDocument();
  });

  it('does the same about all that are chosen, in one request', async () => {
    const { api } = renderPage();
    expect(await button('Acknowledge')).toBeDisabled();
    await choose(/GroundFailure/);
    await choose(/ConnectorLockFailure/);
    expect(screen.getByText('2 chosen')).toBeInTheDocument();
    await userEvent.click(await button('Acknowledge'));
    await waitFor(() =>
      expect(api.incidentActs).toEqual([
        {
          type: 'acknowledge',
          incidents: [
            { identity: 'CP1', id: 'incident-3' },
            { identity: 'CP2', id: 'lock' },
          ],
        },
      ]),
    );
    await waitFor(async () =>
      expect(await table()).toHaveTextContent('acknowledged by guest'),
    );
  });

  it('merges what is chosen into one of them, which then shows it', async () => {
    const { api } = renderPage();
    await choose(/GroundFailure/);
    expect(await button('Merge …')).toBeDisabled();
    await choose(/ConnectorLockFailure/);
    await userEvent.click(await button('Merge …'));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('combobox'),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /GroundFailure/ }),
    );
    await userEvent.click(await button('Merge'));
    const under = await screen.findByRole('list', {
      name: /1 incident belongs/,
    });
    expect(under).toHaveTextContent(/ConnectorLockFailure, Quay 2/);
    expect(under).toHaveTextContent(/merged by guest/);
    // The head of the table, the incident and what is under it.
    expect(within(await table()).getAllByRole('row')).toHaveLength(3);
    expect(api.incidentActs).toEqual([
      {
        type: 'merge',
        into: { identity: 'CP1', id: 'incident-3' },
        incidents: [{ identity: 'CP2', id: 'lock' }],
      },
    ]);
    await userEvent.click(
      within(under).getByRole('button', { name: 'Take out' }),
    );
    await waitFor(() =>
      expect(api.incidentActs[1]).toEqual({
        type: 'unmerge',
        incidents: [{ identity: 'CP2', id: 'lock' }],
      }),
    );
  });

  it('offers only what makes sense for all of them', async () => {
    renderPage({ search: 'state=all' });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /all incidents/ }),
    );
    expect(await button('Acknowledge')).toBeDisabled();
    expect(await button('Open again')).toBeDisabled();
  });

  it('says where stations have a cause in common, and chooses their incidents', async () => {
    renderPage({
      world: {
        commonCauses: [
          {
            site: 'system:default/harbour',
            cause: 'uplink',
            from: '2026-11-19T14:02:00.000Z',
            stations: 3,
            ofStations: 4,
            incidents: [{ identity: 'CP1', id: 'incident-3' }],
          },
        ],
      },
    });
    const common = await screen.findByRole('region', { name: /Causes/ });
    expect(common).toHaveTextContent(
      /harbour: 3 of 4 stations went silent within a minute/,
    );
    await userEvent.click(within(common).getByRole('button'));
    expect(screen.getByText('1 chosen')).toBeInTheDocument();
  });

  it('says why there is nothing to see', async () => {
    renderPage({
      world: { failure: new NotAllowedError('You need the permission x') },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see this',
    );
  });
});
