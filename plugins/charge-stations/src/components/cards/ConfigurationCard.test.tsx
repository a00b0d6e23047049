import {
  aCompliance,
  aSnapshotDetail,
  aStation,
  FakeChargeStationsApi,
  type FakeConfigurationWorld,
  type FakeWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationCard } from './ConfigurationCard';

const changed = aSnapshotDetail({ id: 's3', changed: 2, before: 's2' });
const first = aSnapshotDetail({
  id: 's2',
  takenAt: '2026-11-17T03:00:00.000Z',
  why: 'boot',
});

function renderCard(world: FakeConfigurationWorld, more: FakeWorld = {}) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    configurations: { CP1: world },
    ...more,
  });
  renderStations(<ConfigurationCard />, { api });
}

describe('ConfigurationCard', () => {
  it('says when it last changed, and leads to what changed', async () => {
    renderCard({ snapshots: [changed, first] });
    expect(await screen.findByText(/^Last change .*: 2 keys$/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show the last change' }),
    ).toHaveAttribute('href', '/configuration?before=s2&after=s3');
    expect(
      screen.getByRole('link', { name: 'Compare with siblings' }),
    ).toHaveAttribute('href', '/configuration?against=siblings');
    expect(screen.getByText(/^11 keys, on schedule/)).toBeVisible();
  });

  it('says how it stands against its baselines, and leads there', async () => {
    renderCard(
      { snapshots: [first] },
      { configurationCompliance: aCompliance() },
    );
    expect(
      await screen.findByText(/^2 keys drift, 1 is missing/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show it against its baselines' }),
    ).toHaveAttribute('href', '/configuration?against=baseline');
  });

  it('says nothing of baselines where none is for it', async () => {
    renderCard(
      { snapshots: [first] },
      { configurationCompliance: aCompliance({ baselines: [] }) },
    );
    await screen.findByText('No change is on record');
    expect(screen.queryByText(/drift/)).not.toBeInTheDocument();
  });

  it('says that no change is on record', async () => {
    renderCard({ snapshots: [first] });
    expect(
      await screen.findByText('No change is on record'),
    ).toBeInTheDocument();
  });

  it('says why it could not be read last', async () => {
    const failed = aSnapshotDetail(
      { id: 'f', completeness: 'failed', problem: 'No answer.' },
      {},
    );
    renderCard({ snapshots: [failed, first] });
    expect(
      await screen.findByText(/last attempt to read it failed: No answer/),
    ).toBeInTheDocument();
  });

  it('says that it was never read', async () => {
    renderCard({ snapshots: [] });
    expect(await screen.findByText(/was never read/)).toBeInTheDocument();
  });
});
