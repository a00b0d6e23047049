import { mockApis } from '@backstage/frontend-test-utils';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { PlannedWindowsCard } from '.';

// An enum member whose package is no dependency of this one.
const DENY = 'DENY' as never;

// In a file of its own: what a reader may is remembered for all tests of a file.
it('planned work is only to be read by those who may not plan', async () => {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    windows: [
      {
        id: 'one',
        scope: { type: 'station', identity: 'CP1' },
        kind: 'planned',
        note: 'New cable',
        from: '2999-01-01T08:00:00.000Z',
        to: '2999-01-01T10:00:00.000Z',
        author: 'user:default/ada',
        createdAt: '2026-11-19T12:00:00.000Z',
      },
    ],
  });
  renderStations(<PlannedWindowsCard />, {
    api,
    permission: mockApis.permission({ authorize: DENY }),
  });
  expect(await screen.findByText('New cable')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
