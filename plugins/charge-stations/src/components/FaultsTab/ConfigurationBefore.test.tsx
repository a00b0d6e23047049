import {
  aCondition,
  aSnapshotDetail,
  aStation,
  FakeChargeStationsApi,
  type FakeConfigurationWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationBefore } from './ConfigurationBefore';

const fault = aCondition({ openedAt: '2026-11-19T14:00:00.000Z' });

function renderBefore(world: FakeConfigurationWorld) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    configurations: { CP1: world },
  });
  renderStations(<ConfigurationBefore identity="CP1" fault={fault} />, { api });
}

describe('ConfigurationBefore', () => {
  it('says what changed last before the fault, however long before, and leads there', async () => {
    renderBefore({
      snapshots: [
        aSnapshotDetail({
          id: 'after',
          takenAt: '2026-11-19T15:00:00.000Z',
          changed: 9,
          before: 's3',
        }),
        aSnapshotDetail({
          id: 's3',
          takenAt: '2026-11-19T13:20:00.000Z',
          changed: 2,
          before: 's2',
        }),
        aSnapshotDetail({ id: 's2', takenAt: '2026-11-17T03:00:00.000Z' }),
      ],
    });
    expect(
      await screen.findByRole('link', {
        name: '2 keys changed, seen 40 m before',
      }),
    ).toHaveAttribute('href', '/configuration?before=s2&after=s3');
    expect(
      screen.getByRole('link', { name: 'What it was when the fault began' }),
    ).toHaveAttribute(
      'href',
      '/configuration?after=2026-11-19T14%3A00%3A00.000Z&before=s2',
    );
  });

  it('says that none is on record, and leads nowhere where nothing is known', async () => {
    renderBefore({ snapshots: [] });
    expect(
      await screen.findByText(/^No change of the configuration is on record/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
