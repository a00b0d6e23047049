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
});
