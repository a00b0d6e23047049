import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { chargeStationsIncidentAcknowledgePermission } from '@forecourt/plugin-charge-stations-common';
import { FakeChargeStationsApi } from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../__testUtils__/renderStations';
import { PermittedButton } from './PermittedButton';

// Alone in its file: what a reader may is remembered for all tests of a file.
it('is disabled for who may not, and says by keyboard which permission that takes', async () => {
  renderStations(
    <PermittedButton permission={chargeStationsIncidentAcknowledgePermission}>
      Acknowledge
    </PermittedButton>,
    {
      api: new FakeChargeStationsApi({}),
      permission: mockApis.permission({ authorize: AuthorizeResult.DENY }),
    },
  );
  await waitFor(() => expect(screen.getByRole('button')).toBeDisabled());
  const reason = screen.getByTitle(
    /You need the permission charge-stations.incident.acknowledge/,
  );
  expect(reason).toContainElement(screen.getByRole('button'));
  await userEvent.tab();
  expect(reason).toHaveFocus();
});
