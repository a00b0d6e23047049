import {
  aWrite,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import type { ApiConfigurationWrite } from '@forecourt/plugin-charge-stations-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { WrittenValues } from './WrittenValues';

function renderWrites(configurationWriteList: ApiConfigurationWrite[]) {
  const api = new FakeChargeStationsApi({ configurationWriteList });
  return renderStations(<WrittenValues identity="CP1" />, { api });
}

const table = () =>
  screen.findByRole('table', { name: 'Values written to the station' });

const row = async (name: RegExp) =>
  within(await table()).getByRole('row', { name });

describe('WrittenValues', () => {
  it('says who had what written and why, what came of each value, and what changed', async () => {
    renderWrites([aWrite()]);
    const head = await row(/Back to what the site wants/);
    expect(head).toHaveTextContent('ada');
    expect(head).toHaveTextContent('✓ done');
    expect(
      within(head).getByRole('link', { name: /^What changed with/ }),
    ).toHaveAttribute('href', '/configuration?before=s2&after=s3');
    expect(await row(/^OperatorCurrentLimit/)).toHaveTextContent(
      '3216✓ accepted',
    );
    expect(await row(/^TiltDetection/)).toHaveTextContent(
      'no valuetrue↻ accepted, after a reboot',
    );
    expect(await row(/^EichrechtPubKey/)).toHaveTextContent(
      'refused: it is under calibration law',
    );
    expect(await row(/^Already so: HeartbeatInterval/)).toBeInTheDocument();
  });

  it('says how far it is while it goes on', async () => {
    const { steps, ...write } = aWrite();
    const [first, { result: _, ...second }] = steps;
    renderWrites([
      {
        ...write,
        state: 'underWay',
        endedAt: undefined,
        after: undefined,
        steps: [first, second],
      },
    ]);
    expect(await row(/Back to what/)).toHaveTextContent(
      'being written: 1 of 2 values tried',
    );
    expect(await row(/^TiltDetection/)).toHaveTextContent('not tried yet');
    expect(
      screen.queryByRole('link', { name: /^What changed/ }),
    ).not.toBeInTheDocument();
  });

  it('says why it stopped, and what nobody knows', async () => {
    renderWrites([
      aWrite({
        state: 'stopped',
        problem: 'The station went away',
        after: undefined,
        steps: [
          {
            key: 'First',
            to: '1',
            result: {
              outcome: 'rejected',
              status: 'NotSupported',
              info: 'too warm',
            },
          },
          {
            key: 'Second',
            to: '2',
            result: { outcome: 'unanswered', reason: 'No answer within 30 s' },
          },
          { key: 'Third', to: '3', result: { outcome: 'skipped' } },
        ],
      }),
    ]);
    expect(await row(/Back to what/)).toHaveTextContent(
      'Stopped: The station went away',
    );
    expect(await row(/^First/)).toHaveTextContent(
      '✕ rejectedNotSupported: too warm',
    );
    expect(await row(/^Second/)).toHaveTextContent(
      'nobody knows whether it was writtenNo answer within 30 s',
    );
    expect(await row(/^Third/)).toHaveTextContent('– skipped');
  });

  it('takes no room where nothing was ever written', async () => {
    const api = new FakeChargeStationsApi({});
    const list = jest.spyOn(api, 'listConfigurationWrites');
    renderStations(<WrittenValues identity="CP1" />, { api });
    await waitFor(() => expect(list).toHaveBeenCalled());
    expect(screen.queryByText('Written values')).not.toBeInTheDocument();
  });
});
