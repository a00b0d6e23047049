import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { defaultRules } from '../../notifications';
import { stations } from '../../notifications/__testUtils__/play';
import { fleetFrom } from './fleetFrom';
import { NotificationSender } from './NotificationSender';
import { readNotificationRules } from './readNotificationRules';

const rulesOf = (notifications: JsonObject) =>
  readNotificationRules(new ConfigReader({ notifications }));

describe('chargeStations.notifications', () => {
  it('has defaults', () => {
    expect(readNotificationRules(undefined)).toEqual(defaultRules);
    expect(rulesOf({})).toEqual(defaultRules);
    expect(rulesOf({ enabled: true })).toEqual(defaultRules);
  });

  it('turns all off', () => {
    expect(rulesOf({ enabled: false })).toBeUndefined();
  });

  it('changes delays, severity and quiet time one by one', () => {
    expect(
      rulesOf({
        leastSeverity: 4,
        delays: { connectivity: '10m', warning: { hours: 1 } },
        quiet: '5m',
      }),
    ).toEqual({
      ...defaultRules,
      leastSeverity: 4,
      delays: { fault: 0, connectivity: 600_000, warning: 3_600_000 },
      quiet: 300_000,
    });
  });

  it.each([0, 6, 2.5])('knows no severity %d', leastSeverity => {
    expect(() => rulesOf({ leastSeverity })).toThrow(
      'chargeStations.notifications.leastSeverity must be 1',
    );
  });
});

describe('NotificationSender', () => {
  it('waits no longer than its patience for a plugin that does not answer', async () => {
    const logger = mockServices.logger.mock();
    const sender = new NotificationSender({
      service: { send: () => new Promise(() => {}) },
      clock: { now: () => 0 },
      logger,
      patience: 10,
    });
    const payload = {
      title: 'x',
      description: 'x',
      severity: 'low',
      topic: 'fault',
      scope: 'x',
    } as const;
    await expect(sender.send(['user:default/a'], payload)).resolves.toBe(false);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('No answer within 10 ms'),
    );
  });
});

describe('fleetFrom', () => {
  it('knows what the list says now, and counts anew only when it is another', () => {
    let list: typeof stations = [];
    const fleet = fleetFrom(() => list);
    expect(fleet().station('CP1')).toBeUndefined();
    list = stations;
    expect(fleet().size('system:default/harbour')).toBe(10);
    expect(fleet()).toBe(fleet());
  });
});
