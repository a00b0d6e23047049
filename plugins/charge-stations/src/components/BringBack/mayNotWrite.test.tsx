import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  aCompliance,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { BringBack } from './BringBack';

// In a file of its own: what a reader may is remembered for all tests of a file.
it('says which permission it takes to write, before anything is planned', async () => {
  const api = new FakeChargeStationsApi({});
  renderStations(<BringBack identity="CP1" compliance={aCompliance()} />, {
    api,
    permission: mockApis.permission({ authorize: AuthorizeResult.DENY }),
  });
  await waitFor(() => expect(screen.getByRole('button')).toBeDisabled());
  expect(
    screen.getByTitle(/charge-stations\.configuration\.write/),
  ).toBeInTheDocument();
  expect(api.configurationPlans).toEqual([]);
});
