import { lookUpMeanings } from './lookUpMeanings';

describe('lookUpMeanings', () => {
  const meanings = lookUpMeanings([
    { key: 'Interval', aliases: ['Pulse', 'Other'] },
    { key: 'Other' },
    { key: 'EVSE/Power' },
    { key: 'Ctrlr/Limit[Max]' },
    { key: 'Ctrlr/Limit' },
    { key: '*/Problem' },
    { key: 'Connector/Problem' },
    { key: 'Twice', class: 'setting' },
    { key: 'TWICE', class: 'verb' },
  ]);

  it.each([
    ['INTERVAL', 'Interval'],
    [' pulse', 'Interval'],
    ['other', 'Other'],
    ['EVSE@1/Power', 'EVSE/Power'],
    ['evse[left]@2.1/power', 'EVSE/Power'],
    ['Ctrlr/Limit[Max]', 'Ctrlr/Limit[Max]'],
    ['Ctrlr@1/Limit[max]', 'Ctrlr/Limit[Max]'],
    ['Ctrlr/Limit[Min]', 'Ctrlr/Limit'],
    ['TiltSensor/Problem', '*/Problem'],
    ['Connector@1.1/Problem', 'Connector/Problem'],
    ['Power', undefined],
    ['Problem', undefined],
  ])('%s is %s', (key, expected) => {
    expect(meanings(key)?.key).toBe(expected);
  });

  it('a later meaning of a key wins', () => {
    expect(meanings('twice')?.class).toBe('verb');
  });
});
