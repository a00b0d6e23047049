import { screen } from '@testing-library/react';
import { useApi as useLegacyApi } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  renderInTestApp as renderInLegacyApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { chargeStationsApiRef } from './apiRef';
import { StatusChip } from './chips/StatusChip';
import { useStation } from './data/useStation';
import { aStation } from './testUtils';

const api = { getStation: async () => aStation({ title: 'Quay 1' }) };

function Probe() {
  const { data } = useStation('CP1');
  const sameApi =
    useLegacyApi(chargeStationsApiRef).getStation === api.getStation;
  return (
    <>
      <StatusChip state="available" />
      <p>{data?.title}</p>
      <p>{sameApi ? 'one reference' : 'two references'}</p>
    </>
  );
}

async function everything() {
  return [
    await screen.findByText('Available'),
    await screen.findByText('Quay 1'),
    screen.getByText('one reference'),
  ];
}

describe('texts and the API reference work in', () => {
  it('the new frontend system', async () => {
    renderInTestApp(<Probe />, { apis: [[chargeStationsApiRef, api]] });
    expect(await everything()).toHaveLength(3);
  });

  it('the old frontend system', async () => {
    await renderInLegacyApp(
      <TestApiProvider apis={[[chargeStationsApiRef, api]]}>
        <Probe />
      </TestApiProvider>,
    );
    expect(await everything()).toHaveLength(3);
  });
});
