import { UpstreamConfig } from './config';
import { roleOf } from './role';

const upstream = (name: string, isDefault = false): UpstreamConfig => ({
  name,
  url: new URL('ws://csms.example.com'),
  isDefault,
  caFile: undefined,
  clientCertFile: undefined,
  clientKeyFile: undefined,
});

const a = upstream('a');
const b = upstream('b', true);

describe('the role for a station', () => {
  it.each([
    ['nothing chosen, nothing configured', null, [], { kind: 'csms' }],
    ['nothing chosen, no default', null, [a], { kind: 'csms' }],
    ['nothing chosen', null, [a, b], { kind: 'proxy', upstream: b }],
    ['a name', 'a', [a, b], { kind: 'proxy', upstream: a }],
    ['none, against the default', 'none', [a, b], { kind: 'csms' }],
    ['mirror', 'mirror', [a, b], { kind: 'mirror' }],
    ['a name that is not configured', 'c', [a, b], undefined],
    ['a name in other capitals', 'A', [a, b], undefined],
  ])('%s', (_, chosen, upstreams, role) => {
    expect(roleOf({ chosen, upstreams })).toEqual(role);
  });
});
