import { readSubjectNames } from './distinguishedName';

it.each([
  ['CN=CP1', 'CP1', undefined],
  ['CN=CP1,O=Acme,C=NL', 'CP1', undefined],
  ['O=Acme, CN=CP1', 'CP1', undefined],
  ['serialNumber=17+CN=CP1,O=Acme', 'CP1', '17'],
  ['2.5.4.5=17,O=Acme', undefined, '17'],
  ['CN=CP1\\,CN\\=CP2,O=Acme', 'CP1,CN=CP2', undefined],
  ['CN=S\\C3\\A4ule 1', 'Säule 1', undefined],
  ['CN=Säule 1', 'Säule 1', undefined],
  ['CN=a/CN=b', 'a/CN=b', undefined],
])('%s names %p and %p', (text, commonName, serialNumber) => {
  expect(readSubjectNames(text)).toEqual({ commonName, serialNumber });
});

it.each([
  ['nothing', ''],
  ['the old form', '/C=NL/CN=CP1'],
  ['a name twice', 'CN=CP1,CN=CP2'],
  ['an open escape', 'CN=CP1\\'],
  ['a quoted value', 'CN="CP1"'],
  ['a bare name', 'CP1'],
  ['an end that cannot be read', 'CN=CP1,'],
])('%s names nobody', (_, text) => {
  expect(readSubjectNames(text)).toEqual({
    commonName: undefined,
    serialNumber: undefined,
  });
});
