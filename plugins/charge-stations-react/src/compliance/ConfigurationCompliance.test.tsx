import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ApiConfigurationCompliance } from '@forecourt/plugin-charge-stations-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { aCompliance, aKeyCompliance, aSnapshot } from '../testUtils';
import { ComplianceSentence } from './ComplianceSentence';
import {
  ConfigurationCompliance,
  type ComplianceView,
} from './ConfigurationCompliance';

function Kept({ compliance }: { compliance: ApiConfigurationCompliance }) {
  const [view, setView] = useState<ComplianceView>({
    shown: 'differences',
    search: '',
  });
  return (
    <ConfigurationCompliance
      compliance={compliance}
      view={view}
      onView={changes => setView({ ...view, ...changes })}
    />
  );
}

const table = () =>
  screen.findByRole('table', { name: 'Configuration against baselines' });
const cellsOf = async (key: string) =>
  within(
    within(await table()).getByRole('row', { name: new RegExp(`^${key}`) }),
  )
    .getAllByRole('cell')
    .map(cell => cell.textContent);

describe('ConfigurationCompliance', () => {
  it('shows what a key has, what is wanted by which layer, by whom and why, and what wider layers want', async () => {
    renderInTestApp(<Kept compliance={aCompliance()} />);
    await expect(cellsOf('OperatorCurrentLimit')).resolves.toEqual([
      '32 A',
      '16 Abender (vendor) wants: 32 A',
      '≠ drift',
      'harbour (site)harbour@example: The fuse there is small',
    ]);
    await expect(cellsOf('MeterValueSampleInterval')).resolves.toEqual([
      '900',
      '60 or 90',
      '≠ drift',
      expect.stringContaining('bender (vendor)'),
    ]);
    await expect(cellsOf('ConnectionTimeOut')).resolves.toMatchObject([
      'not there',
      '120',
      '− missing',
      expect.anything(),
    ]);
    await expect(cellsOf('RCDRESET')).resolves.toMatchObject([
      'no value',
      'not there',
      '+ not wanted',
      expect.anything(),
    ]);
  });

  it('hides what is hidden, and says why it cannot be told', async () => {
    renderInTestApp(<Kept compliance={aCompliance()} />);
    await expect(cellsOf('WLANPassword')).resolves.toMatchObject([
      '••••',
      '••••',
      '? cannot be toldIts value is masked, and what is wanted is not.',
      expect.anything(),
    ]);
    expect(document.body).not.toHaveTextContent('91ab');
  });

  it('counts by group, and is a table by its headers', async () => {
    renderInTestApp(<Kept compliance={aCompliance()} />);
    const found = within(await table());
    expect(
      found.getAllByRole('columnheader').map(it => it.textContent),
    ).toEqual(['Key', 'Has', 'Wanted', 'Verdict', 'Asked for by']);
    expect(
      found.getByRole('rowheader', { name: /^Residual current/ }),
    ).toHaveTextContent('1 not wanted, 1 waits for a reboot');
  });

  it('shows all keys where none deviates', async () => {
    renderInTestApp(
      <Kept
        compliance={aCompliance({
          keys: [aKeyCompliance('HeartbeatInterval')],
        })}
      />,
    );
    expect(await screen.findByText('No key deviates')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all keys' }),
    );
    await expect(cellsOf('HeartbeatInterval')).resolves.toMatchObject([
      '300 s',
      '300 s',
      'as wanted',
      expect.anything(),
    ]);
  });
});

describe('ComplianceSentence', () => {
  it('says what cannot be told: of an unknown firmware, and of keys that were not read', async () => {
    const known = aCompliance();
    const [vendor, site] = known.baselines;
    renderInTestApp(
      <ComplianceSentence
        compliance={aCompliance({
          baselines: [{ ...vendor, applies: 'unknown' }, site],
          side: {
            ...known.side,
            at: '2026-11-17T03:00:00.000Z',
            completeness: 'partial',
            snapshot: aSnapshot(),
          },
        })}
      />,
    );
    expect(
      await screen.findByRole('heading', { name: /17.*: 2 keys drift/ }),
    ).toBeInTheDocument();
    const alerts = screen.getAllByRole('alert').map(it => it.textContent);
    expect(alerts).toEqual([
      expect.stringContaining('range of bender'),
      expect.stringContaining('Not all keys of this station were read'),
    ]);
    expect(
      screen.getByText(/Baselines are taken as they are now/),
    ).toBeVisible();
  });
});
