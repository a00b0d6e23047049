import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConnectorChips } from './ConnectorChips';

describe('ConnectorChips', () => {
  it.each([
    ['of OCPP 1.6 by its number', 'connector:2', '2', 'connector 2'],
    [
      'of 2.x by its EVSE too',
      'evse:2/connector:1',
      '2/1',
      'EVSE 2, connector 1',
    ],
  ])('names a connector %s', async (_, id, short, words) => {
    const since = '2026-11-19T12:00:00.000Z';
    const station = aStation({
      lanes: [{ id, state: 'available', status: 'Available', since }],
    });
    const api = new FakeChargeStationsApi({ stations: [station] });
    renderStations(<ConnectorChips station={station} />, { api });
    expect(await screen.findByText(short)).toBeInTheDocument();
    expect(screen.getByTitle(words)).toBeInTheDocument();
  });
});
