import {
  aBaseline,
  FakeChargeStationsApi,
  type FakeWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationPage } from '../ConfigurationPage';

const file = aBaseline({
  id: 'acme',
  origin: 'file',
  version: undefined,
  savedAt: undefined,
  savedBy: undefined,
  appliesTo: {
    layer: 'firmware',
    vendor: 'Acme',
    model: 'One',
    firmware: '>=1.8 <2',
  },
});

const WORLD: FakeWorld = {
  baselines: [{ ...file, versions: [] }, aBaseline()],
};

function renderPage(options: { search?: string; world?: FakeWorld } = {}) {
  const { search = '?view=baselines', world = WORLD } = options;
  const api = new FakeChargeStationsApi(world);
  return { api, ...renderStations(<ConfigurationPage />, { api, search }) };
}

const panel = (id: string) =>
  screen.findByRole('complementary', { name: `The baseline ${id}` });

const YAML = 'author: me\nkeys:\n  A: 1';

describe('Baselines', () => {
  it('lists whom each is for, who wants it and why, and where it comes from', async () => {
    const { parameter } = renderPage({ search: '' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Baselines' }),
    );
    await waitFor(() => expect(parameter('view')).toBe('baselines'));
    expect(
      await screen.findByText('2 baselines say what configurations should be.'),
    ).toBeInTheDocument();
    const [, ...rows] = within(
      await screen.findByRole('table', { name: 'Baselines' }),
    ).getAllByRole('row');
    expect(rows.map(it => it.textContent)).toEqual([
      expect.stringMatching(
        /^acmefirmwareAcme One, firmware >=1\.8 <2.*a file of this portal$/,
      ),
      expect.stringMatching(
        /^harboursiteharbour.*The fuse there is small12saved by ada$/,
      ),
    ]);
  });

  it('says that a file took the place of one that was saved', async () => {
    renderPage({
      search: '?view=baselines&baseline=acme',
      world: {
        baselines: [
          {
            ...file,
            baseline: { ...file.baseline, hidesSaved: true },
            versions: [],
          },
        ],
      },
    });
    expect(
      await screen.findByText(/in place of one that was saved under this name/),
    ).toBeInTheDocument();
    expect(
      await within(await panel('acme')).findByText(
        /It counts for no station while the file has this name/,
      ),
    ).toBeInTheDocument();
  });

  it('says which cannot be read any more, and why', async () => {
    renderPage({
      world: {
        baselines: [aBaseline({ problem: 'The baseline harbour:3: no key' })],
      },
    });
    expect(
      await screen.findByText(/one of them cannot be read any more/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Cannot be read: The baseline harbour:3: no key/),
    ).toBeInTheDocument();
  });

  it('shows one in full with its versions, and the address says which', async () => {
    const { parameter } = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'harbour' }),
    );
    await waitFor(() => expect(parameter('baseline')).toBe('harbour'));
    const shown = await panel('harbour');
    const text = () =>
      within(shown).findByRole('region', { name: 'The baseline as YAML' });
    expect(await text()).toHaveTextContent('OperatorCurrentLimit: 16');
    await userEvent.click(
      within(shown).getByRole('combobox', { name: 'Versions' }),
    );
    await userEvent.click(await screen.findByRole('option', { name: /^1: / }));
    expect(await text()).toHaveTextContent('OperatorCurrentLimit: 20');
  });

  it('does not offer to change what stands in a file', async () => {
    renderPage({ search: '?view=baselines&baseline=acme' });
    const shown = await panel('acme');
    expect(
      await within(shown).findByText(/stands in a file/),
    ).toBeInTheDocument();
    expect(
      within(shown).queryByRole('button', { name: 'Change…' }),
    ).not.toBeInTheDocument();
  });

  it('saves a new one under a name that is free', async () => {
    const { api, parameter } = renderPage();
    await screen.findByRole('table', { name: 'Baselines' });
    await userEvent.click(
      screen.getByRole('button', { name: 'New baseline…' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'New baseline' });
    const name = within(dialog).getByRole('textbox', { name: /Name/ });
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await userEvent.type(name, 'harbour');
    await userEvent.click(
      within(dialog).getByRole('textbox', { name: /YAML/ }),
    );
    await userEvent.paste(YAML);
    expect(within(dialog).getByText(/already/)).toBeInTheDocument();
    expect(save).toBeDisabled();
    await userEvent.type(name, '-2');
    await userEvent.click(save);
    await waitFor(() => expect(parameter('baseline')).toBe('harbour-2'));
    expect(api.savedBaselines).toEqual([{ id: 'harbour-2', text: YAML }]);
  });

  it('shows the line that is wrong, and leads to it', async () => {
    const { api } = renderPage({ search: '?view=baselines&baseline=harbour' });
    jest
      .spyOn(api, 'saveBaseline')
      .mockRejectedValue(new Error('The baseline harbour:3: what is that?'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change…' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Change the baseline harbour',
    });
    const area = within(dialog).getByRole<HTMLTextAreaElement>('textbox', {
      name: /YAML/,
    });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText(/what is that\?/)).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Go to line 3' }),
    );
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(
      'appliesTo: { site: harbour }',
    );
  });

  it('removes one once it is confirmed', async () => {
    const { api, parameter } = renderPage({
      search: '?view=baselines&baseline=harbour',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove…' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Remove the baseline harbour?',
    });
    expect(api.savedBaselines).toEqual([]);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Remove' }),
    );
    await waitFor(() => expect(parameter('baseline')).toBeNull());
    expect(api.savedBaselines).toEqual([{ id: 'harbour', text: null }]);
  });

  it('says how to begin where there is none', async () => {
    renderPage({ world: {} });
    expect(
      await screen.findByText('There is no baseline yet'),
    ).toBeInTheDocument();
  });
});
