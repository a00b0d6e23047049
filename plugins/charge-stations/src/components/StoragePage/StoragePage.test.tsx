import { screen, within } from '@testing-library/react';
import {
  aStorage,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { StoragePage } from './StoragePage';

function renderPage(differences: Parameters<typeof aStorage>[0] = {}) {
  const api = new FakeChargeStationsApi({ storage: aStorage(differences) });
  return renderStations(<StoragePage />, { api });
}

const { retention } = aStorage();

async function cellsOf(name: string): Promise<Array<string | null>> {
  const row = (await screen.findByText(name)).closest('tr')!;
  return within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);
}

describe('StoragePage', () => {
  it('shows what each class takes and how long it is kept', async () => {
    renderPage();
    const frames = await cellsOf('Raw frames');
    expect([frames[1], frames.at(-1)]).toEqual(['1.5 GB', '90 days']);
    await expect(cellsOf('Events')).resolves.toEqual(
      expect.arrayContaining(['429 MB', '25 months']),
    );
    await expect(cellsOf('Faults and warnings')).resolves.toEqual([
      '0',
      '8.2 kB',
      'none',
      'none',
      'for ever',
    ]);
    await expect(cellsOf('All together')).resolves.toContain('2.1 GB');
  });

  it('says what was deleted last, and when the next time is', async () => {
    renderPage();
    expect(await screen.findByText('13,400 raw frames')).toBeInTheDocument();
    expect(screen.getByText(/each day at 03:00 UTC/)).toBeInTheDocument();
    expect(screen.getByText('19 ms')).toBeInTheDocument();
    expect(screen.queryByText('Kept longer')).not.toBeInTheDocument();
  });

  it('names what has to wait, and why it was cut short', async () => {
    const lastRun = {
      ...retention.lastRun!,
      waiting: { unsettled: 0, historyDiffers: 2, notRolledUp: 0, failed: 0 },
      error: 'The database is away',
    };
    renderPage({ retention: { ...retention, lastRun } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    expect(
      screen.getByText(/2 stations, whose history other rules made/),
    ).toBeInTheDocument();
  });

  it('says so where nothing was deleted yet, and while it is being', async () => {
    renderPage({ retention: { hour: 3, isRunning: true } });
    expect(await screen.findByText('under way')).toBeInTheDocument();
    expect(screen.getByText('not yet')).toBeInTheDocument();
  });

  it('says why there is nothing to see', async () => {
    const api = new FakeChargeStationsApi({ failure: new Error('No way') });
    renderStations(<StoragePage />, { api });
    expect(await screen.findByText(/No way/)).toBeInTheDocument();
  });
});
