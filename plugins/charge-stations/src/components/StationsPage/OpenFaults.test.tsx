import {
  aCondition,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { OpenFaults } from './OpenFaults';

const state = { number: 3, code: 'ocpp2:UnspecifiedFault', severity: 2 };
const connector = { number: 2, code: 'ocpp2:Connector.Problem', severity: 3 };
const pump = {
  number: 1,
  code: 'ocpp2:LiquidCoolingSystem.Problem',
  severity: 3,
};

describe('OpenFaults', () => {
  it.each([
    ['the worst fault', [state, connector], 'UnspecifiedFault'],
    [
      'what the worst fault comes of in the end',
      [{ ...state, causedBy: 2 }, { ...connector, causedBy: 1 }, pump],
      'LiquidCoolingSystem.Problem',
    ],
    [
      'the worst fault whose cause is over',
      [{ ...state, causedBy: 1 }, connector],
      'UnspecifiedFault',
    ],
  ])('names %s', async (_, faults, code) => {
    const api = new FakeChargeStationsApi({});
    renderStations(
      <OpenFaults
        faults={faults.map(fault =>
          aCondition({ vendorErrorCode: undefined, ...fault }),
        )}
      />,
      { api },
    );
    expect(await screen.findByText(code)).toBeInTheDocument();
    expect(screen.getByText(`+${faults.length - 1}`)).toBeInTheDocument();
  });
});
