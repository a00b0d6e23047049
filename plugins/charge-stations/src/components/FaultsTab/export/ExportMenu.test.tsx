import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aConditionDetail,
  aStation,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../../__testUtils__/renderStations';
import { saveFile } from '../../saveFile';
import { ExportMenu } from './ExportMenu';

jest.mock('../../saveFile');
const saved = jest.mocked(saveFile);

const range = {
  kind: 'absolute' as const,
  from: Date.parse('2026-11-19T00:00:00.000Z'),
  to: Date.parse('2026-11-20T00:00:00.000Z'),
};

function renderMenu(failure?: Error, sessions = true) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    conditions: { CP1: [aConditionDetail({ number: 3, info: 'door, open' })] },
    sessions: {
      CP1: [
        {
          scope: 'connector:1',
          from: '2026-11-19T08:00:00.000Z',
          to: '2026-11-19T09:00:00.000Z',
          end: 'told',
          transactionId: '42',
          energyKilowattHours: 12.5,
          reason: 'PowerLoss',
          abnormal: true,
        },
        {
          from: '2026-11-19T07:00:00.000Z',
          to: '2026-11-19T07:00:00.000Z',
          end: 'told',
          startUnknown: true,
        },
      ],
    },
    failure,
  });
  renderStations(
    <ExportMenu
      identity="CP1"
      range={range}
      filter={{}}
      sessions={sessions}
      picture={() => undefined}
    />,
    { api },
  );
}

async function choose(name: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

beforeEach(() => saved.mockClear());

describe('ExportMenu', () => {
  it('opens and chooses by keyboard', async () => {
    renderMenu();
    (await screen.findByRole('button', { name: 'Export' })).focus();
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await screen.findByText(/rows saved/);
    expect(saved.mock.calls[0][0]).toMatchObject({ type: 'application/json' });
  });

  it('saves faults as CSV and says how many', async () => {
    renderMenu();
    await choose('Faults as CSV');
    expect(await screen.findByRole('status')).toHaveTextContent(
      'One row saved.',
    );
    expect(saved).toHaveBeenCalledWith({
      name: 'CP1_2026-11-19T00-00_2026-11-20T00-00_faults.csv',
      type: 'text/csv',
      text: expect.stringMatching(
        /^station,number,.*\r\nCP1,3,S1,.*"door, open"/,
      ),
    });
  });

  it('saves faults and states as JSON that says what it is of and that it is all', async () => {
    renderMenu();
    await choose('Faults, states and sessions as JSON');
    await screen.findByText(/rows saved/);
    const [file] = saved.mock.calls[0];
    expect(JSON.parse(file.text)).toMatchObject({
      station: 'CP1',
      range: {
        from: '2026-11-19T00:00:00.000Z',
        to: '2026-11-20T00:00:00.000Z',
      },
      faultsComplete: true,
      spansComplete: true,
      sessionsComplete: true,
      faults: [{ number: 3 }],
      spans: [
        { lane: 'station', state: 'online' },
        { lane: 'connector:1', state: 'charging' },
        { lane: 'connector:2', state: 'available' },
      ],
      sessions: [{ transactionId: '42' }, { startUnknown: true }],
    });
  });

  it('saves sessions as CSV, and no beginning where none is known', async () => {
    renderMenu();
    await choose('Charging sessions as CSV');
    await screen.findByText(/rows saved/);
    const [, first, second] = saved.mock.calls[0][0].text.split('\r\n');
    expect(first).toBe(
      'CP1,connector:1,42,2026-11-19T08:00:00.000Z,2026-11-19T09:00:00.000Z,message,12.5,PowerLoss,true',
    );
    expect(second).toBe('CP1,,,,2026-11-19T07:00:00.000Z,message,,,false');
  });

  it('leaves sessions out where they were switched off', async () => {
    renderMenu(undefined, false);
    await choose('Faults and states as JSON');
    await screen.findByText(/rows saved/);
    expect(JSON.parse(saved.mock.calls[0][0].text)).not.toHaveProperty(
      'sessions',
    );
  });

  it('says that it failed and why', async () => {
    renderMenu(new Error('The database is away'));
    await choose('States as CSV');
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
    expect(saved).not.toHaveBeenCalled();
  });

  it('says that there is no picture to save', async () => {
    renderMenu();
    await choose('Timeline as picture (PNG)');
    expect(
      await screen.findByText('There is no timeline to save.'),
    ).toBeVisible();
  });
});
