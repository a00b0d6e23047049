import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../../__testUtils__/renderStations';
import { ComparingTimeline } from './ComparingTimeline';

function renderTimeline(search = '') {
  const api = new FakeChargeStationsApi({
    stations: [
      aStation({ identity: 'CP1' }),
      aStation({ identity: 'CP2', title: 'Quay 2' }),
      aStation({ identity: 'CP3', site: undefined, title: 'Hill 3' }),
      aStation({ identity: 'CP8', site: undefined, model: undefined }),
    ],
  });
  return renderStations(
    <ComparingTimeline
      identity="CP1"
      range={{ kind: 'relative', preset: '24h' }}
    />,
    { api, search },
  );
}

const chips = () =>
  within(screen.getByRole('list', { name: 'Compared stations' }))
    .getAllByRole('button')
    .map(chip => chip.textContent);

describe('ComparingTimeline', () => {
  it('draws the stations of the address beneath, on the same axis', async () => {
    renderTimeline('?compare=CP2');
    const picture = await screen.findByRole('application');
    expect(
      await within(picture).findByRole('img', { name: 'CP2: Online' }),
    ).toBeInTheDocument();
    // Connector 1 charges, connector 2 is available: charging ranks as the worse.
    expect(
      within(picture).getByRole('img', { name: 'worst of CP2: Charging' }),
    ).toBeInTheDocument();
    expect(picture).toHaveAccessibleDescription(/CP2: Online/);
  });

  it('says of a station that cannot be drawn why, and draws the others', async () => {
    renderTimeline('?compare=CP7,CP2');
    await screen.findByRole('img', { name: 'CP2: Online' });
    expect(chips()).toEqual(['CP7: not there, or you may not see it', 'CP2']);
  });

  it('offers stations with something in common, and puts the choice into the address', async () => {
    const { parameter } = renderTimeline();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare with …' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Station to compare with' }),
    );
    expect(await dialog.findByText('Same site')).toBeInTheDocument();
    const offered = dialog.getAllByRole('option').map(it => it.textContent);
    expect(offered).toEqual([
      expect.stringContaining('CP2'),
      expect.stringContaining('CP3'),
    ]);
    await userEvent.click(dialog.getByText('Hill 3'));
    expect(parameter('compare')).toBe('CP3');
    expect(
      await screen.findByRole('img', { name: 'CP3: Online' }),
    ).toBeInTheDocument();
  });

  it('finds any other station by search', async () => {
    const { parameter } = renderTimeline('?compare=CP2');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare with …' }),
    );
    await userEvent.type(await screen.findByRole('combobox'), 'CP8');
    await screen.findByText('Other stations');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(parameter('compare')).toBe('CP2,CP8');
  });

  it('takes a station away', async () => {
    const { parameter } = renderTimeline('?compare=CP2,CP3');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'CP2, No longer compare with CP2',
      }),
    );
    expect(parameter('compare')).toBe('CP3');
    await waitFor(() =>
      expect(
        screen.queryByRole('img', { name: 'CP2: Online' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('offers no fourth', async () => {
    renderTimeline('?compare=CP2,CP3,CP8');
    expect(
      await screen.findByRole('button', { name: 'Compare with …' }),
    ).toBeDisabled();
  });

  it('Escape closes the search', async () => {
    renderTimeline();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare with …' }),
    );
    await screen.findByRole('combobox');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('combobox')).not.toBeInTheDocument(),
    );
  });
});
