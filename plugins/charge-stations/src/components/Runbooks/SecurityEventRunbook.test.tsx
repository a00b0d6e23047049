import {
  aConditionRunbook,
  aListedFrame,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { SecurityEventRunbook } from './SecurityEventRunbook';

const EVENT = aListedFrame({
  action: 'SecurityEventNotification',
  raw: '[2,"m","SecurityEventNotification",{"type":"TamperDetectionActivated","techInfo":"Door"}]',
});

function renderOf(frame: typeof EVENT) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    frames: { CP1: [frame] },
    conditionRunbook: aConditionRunbook(),
  });
  renderStations(<SecurityEventRunbook identity="CP1" frame={frame} />, {
    api,
  });
  return api;
}

it.each(['SecurityEventNotification', 'SecurityEventNotification-Signed'])(
  'a %s leads to the runbook for its type',
  async action => {
    const api = renderOf({ ...EVENT, action });
    expect(
      await screen.findByRole('heading', { name: 'Ground fault', level: 4 }),
    ).toBeVisible();
    expect(api.runbookQueries).toEqual([
      {
        code: 'security:TamperDetectionActivated',
        info: 'Door',
        at: EVENT.receivedAt,
      },
    ]);
  },
);

it('another message has none', async () => {
  const api = renderOf({ ...EVENT, action: 'StatusNotification' });
  await screen.findByRole('region', { name: /notifications/ });
  expect(screen.queryByRole('region', { name: 'Runbook' })).toBeNull();
  expect(api.runbookQueries).toEqual([]);
});
