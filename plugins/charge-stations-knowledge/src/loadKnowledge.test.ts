import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from './loadKnowledge';

describe('knowledge', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'packs-'));
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  function pack(name: string, text: string): string {
    const file = join(directory, name);
    writeFileSync(file, text);
    return file;
  }

  it('has the 26 codes of ChargeX, and marks the five that nobody could confirm', () => {
    const codes = loadKnowledge().taxonomies?.chargex.codes ?? {};
    expect(Object.keys(codes)).toHaveLength(26);
    const unconfirmed = Object.entries(codes).filter(
      ([, { verified }]) => verified === false,
    );
    expect(unconfirmed.map(([code]) => code)).toEqual([
      'CX007',
      'CX012',
      'CX013',
      'CX016',
      'CX021',
    ]);
  });

  it('has the codes that the Bender family sends, and pairs of texts for those that have them', () => {
    const faults = Object.values(loadKnowledge().vendors?.bender.faults ?? {});
    expect(new Set(faults.map(({ errorCode }) => errorCode)).size).toBe(15);
    expect(
      faults.flatMap(({ raised, resolved }) =>
        raised && resolved ? `${raised} → ${resolved}` : [],
      ),
    ).toContain('RCD triggered → RCD reconnected');
  });

  it('a later pack adds keys, wins over those that are there, and leaves the others', () => {
    const packs = [
      pack(
        'one.yaml',
        'about: One\ntaxonomies: { chargex: { codes: { CX002: { severity: 2 }, CX099: { name: New } } } }',
      ),
      pack(
        'two.yaml',
        'about: Two\ntaxonomies: { chargex: { codes: { CX002: { severity: 3 } } } }\nnothing: [keiner]',
      ),
    ];
    const { taxonomies, nothing } = loadKnowledge({ packs });
    expect(taxonomies?.chargex.codes).toMatchObject({
      CX001: { name: 'ConnectorLockFailure' },
      CX002: { name: 'GroundFailure', severity: 3 },
      CX099: { name: 'New' },
    });
    expect(nothing).toEqual(['keiner']);
  });

  it.each([
    ['no YAML', 'about: [', ':1 has an error, '],
    [
      'a key that nobody reads',
      'about: Ours\ntaxonomy: {}',
      ':2 has an error, taxonomy: Unrecognized key',
    ],
    [
      'a severity that there is not',
      'about: Ours\ntaxonomies:\n  chargex:\n    codes:\n      CX002:\n        severity: 6\n',
      ':6 has an error, taxonomies.chargex.codes.CX002.severity: ',
    ],
    [
      'a severity of what is not verified',
      'about: Ours\ntaxonomies:\n  x:\n    codes:\n      E1: { verified: false, severity: 1 }\n',
      ':5 has an error, taxonomies.x.codes.E1.severity: a code that is not verified has no severity',
    ],
    [
      'a vendor code that nothing can match',
      'about: Ours\nvendors:\n  acme:\n    codes:\n      pump: { severity: 1 }\n',
      ':5 has an error, vendors.acme.codes.pump: needs a vendorErrorCode or an info to be told by',
    ],
  ])('%s is refused, with file and line', (_case, text, finding) => {
    const file = pack('ours.yaml', text);
    const load = () => loadKnowledge({ packs: [file] });
    expect(load).toThrow(`The knowledge pack ${file}${finding}`);
  });

  it('a file that is not there is refused by its name', () => {
    const file = join(directory, 'nowhere.yaml');
    expect(() => loadKnowledge({ packs: [file] })).toThrow(
      `The knowledge pack ${file} cannot be read`,
    );
  });
});
