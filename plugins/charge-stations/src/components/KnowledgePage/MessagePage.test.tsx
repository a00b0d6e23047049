import { screen, within } from '@testing-library/react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { chargeStationsApiRef } from '@forecourt/plugin-charge-stations-react';
import { FakeChargeStationsApi } from '@forecourt/plugin-charge-stations-react/testUtils';
import { Route, Routes } from 'react-router-dom';
import { MessagePage } from './MessagePage';
import { MessagesList } from './MessagesList';

const api = new FakeChargeStationsApi({
  messages: [
    {
      message: {
        name: 'StopTransaction',
        api: 'ocpp-1.6',
        specification: 'OCPP 1.6',
        senders: ['Charge Point'],
        group: 'Core',
        line: 'Says that charging has ended',
        source: {
          specification: 'ocpp-1.6',
          title: 'OCPP 1.6',
          section: '4.10',
          words: 'OCPP 1.6 §4.10',
          url: 'https://example.org/16',
          state: 'unverified',
        },
      },
      request: [
        {
          path: 'meterStop',
          meaning: 'The register',
          unit: 'Wh',
          isFreeText: false,
        },
        { path: 'info', meaning: 'What it says', isFreeText: true },
      ],
      response: [],
    },
  ],
});

const renderAt = (path: string) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [chargeStationsApiRef, api],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <Routes>
        <Route path="/messages" element={<MessagesList />} />
        <Route
          path="/messages/:specification/:name"
          element={<MessagePage />}
        />
      </Routes>
    </TestApiProvider>,
    {
      initialRouteEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );

const renderMessage = (name: string) => renderAt(`/messages/ocpp-1.6/${name}`);

describe('MessagesList', () => {
  it('leads to each message and to where it is specified', async () => {
    renderAt('/messages');
    expect(await screen.findByText('One message.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'StopTransaction' }),
    ).toHaveAttribute(
      'href',
      '/charge-stations/knowledge/messages/ocpp-1.6/StopTransaction',
    );
    expect(
      screen.getByRole('link', { name: /OCPP 1.6 §4.10/ }),
    ).toHaveAttribute('href', 'https://example.org/16');
  });

  it.each(['?search=reserve', '?specification=ocpi-2.2.1'])(
    'says that nothing is found for %s',
    async search => {
      renderAt(`/messages${search}`);
      expect(
        await screen.findByText('No message is found'),
      ).toBeInTheDocument();
    },
  );
});

describe('MessagePage', () => {
  it('says what a message is for, who sends it, where it is specified, and what its fields mean', async () => {
    renderMessage('StopTransaction');
    expect(
      await screen.findByText('Says that charging has ended.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Charge Point')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All messages' })).toHaveAttribute(
      'href',
      '/charge-stations/knowledge/messages?specification=ocpp-1.6',
    );
    expect(
      screen.getByRole('link', { name: /OCPP 1.6 §4.10/ }),
    ).toHaveAttribute('href', 'https://example.org/16');
    expect(screen.getByRole('link', { name: 'OCPP 1.6' })).toHaveAttribute(
      'href',
      '/catalog/default/api/ocpp-1.6',
    );
    const table = screen.getByRole('table', { name: 'Its own fields' });
    expect(
      within(table).getByRole('row', { name: 'meterStop The register Wh' }),
    ).toBeInTheDocument();
    expect(within(table).getByRole('row', { name: /^info/ })).toHaveTextContent(
      'What it saysfree text',
    );
    expect(
      screen.queryByRole('table', { name: 'Fields of its answer' }),
    ).not.toBeInTheDocument();
  });

  it('says so where nobody knows the message', async () => {
    renderMessage('Nothing');
    expect(await screen.findByText('Not found')).toBeInTheDocument();
  });
});
