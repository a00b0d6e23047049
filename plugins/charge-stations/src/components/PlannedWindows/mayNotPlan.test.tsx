import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { PlannedWindowsCard } from '.';

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
    permission: mockApis.permission({ authorize: AuthorizeResult.DENY }),
  });
  expect(await screen.findByText('New cable')).toBeInTheDocument();
  // What is left is the way to plan, disabled.
  await waitFor(() =>
    expect(screen.getAllByRole('button').map(it => it.textContent)).toEqual([
      'Plan maintenance…',
    ]),
  );
  expect(screen.getByRole('button')).toBeDisabled();
});
