import { listKeys } from './listKeys';
import { loadKnowledge } from './loadKnowledge';

const knowledge = loadKnowledge();
const keys = listKeys(knowledge);
const found = (key: string) =>
  keys.filter(({ meaning }) => meaning.key === key);

describe('listKeys', () => {
  it('has every key of every family, each once', () => {
    const written = Object.entries(knowledge.configuration ?? {}).flatMap(
      ([id, family]) =>
        Object.keys(family.keys ?? {}).map(key => `${id} ${key}`.toLowerCase()),
    );
    expect(
      keys
        .map(({ family, meaning }) => `${family.id} ${meaning.key}`)
        .map(line => line.toLowerCase())
        .sort(),
    ).toEqual(written.sort());
  });

  it('says what a key means, of which family, and where its source has it', () => {
    expect(found('HeartbeatInterval')).toContainEqual({
      family: { id: 'ocpp16', title: 'OCPP 1.6' },
      meaning: expect.objectContaining({
        class: 'setting',
        unit: 's',
        source: expect.objectContaining({ section: '9.1.10' }),
      }),
    });
  });

  it('tells a vendor’s key of what the standard says of it', () => {
    expect(
      found('HeartbeatInterval').find(({ family }) => family.id === 'bender'),
    ).toMatchObject({
      family: { title: 'Bender controller family' },
      meaning: { unit: 's', group: { id: 'offline-and-heartbeat' } },
    });
  });

  it('keeps what nobody confirmed marked', () => {
    expect(found('GaroBoard')).toMatchObject([
      { meaning: { verified: false } },
    ]);
  });

  it('is empty without packs', () => {
    expect(listKeys({})).toEqual([]);
  });
});
