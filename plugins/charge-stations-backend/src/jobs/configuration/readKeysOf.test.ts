import { AskStation } from './askStation';
import { readKeysOf } from './readKeysOf';

/** A station with these keys that answers as its kind does. */
function stationOf(
  keys: Record<string, string>,
  kind: { refusesAll?: boolean; most?: number; takes?: number },
) {
  const calls: unknown[] = [];
  const { refusesAll = false, most = Infinity, takes = Infinity } = kind;
  const ask: AskStation = async (_action, payload) => {
    calls.push(payload);
    const asked = payload.key as string[] | undefined;
    if ((!asked && refusesAll) || (asked && asked.length > takes)) {
      return { result: 'error', code: 'InternalError' };
    }
    const wanted = asked ?? Object.keys(keys);
    return {
      result: 'ok',
      payload: {
        configurationKey: wanted
          .filter(key => key in keys)
          .slice(0, most)
          .map(key => ({ key, readonly: true, value: keys[key] })),
        unknownKey: wanted.filter(key => !(key in keys)),
      },
    };
  };
  return { ask, calls };
}

const KEYS = { A: '1', B: '2', C: '3', GetConfigurationMaxKeys: '2' };
const KNOWN = ['A', 'B', 'C', 'Gone', 'GetConfigurationMaxKeys'];

const valuesOf = (read: { entries: Array<{ key: string }> }) =>
  read.entries.map(({ key }) => key).sort();

describe('reading all keys of a station', () => {
  it('takes one call where the station lists them', async () => {
    const { ask, calls } = stationOf({ A: '1', B: '2' }, {});
    const read = await readKeysOf({ ask, knownKeys: KNOWN });
    expect(read).toMatchObject({ completeness: 'complete', problem: null });
    expect(calls).toEqual([{}]);
  });

  it('asks by name, as many as the station takes, where it refuses to list them', async () => {
    const { ask, calls } = stationOf(KEYS, { refusesAll: true, takes: 2 });
    const read = await readKeysOf({ ask, knownKeys: KNOWN });
    expect(read.completeness).toBe('partial');
    expect(read.problem).toMatch(
      /answered GetConfiguration with InternalError/,
    );
    expect(valuesOf(read)).toEqual(Object.keys(KEYS).sort());
    expect(read.unknownKeys).toEqual(['Gone']);
    expect(calls.length).toBe(5);
  });

  it('asks for fewer where it does not say how many, and refuses', async () => {
    const { GetConfigurationMaxKeys: _, ...keys } = KEYS;
    const { ask } = stationOf(keys, { refusesAll: true, takes: 1 });
    const read = await readKeysOf({ ask, knownKeys: KNOWN });
    expect(valuesOf(read)).toEqual(['A', 'B', 'C']);
  });

  it('asks for the others by name where the list is as long as the station gives', async () => {
    const keys = { GetConfigurationMaxKeys: '2', A: '1', B: '2', C: '3' };
    const { ask } = stationOf(keys, { most: 2 });
    const read = await readKeysOf({ ask, knownKeys: KNOWN });
    expect(read).toMatchObject({
      completeness: 'partial',
      problem: expect.stringMatching(/gives 2 keys at once/),
      unknownKeys: ['Gone'],
    });
    expect(valuesOf(read)).toEqual(Object.keys(keys).sort());
  });

  it('a list of exactly that length is complete when nothing else is known to the station', async () => {
    const { ask } = stationOf({ GetConfigurationMaxKeys: '2', A: '1' }, {});
    const read = await readKeysOf({ ask, knownKeys: ['A', 'Gone'] });
    expect(read).toMatchObject({ completeness: 'complete', problem: null });
  });

  it('fails with the reason where nothing came of it', async () => {
    const ask: AskStation = async () => ({
      result: 'error',
      code: 'NotSupported',
    });
    expect(await readKeysOf({ ask, knownKeys: KNOWN })).toEqual({
      completeness: 'failed',
      entries: [],
      unknownKeys: [],
      problem: 'The station answered GetConfiguration with NotSupported',
    });
  });
});
