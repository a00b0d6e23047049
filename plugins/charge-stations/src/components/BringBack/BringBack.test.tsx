import {
  aCompliance,
  aKeyCompliance,
  aSnapshotDetail,
  aStation,
  aWrite,
  aWritePlan,
  FakeChargeStationsApi,
  type FakeWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationTab } from '../ConfigurationTab';

function renderTab(differences: FakeWorld = {}) {
  const world: FakeWorld = {
    stations: [aStation()],
    configurations: { CP1: { snapshots: [aSnapshotDetail()] } },
    configurationCompliance: aCompliance(),
    configurationWritePlan: aWritePlan(),
    ...differences,
  };
  const api = new FakeChargeStationsApi(world);
  renderStations(<ConfigurationTab />, { api, search: '?against=baseline' });
  return { api, world };
}

const button = () =>
  screen.findByRole('button', { name: 'Plan to bring it back…' });

async function openPlan() {
  await userEvent.click(await button());
  return screen.findByRole('dialog', { name: 'Bring CP1 back' });
}

const goOn = (dialog: HTMLElement, name: string) =>
  within(dialog).getByRole('button', { name });

describe('Plan to bring it back', () => {
  it('shows in which order what would be written, and what not and why', async () => {
    const { api } = renderTab();
    const dialog = await openPlan();
    expect(api.configurationPlans).toEqual([
      expect.objectContaining({
        identity: 'CP1',
        values: [{ key: 'OperatorCurrentLimit', value: '16' }],
      }),
    ]);
    const steps = within(dialog).getByRole('table', { name: /in this order$/ });
    const [, ...rows] = within(steps).getAllByRole('row');
    expect(rows.map(it => it.textContent)).toEqual([
      '1OperatorCurrentLimit32→ 16no',
      '2TiltDetectionno value→ trueneeded',
    ]);
    expect(
      within(dialog).getByRole('row', { name: /^EichrechtPubKey/ }),
    ).toHaveTextContent('it is under calibration law');
    expect(
      within(dialog).getByRole('row', { name: /^MeterValueSampleInterval/ }),
    ).toHaveTextContent('several values would do');
    expect(
      within(dialog).getByRole('row', { name: /^ConnectionTimeOut/ }),
    ).toHaveTextContent('the station does not have this key');
    expect(within(dialog).getByText('HeartbeatInterval')).toBeInTheDocument();
  });

  it('writes what was chosen once a reason is given and it is confirmed, and lists it', async () => {
    const { api, world } = renderTab();
    const plan = await openPlan();
    expect(goOn(plan, 'Write 2 values…')).toBeDisabled();
    await userEvent.type(
      within(plan).getByRole('textbox', { name: /Reason/ }),
      'The fuse blew',
    );
    await userEvent.click(
      within(plan).getByRole('checkbox', { name: 'Write TiltDetection' }),
    );
    await userEvent.click(goOn(plan, 'Write one value…'));
    const confirm = await screen.findByRole('dialog', {
      name: 'Write one value to CP1?',
    });
    expect(confirm).toHaveTextContent('OperatorCurrentLimit: 32 → 16');
    expect(confirm).toHaveTextContent('Reason: The fuse blew');
    expect(api.configurationWrites).toEqual([]);
    await userEvent.click(goOn(confirm, 'Write now'));
    const written = await screen.findByRole('table', {
      name: 'Values written to the station',
    });
    expect(api.configurationWrites).toEqual([
      {
        identity: 'CP1',
        values: [{ key: 'OperatorCurrentLimit', value: '16' }],
        reason: 'The fuse blew',
      },
    ]);
    expect(written).toHaveTextContent('being written: 0 of 2 values tried');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    world.configurationWriteList = [aWrite({ id: '1' })];
    expect(
      await screen.findByText('accepted, after a reboot', undefined, {
        timeout: 5000,
      }),
    ).toBeInTheDocument();
  });

  it('says by which setting this portal does not write, and lets nobody go on', async () => {
    renderTab({ configurationWritePlan: aWritePlan({ isAllowed: false }) });
    const dialog = await openPlan();
    expect(dialog).toHaveTextContent(
      'chargeStations.configuration.writing.enabled is not set',
    );
    expect(goOn(dialog, 'Write 2 values…')).toBeDisabled();
    await userEvent.click(goOn(dialog, 'Close'));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('says that nothing would be written', async () => {
    renderTab({ configurationWritePlan: aWritePlan({ steps: [] }) });
    expect(await openPlan()).toHaveTextContent('Nothing would be written.');
  });

  it('says why the plan was not made, and why it was not begun', async () => {
    const { api } = renderTab();
    const planned = jest
      .spyOn(api, 'planConfigurationWrite')
      .mockRejectedValueOnce(new Error('Its configuration is not known'));
    await userEvent.click(await button());
    expect(await screen.findByRole('alert')).toHaveTextContent('is not known');
    planned.mockRestore();
    jest
      .spyOn(api, 'writeConfiguration')
      .mockRejectedValue(new Error('At most 20 values within an hour'));
    const plan = await openPlan();
    await userEvent.type(
      within(plan).getByRole('textbox', { name: /Reason/ }),
      'x',
    );
    await userEvent.click(goOn(plan, 'Write 2 values…'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Write now' }),
    );
    expect(
      await screen.findByText(/At most 20 values within an hour/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(
      await screen.findByRole('dialog', { name: 'Bring CP1 back' }),
    ).toBeInTheDocument();
  });

  it('has nothing to plan where no drift has one wanted value', async () => {
    renderTab({
      configurationCompliance: aCompliance({
        keys: [
          aKeyCompliance('HeartbeatInterval', {
            verdict: 'drift',
            demand: { is: 'anyOf', values: ['60', '90'] },
          }),
        ],
      }),
    });
    expect(await button()).toBeDisabled();
    expect(
      screen.getByText(/No key that is not as wanted can be written/),
    ).toBeInTheDocument();
  });

  it('does not offer to bring back what does not drift', async () => {
    renderTab({
      configurationCompliance: aCompliance({
        keys: [aKeyCompliance('HeartbeatInterval')],
      }),
    });
    expect(
      await screen.findByText('The one key that is wanted is as it should be.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /^Plan to bring/ }),
    ).not.toBeInTheDocument();
  });
});
