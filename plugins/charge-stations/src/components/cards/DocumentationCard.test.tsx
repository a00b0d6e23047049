import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import {
  aCondition,
  aConditionDetail,
  aConditionRunbook,
  aStation,
  FakeChargeStationsApi,
  type FakeWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { DocumentationCard } from './DocumentationCard';

const first = aCondition({ number: 3 });
const twin = aCondition({ number: 4, scope: 'connector:1' });

function renderCard(openFaults: ApiCondition[], world: FakeWorld = {}) {
  const api = new FakeChargeStationsApi({
    stations: [aStation({ openFaults })],
    conditions: {
      CP1: openFaults.map(({ number }) => aConditionDetail({ number })),
    },
    ...world,
  });
  renderStations(<DocumentationCard />, { api });
}

describe('DocumentationCard', () => {
  it('names the runbook of each code that is open, once', async () => {
    renderCard([first, twin], { conditionRunbook: aConditionRunbook() });
    const table = await screen.findByRole('table', {
      name: 'Runbooks of open faults',
    });
    expect(await within(table).findByText('Ground fault')).toBeVisible();
    expect(within(table).getAllByRole('row')).toHaveLength(1);
    expect(
      within(table).getByRole('link', { name: /GroundFailure/ }),
    ).toHaveAttribute('href', '/faults?fault=3');
  });

  it('says that there is none yet', async () => {
    renderCard([first]);
    expect(await screen.findByText('no runbook yet')).toBeVisible();
  });

  it('says so when nothing is wrong', async () => {
    renderCard([]);
    expect(await screen.findByText(/^Nothing is wrong now/)).toBeVisible();
  });
});
