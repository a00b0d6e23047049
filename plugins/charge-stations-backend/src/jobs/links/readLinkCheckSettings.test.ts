import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readLinkCheckSettings } from './readLinkCheckSettings';

const read = (linkCheck?: JsonObject) =>
  readLinkCheckSettings(
    mockServices.rootConfig({
      data: { chargeStations: { knowledge: { linkCheck } } },
    }),
  );

it('is off unless somebody turns it on', () => {
  expect(read()).toEqual({
    isOn: false,
    frequency: { days: 1 },
    timeout: 10_000,
    perHost: 2_000,
    concurrency: 4,
  });
});

it('takes what is configured', () => {
  expect(
    read({
      enabled: true,
      frequency: { hours: 6 },
      timeout: '5s',
      perHost: { milliseconds: 500 },
      concurrency: 1,
    }),
  ).toEqual({
    isOn: true,
    frequency: { hours: 6 },
    timeout: 5_000,
    perHost: 500,
    concurrency: 1,
  });
});

it.each([0, 21, 1.5])('%s at a time is refused', concurrency => {
  expect(() => read({ concurrency })).toThrow('whole number, 1 to 20');
});
