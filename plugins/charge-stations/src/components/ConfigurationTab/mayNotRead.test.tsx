import { mockApis } from '@backstage/frontend-test-utils';
import {
  aSnapshotDetail,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationTab } from './ConfigurationTab';

// An enum member whose package is no dependency of this one.
const DENY = 'DENY' as never;

// In a file of its own: what a reader may is remembered.
it('says which permission it takes to read the configuration now', async () => {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    configurations: { CP1: { snapshots: [aSnapshotDetail()] } },
  });
  renderStations(<ConfigurationTab />, {
    api,
    permission: mockApis.permission({ authorize: DENY }),
  });
  expect(
    await screen.findByText(/charge-stations\.station\.trigger/),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Read now' })).toBeDisabled();
});
