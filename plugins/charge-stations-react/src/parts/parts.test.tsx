import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ForwardedError,
  NotAllowedError,
  ResponseError,
} from '@backstage/errors';
import { configApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { EmptyConnect } from './EmptyConnect';
import { ErrorState } from './ErrorState';
import { StationLink } from './StationLink';

async function responseError(status: number) {
  return ResponseError.fromResponse(
    new Response('{}', { status, statusText: 'Status' }),
  );
}

describe('EmptyConnect', () => {
  it('gives a line that connects as this station, where the configuration says', async () => {
    const config = mockApis.config({
      data: {
        chargeStations: {
          listener: { publicUrl: 'wss://ocpp.example.org/' },
        },
      },
    });
    renderInTestApp(
      <TestApiProvider apis={[[configApiRef, config]]}>
        <EmptyConnect identity="CP 1/a" />
      </TestApiProvider>,
    );
    expect(
      await screen.findByText(
        'wscat -c wss://ocpp.example.org/ocpp/CP%201%2Fa -s ocpp1.6',
      ),
    ).toBeInTheDocument();
  });

  it('takes the host of the page where it does not', async () => {
    renderInTestApp(<EmptyConnect identity="CP1" />);
    expect(
      await screen.findByText(
        'wscat -c ws://localhost:9220/ocpp/CP1 -s ocpp1.6',
      ),
    ).toBeInTheDocument();
  });
});

describe('ErrorState', () => {
  it.each([401, 403, 404] as const)('%d says what to do', async status => {
    const texts = {
      401: 'Your session may have ended. Sign in again.',
      403: /Ask the owner of the station/,
      404: /No station carries this identity/,
    };
    renderInTestApp(<ErrorState error={await responseError(status)} />);
    expect(await screen.findByText(texts[status])).toBeInTheDocument();
  });

  it('knows a refusal by its name too', async () => {
    renderInTestApp(<ErrorState error={new NotAllowedError('no')} />);
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('shows any other message and offers to try again', async () => {
    const onRetry = jest.fn();
    const error = new ForwardedError(
      'Backend is away',
      new Error('ECONNREFUSED'),
    );
    renderInTestApp(<ErrorState error={error} onRetry={onRetry} />);
    expect(await screen.findByText(/Backend is away/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('StationLink', () => {
  const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

  it('leads to the entity', async () => {
    renderInTestApp(
      <StationLink identity="CP1" entityRef="chargestation:default/cp1" />,
      { mountedRoutes },
    );
    expect(await screen.findByRole('link', { name: 'CP1' })).toHaveAttribute(
      'href',
      '/catalog/default/chargestation/cp1',
    );
  });

  it('is plain text where no entity carries the identity', async () => {
    renderInTestApp(<StationLink identity="CP1" />, { mountedRoutes });
    expect(await screen.findByText('CP1')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
