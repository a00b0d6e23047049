import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readUpstreams } from './config';

function read(...upstreams: JsonObject[]) {
  return readUpstreams(new ConfigReader({ chargeStations: { upstreams } }));
}

const acme = { name: 'acme', url: 'wss://csms.example.com/ocpp' };

describe('readUpstreams', () => {
  it('has none unless there are some', () => {
    expect(readUpstreams(new ConfigReader({}))).toEqual([]);
  });

  it('reads names, addresses, files and the default', () => {
    const files = {
      caFile: '/ca.pem',
      clientCertFile: '/cert.pem',
      clientKeyFile: '/key.pem',
    };
    expect(
      read({ ...acme, ...files, default: true }, { ...acme, name: 'b' }),
    ).toMatchObject([
      {
        name: 'acme',
        url: { hostname: 'csms.example.com' },
        isDefault: true,
        ...files,
      },
      { name: 'b', isDefault: false, caFile: undefined },
    ]);
  });

  it.each<[string, JsonObject[], RegExp]>([
    ['no name', [{ url: acme.url }], /name/],
    ['a name with a slash', [{ ...acme, name: 'a/b' }], /upstreams\[0\]\.name/],
    ['the word none', [{ ...acme, name: 'none' }], /reserved/],
    ['the word mirror', [{ ...acme, name: 'mirror' }], /reserved/],
    ['a name twice', [acme, acme], /'acme' twice/],
    [
      'two defaults',
      [
        { ...acme, default: true },
        { ...acme, name: 'b', default: true },
      ],
      /more than one default/,
    ],
    ['no address', [{ name: 'acme' }], /url/],
    ['http', [{ ...acme, url: 'https://csms.example.com' }], /ws:\/\//],
    ['no URL', [{ ...acme, url: 'csms' }], /ws:\/\//],
    ['a fragment', [{ ...acme, url: 'ws://csms.example.com/#a' }], /fragment/],
    ['half a certificate', [{ ...acme, clientCertFile: '/c' }], /both/],
  ])('refuses %s', (_, upstreams, message) => {
    expect(() => read(...upstreams)).toThrow(message);
  });

  it('refuses credentials, and does not repeat them', () => {
    const refused = () => read({ ...acme, url: 'wss://u:hunter2@example.com' });
    expect(refused).toThrow('upstreams[0].url');
    expect(refused).not.toThrow('hunter2');
  });
});
