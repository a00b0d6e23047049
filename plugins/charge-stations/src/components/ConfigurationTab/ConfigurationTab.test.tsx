import { NotAllowedError } from '@backstage/errors';
import {
  aSnapshotDetail,
  aStation,
  FakeChargeStationsApi,
  SOME_VALUES,
  type FakeConfigurationWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderStations } from '../../__testUtils__/renderStations';
import { ConfigurationTab } from './ConfigurationTab';

const NEW = {
  ...SOME_VALUES,
  OperatorCurrentLimit: '16',
  TiltDetection: 'false',
};

const failed = aSnapshotDetail(
  {
    id: 'f4',
    takenAt: '2026-11-19T04:00:00.000Z',
    completeness: 'failed',
    why: 'demand',
    requestedBy: 'user:default/guest',
    keys: 0,
    problem: 'The station did not answer within 30 s.',
  },
  {},
);
const changed = aSnapshotDetail(
  {
    id: 's3',
    why: 'firmwareChange',
    changed: 2,
    before: 's2',
    evidence: { connectionId: 'a1b2', seq: 4 },
  },
  NEW,
);
const partial = aSnapshotDetail(
  {
    id: 'p3',
    takenAt: '2026-11-18T12:00:00.000Z',
    completeness: 'partial',
    why: 'seen',
    changed: 0,
    before: 's2',
  },
  { OperatorCurrentLimit: '32' },
);
const old = aSnapshotDetail({
  id: 's2',
  takenAt: '2026-11-17T03:00:00.000Z',
  why: 'boot',
});

const WORLD: FakeConfigurationWorld = {
  snapshots: [changed, partial, old],
};

function renderTab(
  options: {
    search?: string;
    world?: FakeConfigurationWorld;
    failure?: Error;
  } = {},
) {
  const { search, world = WORLD, failure } = options;
  const other = aStation({ identity: 'CP2' });
  const api = new FakeChargeStationsApi({
    stations: [aStation(), other],
    configurations: {
      CP1: world,
      CP2: {
        snapshots: [aSnapshotDetail({ id: 'o1' }, { ...NEW, OemSpecial: 'y' })],
      },
    },
    failure,
  });
  return {
    api,
    ...renderStations(<ConfigurationTab />, { api, search }),
  };
}

const diffTable = () => screen.findByRole('table', { name: /^Differences/ });
const snapshots = () =>
  screen.findByRole('table', { name: 'Snapshots of the configuration' });

