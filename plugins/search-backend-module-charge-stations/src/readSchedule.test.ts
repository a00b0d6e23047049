import { mockServices } from '@backstage/backend-test-utils';
import { readSchedule } from './readSchedule';

const read = (data: object) =>
  readSchedule(mockServices.rootConfig({ data: { ...data } }));

describe('readSchedule', () => {
  it.each([
    ['pg', 'global'],
    ['better-sqlite3', 'local'],
    [undefined, 'local'],
  ])('runs on %s with the scope %s', (client, scope) => {
    const backend = client ? { database: { client } } : {};

    expect(read({ backend })).toMatchObject({
      initialDelay: { seconds: 3 },
      scope,
    });
  });

  it('takes a configured schedule as it is', () => {
    const schedule = { frequency: { hours: 1 }, timeout: { minutes: 1 } };

    expect(
      read({
        search: { collators: { chargeStationsKnowledge: { schedule } } },
      }),
    ).toEqual(schedule);
  });
});
