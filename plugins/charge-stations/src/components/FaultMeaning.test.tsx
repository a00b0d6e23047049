import {
  aCodeExplanation,
  aCondition,
  aConditionDetail,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../__testUtils__/renderStations';
import { FaultMeaning } from './FaultMeaning';

const MEANING = 'Cable or connector is hot, so power is reduced';

function renderMeaning(code: string) {
  const fault = aCondition({
    code,
    errorCode: undefined,
    vendorErrorCode: undefined,
  });
  const api = new FakeChargeStationsApi({
    codes: [aCodeExplanation({ code, meaning: MEANING })],
    conditions: { CP1: [aConditionDetail(fault)] },
  });
  renderStations(
    <>
      <p>a sentence</p>
      <FaultMeaning identity="CP1" fault={fault} />
    </>,
    { api },
  );
}

it('says what a bare code means', async () => {
  renderMeaning('chargex:CX018');
  expect(await screen.findByText(MEANING)).toBeInTheDocument();
});

it('adds nothing where the code is words', async () => {
  renderMeaning('ocpp16:GroundFailure');
  expect(await screen.findByText('a sentence')).toBeInTheDocument();
  expect(screen.queryByText(MEANING)).not.toBeInTheDocument();
});
