import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import {
  anUnregistered,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { UnregisteredPage } from './UnregisteredPage';

/** What was selected when the browser was told to copy. */
const copied: string[] = [];
const { execCommand } = document;

beforeEach(() => {
  copied.length = 0;
  document.execCommand = () => {
    copied.push(String(document.getSelection()));
    return true;
  };
});

afterEach(() => {
  document.execCommand = execCommand;
});

function renderPage(...unregistered: ReturnType<typeof anUnregistered>[]) {
  const api = new FakeChargeStationsApi({ unregistered });
  return renderStations(<UnregisteredPage />, { api });
}

describe('UnregisteredPage', () => {
  it('shows who tried, how often, from where and with which protocols', async () => {
    renderPage(anUnregistered());
    const row = (await screen.findByText('NEW-7')).closest('tr');
    expect(row).toHaveTextContent('12');
    expect(row).toHaveTextContent('192.0.2.99');
    expect(row).toHaveTextContent('ocpp1.6');
  });

  it('opens the entity that would admit the station, and copies it', async () => {
    const user = userEvent.setup();
    const station = anUnregistered();
    renderPage(station);
    await user.click(
      await screen.findByRole('button', { name: 'Show YAML for NEW-7' }),
    );
    expect(
      screen.getByRole('region', { name: 'Entity for NEW-7' }).textContent,
    ).toBe(station.entityYaml);

    await user.click(
      screen.getByRole('button', { name: 'Copy YAML for NEW-7' }),
    );
    await screen.findByText('Copied');
    expect(copied).toEqual([station.entityYaml]);
  });

  it('explains what would appear here', async () => {
    renderPage();
    expect(
      await screen.findByText('Nobody unknown has tried to connect'),
    ).toBeInTheDocument();
  });
});
