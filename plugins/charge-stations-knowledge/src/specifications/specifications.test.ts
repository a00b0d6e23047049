import { join } from 'node:path';
import { loadKnowledge } from '../loadKnowledge';
import { readPack } from '../readPack';
import { cite } from './cite';
import { listSpecifications } from './listSpecifications';

const knowledge = loadKnowledge();
const all = Object.entries(knowledge.specifications ?? {});

/** What people collected: 49 addresses, one of which is a WebSocket. */
const collected = Object.values(
  readPack(join(__dirname, '../../packs/links.yaml')).specifications ?? {},
).map(({ url }) => url!);

describe('the registry', () => {
  it('has every collected link once', () => {
    expect(collected.filter(url => url.startsWith('https:'))).toHaveLength(48);
    expect(collected.filter(url => !url.startsWith('https:'))).toEqual([
      'ws://websocket-echo.com',
    ]);
    const urls = all.flatMap(([, { url }]) => url ?? []);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('names a known successor of everything that is superseded', () => {
    const superseded = all.filter(([, { supersededBy }]) => supersededBy);
    expect(superseded.map(([id]) => id)).toEqual(
      expect.arrayContaining([
        'ocpp-1.6-first-edition',
        'ocpi-2.2-d2',
        'oca-uptime-1.0',
      ]),
    );
    for (const [, { supersededBy, newerVersion, partOf }] of all) {
      for (const id of [supersededBy, newerVersion, partOf]) {
        expect(id === undefined || knowledge.specifications?.[id]).toBeTruthy();
      }
    }
  });

  it('claims no state that nobody looked for', () => {
    expect(new Set(all.map(([, { state }]) => state))).toEqual(
      new Set(['unverified']),
    );
  });

  it('lists standards before documents, programs and services, each by title', () => {
    const list = listSpecifications({
      specifications: {
        a: { title: 'A', kind: 'service' },
        b: { title: 'B' },
        d: { title: 'D', kind: 'specification' },
        c: { title: 'C', kind: 'specification' },
      },
    });
    expect(list.map(({ title }) => title)).toEqual(['C', 'D', 'B', 'A']);
  });

  it('lists all, with what a document replaces and the address of what it is a part of', () => {
    const list = listSpecifications(knowledge);
    expect(list).toHaveLength(all.length);
    expect(list.find(({ id }) => id === 'ocpp-1.6')?.supersedes).toEqual(
      expect.arrayContaining([
        {
          specification: 'ocpp-1.6-first-edition',
          title: 'OCPP 1.6, first edition',
        },
      ]),
    );
    expect(
      list.find(({ id }) => id === 'ocpp-1.6-security-edition-3')?.url,
    ).toBe('https://www.openchargealliance.org/protocols/ocpp-16/');
  });
});

describe('a reference', () => {
  const events = [
    { specification: 'ocpp-2.0.1', section: 'N07' },
    { specification: 'ocpp-2.1', section: 'N07' },
    { specification: 'chargex-mrec' },
  ];

  it('is of the version that the station speaks, and of documents of no version', () => {
    const words = (version: '1.6' | '2.1') =>
      cite(knowledge, events, version).map(reference => reference.words);
    expect(words('2.1')).toEqual([
      'OCPP 2.1 edition 1 part 2, N07',
      'ChargeX minimum required error codes (MREC)',
    ]);
    expect(words('1.6')).toEqual([
      'ChargeX minimum required error codes (MREC)',
    ]);
    expect(cite(knowledge, events)).toHaveLength(3);
  });

  it('says where it leads and what replaced it', () => {
    expect(
      cite(knowledge, [{ specification: 'ocpi-2.2-d2', section: '8.4' }]),
    ).toEqual([
      {
        specification: 'ocpi-2.2-d2',
        title: 'OCPI 2.2-d2',
        section: '8.4',
        words: 'OCPI 2.2-d2 §8.4',
        url: 'https://evroaming.org/app/uploads/2020/06/OCPI-2.2-d2.pdf',
        version: '2.2-d2',
        language: 'en',
        state: 'unverified',
        supersededBy: { specification: 'ocpi-2.2.1', title: 'OCPI 2.2.1' },
      },
    ]);
  });

  it('to a document that no pack has goes by its id', () => {
    expect(cite({}, [{ specification: 'ours' }])).toEqual([
      {
        specification: 'ours',
        title: 'ours',
        words: 'ours',
        state: 'unverified',
      },
    ]);
  });
});
