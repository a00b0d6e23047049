import type { ApiStation } from '@forecourt/plugin-charge-stations-common';
import {
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { IdentityCard } from '.';

const calm = { corrected: false, suspect: false };

it.each<[ApiStation['clock'], string]>([
  [
    { ...calm, samples: 9, skewMillis: 2_100 },
    '+2 s, over the last 9 reports with a time',
  ],
  [
    { ...calm, samples: 3, skewMillis: -120 },
    '−120 ms, over the last 3 reports with a time',
  ],
  [{ ...calm, samples: 2 }, 'not known yet: 2 of 3 reports with a time'],
  [
    { samples: 5, skewMillis: 3_600_000, corrected: true, suspect: true },
    '+1 h, over the last 5 reports with a time; taken off its reports; its times are not believed at present',
  ],
])('the identity card says of a clock: %j', async (clock, words) => {
  const api = new FakeChargeStationsApi({ stations: [aStation({ clock })] });
  renderStations(<IdentityCard />, { api });
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('nothing is said of the clock of a station that never said anything', async () => {
  const api = new FakeChargeStationsApi({ stations: [aStation()] });
  renderStations(<IdentityCard />, { api });
  expect(await screen.findByText('SN-0001')).toBeInTheDocument();
  expect(screen.queryByText('Clock skew')).not.toBeInTheDocument();
});