describe('ConfigurationTab', () => {
  it('says first how many keys differ, and since when nothing did', async () => {
    renderTab({ search: '?before=s2&after=s3' });
    expect(
      await screen.findByText(
        /^2 keys differ from .*17.*; last change .*(ago|in).*\.$/,
      ),
    ).toBeInTheDocument();
    expect(within(await diffTable()).getByText('TiltDetection')).toBeVisible();
  });

  it('lists who or what took each snapshot, how complete it is, and why one failed', async () => {
    renderTab({ world: { snapshots: [failed, ...WORLD.snapshots] } });
    const [, ...rows] = within(await snapshots()).getAllByRole('row');
    expect(rows.map(it => it.textContent)).toEqual([
      expect.stringMatching(
        /asked for by guest.*failed.*did not answer within 30 s/,
      ),
      expect.stringMatching(/after a firmware change.*complete.*2 keys/),
      expect.stringMatching(/seen passing.*partial.*nothing/),
      expect.stringMatching(/after a boot.*complete.*–/),
    ]);
    expect(
      within(rows[1]).getByRole('link', { name: /^The message of/ }),
    ).toHaveAttribute('href', expect.stringContaining('message=a1b2%2F4'));
    expect(within(rows[0]).queryByRole('button')).not.toBeInTheDocument();
  });

  it('compares what is picked, and the address says so', async () => {
    const { api, parameter } = renderTab();
    await diffTable();
    await userEvent.click(screen.getByRole('combobox', { name: 'From' }));
    const options = await screen.findAllByRole('option');
    expect(options.map(it => it.textContent)).toEqual([
      'Before the newest',
      expect.stringMatching(/after a firmware change$/),
      expect.stringMatching(/seen passing \(partial\)$/),
      expect.stringMatching(/after a boot$/),
    ]);
    await userEvent.click(options[2]);
    await waitFor(() => expect(parameter('before')).toBe('p3'));
    expect(api.configurationDiffQueries.at(-1)).toEqual({ from: 'p3' });
    expect(
      await screen.findByText(/The earlier side is not complete.*Of 9 keys/),
    ).toBeInTheDocument();
    const [, , row] = within(await snapshots()).getAllByRole('row');
    expect(
      within(row).getByRole('button', { name: /^Compare from/ }),
    ).toHaveAttribute('aria-pressed', 'true');
  });

  it('does not say that nothing differs where that cannot be told', async () => {
    renderTab({ search: '?before=s2&after=p3' });
    expect(
      await screen.findByText(/^No key is known to differ from/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Of 9 keys it cannot be told. Show all keys to see which.',
      ),
    ).toBeInTheDocument();
  });

  it('does not let choose a snapshot that failed, and says why it did', async () => {
    renderTab({ world: { snapshots: [failed, ...WORLD.snapshots] } });
    await diffTable();
    await userEvent.click(screen.getByRole('combobox', { name: 'To' }));
    expect(
      await screen.findByRole('option', {
        name: /failed: The station did not answer/,
      }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('compares a snapshot with the one before by one click, and the last change too', async () => {
    const { parameter } = renderTab({ search: '?against=siblings' });
    const [, row] = within(await snapshots()).getAllByRole('row');
    await userEvent.click(
      within(row).getByRole('button', { name: /with the one before$/ }),
    );
    await waitFor(() => expect(parameter('before')).toBe('s2'));
    expect([parameter('after'), parameter('against')]).toEqual(['s3', null]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the last change' }),
    );
    expect(parameter('after')).toBe('s3');
  });

  it('compares with siblings, and says what they are', async () => {
    const { api, parameter } = renderTab({
      world: { ...WORLD, siblings: old },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Siblings' }),
    );
    await waitFor(() => expect(parameter('against')).toBe('siblings'));
    expect(
      await screen.findByText(
        /^2 keys differ from most of 23 stations like it/,
      ),
    ).toBeInTheDocument();
    expect(api.configurationDiffQueries.at(-1)).toEqual({ from: 'siblings' });
  });

  it('compares with another station that is searched for', async () => {
    const { api, parameter } = renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Another station' }),
    );
    expect(
      await screen.findByText(/Which station is it to be compared with/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose a station' }),
    );
    await userEvent.click(await screen.findByRole('option', { name: /CP2/ }));
    await waitFor(() => expect(parameter('station')).toBe('CP2'));
    expect(api.configurationDiffQueries.at(-1)).toEqual({
      from: changed.snapshot.takenAt,
      toStation: 'CP2',
    });
    expect(
      await screen.findByRole('columnheader', { name: 'CP2, now' }),
    ).toBeInTheDocument();
  });

  it('keeps what is shown and how in the address', async () => {
    const { parameter } = renderTab({
      search: '?shown=all&volatile=yes&layout=unified&q=plug',
    });
    expect(
      within(await diffTable()).getByText('Type2PlugCounter'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));
    await waitFor(() => expect(parameter('layout')).toBeNull());
    await userEvent.clear(screen.getByRole('searchbox', { name: 'Search' }));
    await waitFor(() => expect(parameter('q')).toBeNull());
    await userEvent.click(
      screen.getByRole('button', { name: 'OperatorCurrentLimit' }),
    );
    await waitFor(() => expect(parameter('key')).toBe('OperatorCurrentLimit'));
  });

  it('shows the one snapshot that there is, though there is nothing to compare it with', async () => {
    renderTab({ world: { snapshots: [old] } });
    expect(
      await screen.findByText(/^11 keys, known since .*nothing to compare/),
    ).toBeInTheDocument();
    expect(
      within(await diffTable()).getByText('HeartbeatInterval'),
    ).toBeVisible();
  });

  it.each([
    ['that it was never read', { snapshots: [] }, /was never read/],
    [
      'that it could not be read',
      { snapshots: [failed] },
      /could not be read yet/,
    ],
  ])('says %s, and offers to read it', async (_, world, words) => {
    renderTab({ world });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Read now' })).toBeEnabled();
  });

  it('says that one may not see it', async () => {
    renderTab({ failure: new NotAllowedError('no') });
    expect(await screen.findByText('You may not see this')).toBeVisible();
  });
});

describe('Read now', () => {
  it('asks for it, says that it waits, and what came of it', async () => {
    const world: FakeConfigurationWorld = { snapshots: [old] };
    const { api } = renderTab({ world });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read now' }),
    );
    expect(await screen.findByText('It is read next')).toBeInTheDocument();
    expect(api.configurationReads).toEqual(['CP1']);
    world.snapshots = [changed, old];
    expect(
      await screen.findByText('Read: 2 keys have changed'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Read now' })).toBeEnabled();
  });

  it('tells what came of the first reading too', async () => {
    const world: FakeConfigurationWorld = { snapshots: [] };
    renderTab({ world });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read now' }),
    );
    world.snapshots = [old];
    expect(
      await screen.findByText('Read for the first time'),
    ).toBeInTheDocument();
  });

  it('says why the backend did not take it', async () => {
    const { api } = renderTab();
    jest
      .spyOn(api, 'readConfiguration')
      .mockRejectedValue(new Error('It was asked a second ago'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read now' }),
    );
    expect(
      await screen.findByText(/It was asked a second ago/),
    ).toBeInTheDocument();
  });

  it.each([
    ['offline', /is not connected/],
    ['observed', /Another system speaks/],
    ['mirrored', /Only copies/],
    ['off', /switched off/],
  ] as const)('says why it cannot be asked: %s', async (state, words) => {
    renderTab({ world: { ...WORLD, reading: { state } } });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Read now' })).toBeDisabled();
  });

  it('says that it is being read', async () => {
    renderTab({ world: { ...WORLD, reading: { state: 'reading' } } });
    expect(await screen.findByText('Being read')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Read now' })).toBeDisabled();
  });

  it('says when it is read by itself', async () => {
    renderTab({
      world: {
        ...WORLD,
        reading: { state: 'idle', nextAt: '2026-11-20T03:00:00.000Z' },
      },
    });
    expect(
      await screen.findByText(/^Next read on schedule:/),
    ).toBeInTheDocument();
  });
});
