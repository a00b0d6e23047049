import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ApiIncident } from '@forecourt/plugin-charge-stations-common';
import {
  anIncident,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { IncidentSection } from './IncidentSection';

function render(incident: Partial<ApiIncident> = {}) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    incidents: { CP1: [anIncident(incident)] },
  });
  renderStations(<IncidentSection identity="CP1" number={3} />, { api });
  return api;
}

const section = () => screen.findByRole('region', { name: 'Incident' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const text = () => screen.findByRole('textbox', { name: /Comment, reason/ });

describe('the incident of a fault', () => {
  it.each<[string, Partial<ApiIncident>, string[]]>([
    ['open', {}, ['nobody has acknowledged it', 'Assigned to nobody']],
    [
      'acknowledged',
      {
        state: 'acknowledged',
        stateAuthor: 'user:default/ada',
        stateSince: '2026-11-19T15:00:00.000Z',
        assignee: 'group:default/team-harbour',
      },
      ['Acknowledged by ada', 'Assigned to team-harbour'],
    ],
    [
      'over',
      {
        state: 'resolved',
        stateSince: '2026-11-19T15:00:00.000Z',
        endedAt: '2026-11-19T15:00:00.000Z',
      },
      ['Over, as the station says'],
    ],
    [
      'resolved by a person while the station says nothing',
      {
        state: 'resolved',
        stateAuthor: 'user:default/ada',
        stateSince: '2026-11-19T15:00:00.000Z',
      },
      ['Resolved by ada', 'the station has not said that it is over'],
    ],
    ['regressed', { flags: ['regressed'] }, ['regressed']],
    [
      'muted',
      { muting: { type: 'stationOffline' } },
      ['silent: the station is offline'],
    ],
    [
      'suppressed',
      { muting: { type: 'suppressed', until: { type: 'worse' } } },
      ['silent until it gets worse'],
    ],
  ])('that is %s says so', async (_state, incident, words) => {
    render(incident);
    const shown = await section();
    for (const word of words) {
      await waitFor(() => expect(shown).toHaveTextContent(word));
    }
  });

  it('is acknowledged with what one has to say, and that is shown', async () => {
    const api = render();
    await userEvent.type(await text(), 'I am on it');
    await userEvent.click(await button('Acknowledge'));
    const log = await screen.findByRole('list', { name: 'What people did' });
    expect(log).toHaveTextContent('guest acknowledged it');
    expect(log).toHaveTextContent('I am on it');
    expect(await text()).toHaveValue('');
    expect(api.incidentActs).toEqual([
      {
        incidents: [{ identity: 'CP1', id: 'incident-3' }],
        type: 'acknowledge',
        text: 'I am on it',
      },
    ]);
    await userEvent.click(await button('Take back'));
    expect(await button('Acknowledge')).toBeEnabled();
  });

  it('takes a comment by keyboard, and an address as a link', async () => {
    const api = render();
    await userEvent.type(await text(), 'It rains{Control>}{Enter}{/Control}');
    await screen.findByText('It rains');
    await userEvent.type(await text(), 'https://example.com/t/1');
    await userEvent.click(await button('Add'));
    expect(
      await screen.findByRole('link', { name: /example.com/ }),
    ).toHaveAttribute('href', 'https://example.com/t/1');
    expect(api.incidentActs.map(({ type }) => type)).toEqual([
      'comment',
      'link',
    ]);
  });

  it.each([
    [
      'Assign',
      'To the owner, team-harbour',
      { assignee: 'group:default/team-harbour' },
    ],
    ['Silence', 'Until it gets worse', { until: { type: 'worse' } }],
    [
      'Silence',
      'For an hour',
      { until: { type: 'time', at: expect.stringMatching(/Z$/) } },
    ],
  ])('%s, %s', async (menu, choice, expected) => {
    const api = render();
    await userEvent.click(await button(menu));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: choice }),
    );
    await waitFor(() =>
      expect(api.incidentActs).toEqual([expect.objectContaining(expected)]),
    );
  });

  it('is resolved, and opened again', async () => {
    render();
    await userEvent.click(await button('Resolve'));
    expect(await section()).toHaveTextContent('Resolved by guest');
    await userEvent.click(await button('Open again'));
    expect(await button('Acknowledge')).toBeEnabled();
  });

  it('that is over as the station says offers no resolving and no opening', async () => {
    render({ state: 'resolved', endedAt: '2026-11-19T15:00:00.000Z' });
    await button('Assign');
    const names = within(await section())
      .getAllByRole('button')
      .map(it => it.textContent);
    expect(names).toEqual(['Add', 'Assign', 'Belongs to …']);
  });

  it('belongs to another station’s, and is taken out again', async () => {
    const api = new FakeChargeStationsApi({
      stations: [aStation(), aStation({ identity: 'CP2', title: 'Quay 2' })],
      incidents: {
        CP1: [anIncident()],
        CP2: [anIncident({ id: 'head', identity: 'CP2', faults: [8] })],
      },
    });
    renderStations(<IncidentSection identity="CP1" number={3} />, { api });
    await userEvent.click(await button('Belongs to …'));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('combobox'));
    const options = await screen.findAllByRole('option');
    expect(options.map(it => it.textContent)).toEqual([
      expect.stringContaining('GroundFailure, Quay 2, connector 2'),
    ]);
    await userEvent.click(options[0]);
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Why' }),
      'same cable',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Merge' }));
    expect(api.incidentActs).toEqual([
      {
        type: 'merge',
        text: 'same cable',
        incidents: [{ identity: 'CP1', id: 'incident-3' }],
        into: { identity: 'CP2', id: 'head' },
      },
    ]);
    expect(await screen.findByText(/Belongs to/)).toHaveTextContent(
      /Belongs to GroundFailure/,
    );
    // Under its head there is nothing to do about it but this.
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
    await userEvent.click(await button('Take out'));
    expect(await button('Acknowledge')).toBeEnabled();
    expect(api.incidentActs[1]).toMatchObject({ type: 'unmerge' });
  });

  it('says why nothing was done, and keeps the text', async () => {
    const api = render();
    await userEvent.type(await text(), 'mine');
    jest
      .spyOn(api, 'actOnIncidents')
      .mockRejectedValue(
        new NotAllowedError('You need the permission x; ask the people'),
      );
    await userEvent.click(await button('Acknowledge'));
    expect(await screen.findByRole('alert')).toHaveTextContent('permission');
    expect(await text()).toHaveValue('mine');
  });
});
