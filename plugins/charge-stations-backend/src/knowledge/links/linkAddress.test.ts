import { isPublicAddress, whyNotAsked } from './linkAddress';

const IP = 'an IP address in place of a name';
const LOCAL = 'a name of the local network';

describe('whyNotAsked', () => {
  it.each([
    ['https://openchargealliance.org/protocols/'],
    ['http://docs.example.com:8080/guide?a=b#c'],
    ['https://1.example.com/'],
    ['https://10.0.0.1.example.com/'],
  ])('%s may be asked for', url => {
    expect(whyNotAsked(url)).toBeUndefined();
  });

  it.each([
    ['a public address', 'http://93.184.215.14/guide', IP],
    ['loopback', 'http://127.0.0.1/', IP],
    ['a dot behind it', 'http://127.0.0.1./', IP],
    ['a number', 'http://2130706433/', IP],
    ['hexadecimal', 'http://0x7f000001/', IP],
    ['hexadecimal parts', 'http://0x7f.0.0.0x1/', IP],
    ['octal', 'http://0177.0.0.1/', IP],
    ['fewer parts', 'http://127.1/', IP],
    ['full-width digits', 'http://１２７.0.0.1/', IP],
    ['percent signs', 'http://%31%32%37.0.0.1/', IP],
    ['IPv6', 'https://[::1]/', IP],
    ['a public IPv6 address', 'https://[2606:4700::1111]/', IP],
    ['IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/', IP],
    ['the machine itself', 'http://localhost/', LOCAL],
    ['the same in capitals and with a dot', 'http://LOCALHOST./', LOCAL],
    ['below it', 'http://api.localhost/', LOCAL],
    ['multicast DNS', 'http://charger.local/', LOCAL],
    ['an internal name', 'http://metadata.google.internal/', LOCAL],
    ['a home', 'http://box.home.arpa/', LOCAL],
    ['a name without a dot', 'http://intranet/', LOCAL],
    ['another scheme', 'ftp://docs.example.com/', 'neither http nor https'],
    ['a file', 'file:///etc/passwd', 'neither http nor https'],
    // eslint-disable-next-line no-script-url -- it is what has to be refused
    ['a script', 'javascript:alert(1)', 'neither http nor https'],
    [
      'a password',
      'https://user:secret@docs.example.com/',
      'the URL has credentials in it',
    ],
    [
      'a user',
      'https://user@docs.example.com/',
      'the URL has credentials in it',
    ],
    ['no URL', 'docs.example.com', 'not a URL'],
    ['no end', `https://docs.example.com/${'a'.repeat(2_000)}`, 'not a URL'],
  ])('%s may not', (_rule, url, why) => {
    expect(whyNotAsked(url)).toBe(why);
  });
});

describe('isPublicAddress', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111'])('%s is', address => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.1.1'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local, and what clouds answer on', '169.254.169.254'],
    ['CGNAT', '100.64.0.1'],
    ['benchmarking', '198.18.0.1'],
    ['documentation', '192.0.2.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['IPv4-mapped', '::ffff:10.0.0.1'],
    ['IPv4-translated', '64:ff9b::a00:1'],
    ['6to4', '2002:a00:1::'],
    ['Teredo', '2001::1'],
    ['no address', 'example.com'],
    ['nothing', ''],
  ])('%s is not: %s', (_kind, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
