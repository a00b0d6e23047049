import type { ApiCondition } from '@forecourt/plugin-charge-stations-common';
import { aCondition } from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { BeforeIt } from './BeforeIt';

type Before = NonNullable<ApiCondition['before']>;

const openedAt = '2026-11-19T14:00:00.000Z';
const boot = {
  kind: 'boot' as const,
  at: '2026-11-19T13:58:00.000Z',
  count: 3,
  detail: '5.33',
};
const firmware = {
  kind: 'firmwareChanged' as const,
  at: '2026-11-19T13:20:00.000Z',
  count: 1,
  detail: '5.32 → 5.33',
};
const security = {
  kind: 'security' as const,
  at: '2026-11-19T13:10:00.000Z',
  count: 1,
};

it.each<[string, Before, string]>([
  ['nothing', [], '–'],
  ['how often, and how long before the nearest was', [boot], 'Boot ×3, 2 m'],
  ['what it was', [firmware], 'Firmware changed 5.32 → 5.33, 40 m'],
  [
    'the two nearest, and how many more',
    [boot, firmware, security],
    'Boot ×3, 2 mFirmware changed 5.32 → 5.33, 40 m1 more',
  ],
])('says %s', async (_case, before, words) => {
  renderInTestApp(
    <div data-testid="before">
      <BeforeIt fault={aCondition({ openedAt, before })} />
    </div>,
  );
  expect(await screen.findByTestId('before')).toHaveTextContent(words);
});
