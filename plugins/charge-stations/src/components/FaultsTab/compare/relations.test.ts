import { aStation } from '@forecourt/plugin-charge-stations-react/testUtils';
import { candidates } from './relations';

const boot = (firmwareVersion: string) => ({
  at: '2026-11-19T09:14:02.000Z',
  firmwareVersion,
});
const own = aStation({
  identity: 'CP1',
  site: 'a',
  model: 'm',
  boot: boot('5.33'),
});
const stations = [
  own,
  aStation({ identity: 'CP9', site: 'b', model: 'n' }),
  aStation({ identity: 'CP10', site: 'b', model: 'm', boot: boot('5.32') }),
  aStation({ identity: 'CP3', site: 'b', model: 'm', boot: boot('5.33') }),
  aStation({ identity: 'CP2', site: 'a', model: 'n' }),
  aStation({ identity: 'CP2', site: 'a', model: 'n' }),
  aStation({ identity: 'CP4', site: undefined, model: undefined }),
];
const told = (options: { compared?: string[]; withOthers?: boolean }) =>
  candidates({
    own,
    stations,
    compared: [],
    withOthers: false,
    ...options,
  }).map(({ station, relation }) => `${station.identity} ${relation}`);

describe('candidates', () => {
  it('are each once, the closest first, without the station itself', () => {
    expect(told({})).toEqual(['CP2 site', 'CP3 firmware', 'CP10 model']);
  });

  it('those that have nothing in common only when searched for', () => {
    expect(told({ withOthers: true }).slice(3)).toEqual([
      'CP4 other',
      'CP9 other',
    ]);
  });

  it('leave out what is compared already', () => {
    expect(told({ compared: ['CP2', 'CP3'] })).toEqual(['CP10 model']);
  });
});
