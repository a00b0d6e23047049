import { renderInTestApp } from '@backstage/frontend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { ApiConfigurationDiff } from '@forecourt/plugin-charge-stations-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { saveFile } from '../files/saveFile';
import { aSnapshotDetail, SOME_VALUES } from '../testUtils';
import { FakeConfiguration } from '../testUtils/fake/FakeConfiguration';
import { ConfigurationDiff } from './ConfigurationDiff';

jest.mock('../files/saveFile');

const AFTER = {
  ...SOME_VALUES,
  OperatorCurrentLimit: '16',
  MeterValuesSampledData: 'Voltage,Energy.Active.Import.Register',
  SupportedFeatureProfiles: 'Core,SmartCharging,LocalAuthListManagement',
  ConnectorPhaseRotation: '0.RST,1.RST,2.TSR',
  EichrechtPubKey: '3059FFFF',
  WLANPassword: 'masked:77cd',
  Type2PlugCounter: '1210',
};

function diffOf(
  after: Record<string, string | undefined>,
  completeness: 'complete' | 'partial' = 'complete',
): ApiConfigurationDiff {
  const station = new FakeConfiguration('CP1', {
    snapshots: [
      aSnapshotDetail({ id: 's3', completeness }, after),
      aSnapshotDetail({ id: 's2', takenAt: '2026-11-17T03:00:00.000Z' }),
    ],
  });
  return station.diff({ from: 's2', to: 's3' }, station);
}

function renderDiff(
  query: Parameters<typeof ConfigurationDiff>[0]['query'] = {
    data: diffOf(AFTER),
  },
) {
  return renderInTestApp(<ConfigurationDiff identity="CP1" query={query} />);
}

const table = () => screen.findByRole('table', { name: /^Differences/ });
const row = async (key: string) =>
  within(await table()).getByRole('row', { name: new RegExp(`^${key}`) });

