import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readRetention } from './readRetention';

const read = (retention?: JsonObject) =>
  readRetention(new ConfigReader({ chargeStations: { retention } }));

describe('chargeStations.retention', () => {
  it('keeps frames for 90 days, events for 25 months, and the rest for ever', () => {
    expect(read()).toEqual({
      hour: 3,
      policy: {
        frames: { days: 90 },
        events: { months: 25 },
        intervals: null,
        conditions: null,
        configuration: null,
      },
    });
    expect(readRetention(new ConfigReader({}))).toEqual(read());
  });

  it.each<[JsonObject, object]>([
    [{ frames: '30d' }, { frames: { weeks: 4, days: 2 } }],
    [{ frames: 'P2M' }, { frames: { months: 2 } }],
    [{ events: { years: 3 } }, { events: { years: 3 } }],
    [{ events: 'forever' }, { events: null }],
    [
      { events: 'forever', frames: 'forever' },
      { frames: null, events: null },
    ],
    [{ intervals: { years: 5 } }, { intervals: { years: 5 } }],
    [{ conditions: { years: 5 } }, { conditions: { years: 5 } }],
  ])('%j', (settings, policy) => {
    expect(read(settings).policy).toMatchObject(policy);
  });

  it.each<[JsonObject, string]>([
    [{ frames: '90' }, 'retention.frames must be forever or a duration'],
    [{ frames: 'long' }, 'retention.frames must be forever or a duration'],
    [{ frames: { moons: 3 } }, 'retention.frames must be forever or a dura'],
    [{ frames: 90 }, 'retention.frames must be forever or a duration'],
    [{ frames: '-3d' }, 'retention.frames must be forever or a duration'],
    [{ frames: '12h' }, 'retention.frames must be at least 1 days'],
    [{ frames: 'P1D', events: '6d' }, 'retention.events must be at least 7'],
    [{ events: '60d' }, 'retention.frames must not be longer than'],
    [{ frames: 'forever' }, 'retention.frames must not be longer than'],
    [{ intervals: 'P1Y' }, 'retention.events must not be longer than'],
    [{ conditions: 'P24M' }, 'retention.events must not be longer than'],
    [{ hour: 24 }, 'retention.hour must be a whole number from 0 to 23'],
    [{ hour: 2.5 }, 'retention.hour must be a whole number from 0 to 23'],
  ])('refuses %j', (settings, message) => {
    expect(() => read(settings)).toThrow(message);
  });
});
