import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provePack } from './provePack';

describe('provePack', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'packs-'));
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  function prove(family: string) {
    const file = join(directory, 'ours.yaml');
    writeFileSync(file, `about: Ours\nconfiguration:\n  acme: ${family}\n`);
    return provePack(file);
  }

  it('counts the keys of a pack that is in order', () => {
    expect(
      prove(
        '{ groups: { pump: { title: Pump } }, keys: { PumpSpeed: { group: pump }, PumpName: { group: core } } }',
      ),
    ).toEqual({ keys: 2, findings: [] });
  });

  it.each([
    [
      'a group that no pack has',
      '{ keys: { Pump: { group: pumps } } }',
      'configuration.acme.keys.Pump: no pack has the group pumps',
    ],
    [
      'a key twice, in another case',
      '{ keys: { Pump: {}, PUMP: {} } }',
      'configuration.acme.keys: Pump and PUMP are the same name',
    ],
    [
      'an alias that is another key',
      '{ keys: { Pump: {}, Fan: { aliases: [pump] } } }',
      'configuration.acme.keys: Pump and pump are the same name',
    ],
    [
      'a secret that is none',
      '{ keys: { PumpPassword: { class: setting } } }',
      'configuration.acme.keys.PumpPassword: it is called like a secret: its class is secret, or it is personal',
    ],
    [
      'a flat key of OCPP 2.x',
      "{ versions: ['2.1'], keys: { Pump: {} } }",
      'configuration.acme.keys.Pump: a key of OCPP 2.x is Component/Variable',
    ],
    [
      'a key of OCPP 1.6 that is too long',
      `{ versions: ['1.6'], keys: { ${'P'.repeat(51)}: {} } }`,
      `configuration.acme.keys.${'P'.repeat(
        51,
      )}: a key of OCPP 1.6 has up to 50 characters`,
    ],
  ])('finds %s', (_, family, finding) => {
    expect(prove(family).findings).toEqual([finding]);
  });

  it('an alias may be another spelling of its own key', () => {
    expect(prove('{ keys: { Pump: { aliases: [PUMP] } } }').findings).toEqual(
      [],
    );
  });

  it.each([
    ['a type', 'type: integer'],
    ['a unit', 'unit: A'],
    ['an access', 'access: readOnly'],
  ])('a key that is not verified has no %s', (_, fact) => {
    expect(() =>
      prove(`{ keys: { Pump: { verified: false, ${fact} } } }`),
    ).toThrow('a key that is not verified has no');
  });

  it.each([
    [
      'a reference to nothing',
      'taxonomies: { acme: { codes: { P1: { references: [{ specification: ours }] } } } }',
      'taxonomies.acme.codes.P1.references: no pack has the specification ours',
    ],
    [
      'a mark of a field that there is not',
      'taxonomies: { acme: { codes: { P1: { meaning: Pump, unverified: [recovery] } } } }',
      'taxonomies.acme.codes.P1.unverified: there is no recovery to be marked',
    ],
    [
      'a code twice, in another spelling',
      'taxonomies: { acme: { codes: { pump-1: {}, Pump: { aliases: [PUMP1] } } } }',
      'taxonomies.acme.codes: pump-1 and PUMP1 are the same',
    ],
    [
      'a status that there is not',
      'taxonomies: { acme: { codes: { P1: { legalStatuses: [Broken] } } } }',
      'taxonomies.acme.codes.P1: no pack has the status Broken',
    ],
    [
      'a text that begins two faults',
      'vendors: { acme: { faults: { one: { raised: Pump off }, two: { raised: pump-off } } } }',
      'vendors.acme.faults: Pump off and pump-off are the same',
    ],
    [
      'a standard code that there is not',
      'vendors: { acme: { faults: { one: { errorCode: PumpFailure } } } }',
      'vendors.acme.faults.one: OCPP 1.6 has no code PumpFailure',
    ],
    [
      'a status that OCPI has not',
      'ocpi: { from: { statuses: { Pumping: { status: BUSY } } } }',
      'ocpi.from.statuses.Pumping: OCPI has no status BUSY',
    ],
    [
      'a document without a title, superseded by nothing',
      'specifications: { manual: { supersededBy: manual-2 } }',
      'specifications.manual: it has no title',
      'specifications.manual: supersededBy: no pack has another specification manual-2',
    ],
    [
      'an address that another document has',
      'specifications: { mine: { title: Mine, url: https://github.com/ocpi } }',
      'specifications.mine: ocpi-organization has the same address',
    ],
  ])('finds %s', (_, facts, ...findings) => {
    const file = join(directory, 'ours.yaml');
    writeFileSync(file, `about: Ours\n${facts}\n`);
    expect(provePack(file).findings).toEqual(findings);
  });

  it.each([
    ['https://192.0.2.7/manual'],
    ['http://[2001:db8::1]/manual'],
    ['https://localhost/manual'],
    ['ftp://acme.example/manual'],
  ])('an address such as %s is refused', url => {
    const file = join(directory, 'ours.yaml');
    writeFileSync(
      file,
      `about: Ours\nspecifications: { manual: { title: Manual, url: '${url}' } }\n`,
    );
    expect(() => provePack(file)).toThrow(
      'has to be http, https, ws or wss with the name of a host',
    );
  });
});