describe('ConfigurationDiff', () => {
  it('counts in words, over all and by group, secrets and volatile ones apart', async () => {
    renderDiff();
    expect(
      await screen.findByText(
        '4 changed, 1 reordered, 1 secret changed, 1 volatile hidden',
      ),
    ).toBeInTheDocument();
    const headers = within(await table()).getAllByRole('rowheader');
    expect(headers.map(it => it.textContent)).toEqual(
      expect.arrayContaining([
        'Dynamic load management1 changed',
        'Meter values1 reordered',
        'WLAN1 secret changed',
      ]),
    );
  });

  it('shows both values with their unit, the verdict in a word, what the key is and where that is said', async () => {
    renderDiff();
    const cells = within(await row('OperatorCurrentLimit')).getAllByRole(
      'cell',
    );
    expect(cells.slice(0, 3).map(it => it.textContent)).toEqual([
      '32 A',
      '16 A',
      '≠ changed',
    ]);
    expect(cells[3]).toHaveTextContent('Most current that the outlet may give');
    expect(
      within(await row('MeterValuesSampledData')).getByRole('link', {
        name: /^MeterValuesSampledData: OCPP 1.6 edition 2 §9.1.17/,
      }),
    ).toHaveTextContent('§9.1.17');
  });

  it('never shows a secret, nor its hash', async () => {
    const { container } = renderDiff();
    expect(
      within(await row('WLANPassword')).getAllByRole('img', {
        name: 'hidden value',
      }),
    ).toHaveLength(2);
    expect(container.textContent).not.toContain('masked:');
    await userEvent.click(screen.getByRole('button', { name: 'Unified' }));
    expect(await row('WLANPassword')).toHaveTextContent('•••• → •••• changed');
  });

  it('shows of a list what was added and removed, and of phases each connector', async () => {
    renderDiff();
    const profiles = await row('SupportedFeatureProfiles');
    expect(profiles).toHaveTextContent('− Reservation');
    expect(profiles).toHaveTextContent('+ LocalAuthListManagement');
    expect(await row('ConnectorPhaseRotation')).toHaveTextContent(
      /connector 2: RTS.*connector 2: TSR/,
    );
  });

  it('puts what matters most first, and opens it', async () => {
    renderDiff();
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(/^One key differs that matters more/);
    expect(notice).toHaveTextContent('calibration law');
    await userEvent.click(
      within(notice).getByRole('button', { name: 'EichrechtPubKey' }),
    );
    const details = await screen.findByRole('group', {
      name: 'Details of EichrechtPubKey',
    });
    expect(details).toHaveTextContent('Public key by which signed');
    expect(
      within(details).getByRole('button', { name: 'Copy the value after' }),
    ).toBeInTheDocument();
  });

  it('raises also what is volatile where it matters, and shows it', async () => {
    const diff = diffOf({ ...SOME_VALUES, Type2PlugCounter: '1' });
    const changes = diff.changes.map(change =>
      change.key === 'Type2PlugCounter' ? { ...change, raised: true } : change,
    );
    renderDiff({ data: { ...diff, changes } });
    const notice = await screen.findByRole('alert');
    await userEvent.click(
      within(notice).getByRole('button', { name: 'Type2PlugCounter' }),
    );
    expect(await row('Type2PlugCounter')).toHaveTextContent('≠ changed');
  });

  it('searches, shows all and shows volatile ones when asked', async () => {
    renderDiff();
    await table();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only differences' }),
    );
    expect(await row('HeartbeatInterval')).toHaveTextContent('300 s');
    expect(screen.queryByText('Type2PlugCounter')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Volatile/ }));
    expect(await row('Type2PlugCounter')).toHaveTextContent('1210');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search' }),
      'heartbeat',
    );
    await waitFor(() =>
      expect(screen.queryByText('Type2PlugCounter')).not.toBeInTheDocument(),
    );
    expect(await row('HeartbeatInterval')).toBeInTheDocument();
  });

  it('goes from key to key by keys', async () => {
    renderDiff();
    await table();
    await userEvent.keyboard('j{Enter}');
    const first = await screen.findByRole('group', { name: /^Details of/ });
    expect(first).toHaveAccessibleName('Details of ConnectorPhaseRotation');
    await userEvent.keyboard('{Escape}');
    expect(
      screen.queryByRole('group', { name: /^Details of/ }),
    ).not.toBeInTheDocument();
  });

  it('says what a side that is not complete cannot tell', async () => {
    renderDiff({
      data: diffOf({ OperatorCurrentLimit: '16' }, 'partial'),
    });
    expect(
      await screen.findByText(
        /The later side is not complete.* Of 9 keys it cannot be told/,
      ),
    ).toBeInTheDocument();
  });

  it('tells no difference from no match', async () => {
    renderDiff({ data: diffOf(SOME_VALUES) });
    expect(await screen.findByText('No key differs')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('searchbox'), 'nothing like it');
    expect(await screen.findByText('No key matches')).toBeInTheDocument();
  });

  it.each([
    ['forbidden', new NotAllowedError('no'), 'You may not see this'],
    [
      'that nothing is known',
      new NotFoundError('no'),
      'No configuration is known for this',
    ],
    ['that it failed', new Error('broken'), 'This could not be loaded'],
  ])('says %s', async (_, error, words) => {
    renderDiff({ error });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('says that it is loading', async () => {
    renderDiff({});
    expect(
      await screen.findByRole('progressbar', {
        name: 'Loading the configuration',
      }),
    ).toBeInTheDocument();
  });

  it('saves differences without hidden values, and a baseline of what can be set', async () => {
    renderDiff();
    await table();
    const save = async (item: RegExp) => {
      await userEvent.click(screen.getByRole('button', { name: 'Download' }));
      await userEvent.click(screen.getByRole('menuitem', { name: item }));
      return jest.mocked(saveFile).mock.lastCall![0];
    };
    const csv = await save(/CSV/);
    expect(csv.name).toBe('CP1_2026-11-19T03-00-00.000Z_diff.csv');
    expect(csv.text).toContain('OperatorCurrentLimit,,Dynamic load');
    const json = await save(/JSON/);
    expect(JSON.parse(json.text).changes).toHaveLength(11);
    const { text } = await save(/YAML/);
    expect(text).toContain("OperatorCurrentLimit: '16'");
    expect(text).toContain("appliesTo:\n  station: 'CP1'\n");
    expect(text).toMatch(/^# Left out, .*Type2PlugCounter.*WLANPassword/m);
    expect(text).not.toMatch(/^ {2}(EichrechtPubKey|RCDRESET)/m);
    for (const file of [csv.text, json.text, text]) {
      expect(file).not.toContain('masked:');
    }
  });

  it('draws several hundred keys at once', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `Component${index % 20}/Variable${index}`,
        String(index),
      ]),
    );
    renderDiff({ data: diffOf(many) });
    expect(within(await table()).getAllByRole('row').length).toBeGreaterThan(
      400,
    );
  });
});
