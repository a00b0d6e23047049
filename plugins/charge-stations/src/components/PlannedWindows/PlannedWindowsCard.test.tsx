import type { ApiPlannedWindow } from '@forecourt/plugin-charge-stations-common';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { PlannedWindowsCard } from '.';

const HOUR = 3_600_000;

/** A window that begins and ends so many hours from now. */
function aWindow(
  [from, to]: [from: number, to: number],
  difference: Partial<ApiPlannedWindow> = {},
): ApiPlannedWindow {
  const after = (hours: number) =>
    new Date(Date.now() + hours * HOUR).toISOString();
  return {
    id: `from ${from}`,
    scope: { type: 'station', identity: 'CP1' },
    kind: 'planned',
    note: 'New cable',
    from: after(from),
    to: after(to),
    author: 'user:default/ada',
    createdAt: after(from - 1),
    ...difference,
  };
}

function renderCard(windows: ApiPlannedWindow[]) {
  const api = new FakeChargeStationsApi({ stations: [aStation()], windows });
  renderStations(<PlannedWindowsCard />, { api });
  return api;
}

const rows = () => screen.getAllByRole('row').map(row => row.textContent ?? '');

describe('planned work and excluded time', () => {
  it('says that nothing is planned', async () => {
    renderCard([]);
    expect(await screen.findByText(/Nothing is planned/)).toBeInTheDocument();
  });

  it('lists what goes on and what is to come, and the rest on request', async () => {
    renderCard([
      aWindow([5, 6]),
      aWindow([-1, 1], { scope: { type: 'fleet' } }),
      aWindow([-9, -8], {
        kind: 'excluded',
        reason: 'utility',
        createdAt: new Date().toISOString(),
      }),
      aWindow([2, 3], {
        cancelledAt: new Date().toISOString(),
        cancelledBy: 'user:default/bob',
      }),
    ]);
    await screen.findByRole('table');
    const [, first, second, ...others] = rows();
    expect(first).toMatch(/^aheadPlanned work.*This station.*ada.*New cable/);
    expect(second).toMatch(/^nowPlanned work.*Every station/);
    expect(others).toEqual([]);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show what is over or cancelled (2)',
      }),
    );
    const [, , , over, cancelled] = rows();
    expect(over).toMatch(
      /^overExcluded timeGrid or utility.*written down afterwards/,
    );
    expect(cancelled).toMatch(/^cancelledCancelled by bob/);
  });

  it('plans work on what the station belongs to', async () => {
    const api = renderCard([]);
    const planWindow = jest.spyOn(api, 'planWindow');
    const button = await screen.findByRole('button', {
      name: 'Plan maintenance…',
    });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByLabelText('For'));
    await userEvent.click(
      screen.getByRole('option', { name: /All stations of the site/ }),
    );
    await userEvent.type(dialog.getByLabelText('Note'), 'Ticket 12');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(planWindow).toHaveBeenCalledWith({
      scope: { type: 'site', ref: 'system:default/harbour' },
      kind: 'planned',
      note: 'Ticket 12',
      from: expect.stringMatching(/:00:00\.000Z$/),
      to: expect.stringMatching(/:00:00\.000Z$/),
    });
    expect(await screen.findByText('Ticket 12')).toBeInTheDocument();
  });

  it('asks for what the other reason is before it saves', async () => {
    renderCard([]);
    const button = await screen.findByRole('button', {
      name: 'Plan maintenance…',
    });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: /Excluded/ }));
    await userEvent.click(dialog.getByLabelText('Reason'));
    await userEvent.click(
      screen.getByRole('option', { name: 'Another reason' }),
    );
    expect(dialog.getByText('Say what the other reason is')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText('Note'), 'Flood');
    expect(dialog.getByRole('button', { name: 'Save' })).toBeEnabled();
  });

  it('says why it was not saved, and keeps what was filled in', async () => {
    const api = renderCard([]);
    jest.spyOn(api, 'planWindow').mockRejectedValue(new Error('no room'));
    const button = await screen.findByRole('button', {
      name: 'Plan maintenance…',
    });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Note'), 'Ticket 12');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await dialog.findByText('Nothing was done: no room'),
    ).toBeInTheDocument();
    expect(dialog.getByLabelText('Note')).toHaveValue('Ticket 12');
  });

  it('cancels after it has said what follows', async () => {
    const scope = { type: 'site' as const, ref: 'system:default/harbour' };
    const api = renderCard([aWindow([5, 6], { scope })]);
    const cancelWindow = jest.spyOn(api, 'cancelWindow');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Cancel Planned work from/ }),
    );
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/what was down counts as down/)).toBeVisible();
    expect(
      dialog.getByText(/^Planned work, .*All stations of the site/),
    ).toBeVisible();
    expect(cancelWindow).not.toHaveBeenCalled();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Cancel the window' }),
    );
    expect(cancelWindow).toHaveBeenCalledWith('from 5');
    expect(
      await screen.findByText('Nothing is planned from now on.'),
    ).toBeInTheDocument();
  });
});
