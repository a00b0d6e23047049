import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { useMessages } from './useMessages';

const ref = createTranslationRef({
  id: 'test',
  messages: {
    plain: 'Nothing to fill in',
    named: '{{who}} in {{where}}',
    stations_one: '{{count}} station of {{owner}}',
    stations_other: '{{count}} stations of {{owner}}',
    alone_one: 'One station',
    alone_other: 'Many stations',
  },
});

function Texts() {
  const { t } = useMessages(ref);
  return (
    <ul>
      <li>{t('plain')}</li>
      <li>{t('named', { who: 'CP1', where: 'Harbour' })}</li>
      <li>{t('stations', { count: 2, owner: 'team-a' })}</li>
      <li>{t('alone', { count: 1 })}</li>
      <li>{t('named', { who: <b>CP2</b>, where: 'Depot' })}</li>
    </ul>
  );
}

it('gives texts with what is filled in, in the plural that fits', async () => {
  renderInTestApp(<Texts />);
  const items = await screen.findAllByRole('listitem');
  expect(items.map(item => item.textContent)).toEqual([
    'Nothing to fill in',
    'CP1 in Harbour',
    '2 stations of team-a',
    'One station',
    'CP2 in Depot',
  ]);
});

/** The compiler is what tests it: each line has to be an error. */
function Wrong() {
  const { t } = useMessages(ref);
  // @ts-expect-error no such text
  const missing = t('missing');
  return (
    <ul>
      <li>{missing}</li>
      {/* @ts-expect-error nothing to fill in */}
      <li>{t('plain', { who: 'CP1' })}</li>
      {/* @ts-expect-error a value is missing */}
      <li>{t('named', { who: 'CP1' })}</li>
      {/* @ts-expect-error the count is missing */}
      <li>{t('alone')}</li>
      {/* @ts-expect-error a count is a number */}
      <li>{t('stations', { count: '2', owner: 'team-a' })}</li>
    </ul>
  );
}

it('has types that refuse what a text does not have, and at run time shows what it can', async () => {
  renderInTestApp(<Wrong />);
  const [missing, plain] = await screen.findAllByRole('listitem');
  expect(missing.textContent).toBe('missing');
  expect(plain.textContent).toBe('Nothing to fill in');
});
