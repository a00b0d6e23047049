import { Answered, mayBeCut, readKeys } from '../../configuration';
import { AskStation, Read } from './askStation';

const MAX_KEYS = 'GetConfigurationMaxKeys';
/** Asked for at once where the station does not say how many it takes. */
const FEW = 10;

/**
 * Reads a station of OCPP 1.6: all keys at once, and where that is refused or cut, those that are known by name, as
 * many at once as the station takes.
 */
export async function readKeysOf(options: {
  ask: AskStation;
  /** Keys that stations have, and those that this one had. */
  knownKeys: readonly string[];
}): Promise<Read> {
  const { ask, knownKeys } = options;
  const all = await ask('GetConfiguration', {});
  const listed: Answered =
    all.result === 'ok'
      ? readKeys(all.payload)
      : { entries: [], unknownKeys: [] };
  if (listed.entries.length > 0 && !mayBeCut(listed.entries)) {
    return { completeness: 'complete', ...listed, problem: null };
  }
  const has = new Set(listed.entries.map(({ key }) => key.toLowerCase()));
  const missing = knownKeys.filter(key => !has.has(key.toLowerCase()));
  const named = await byName({ ask, keys: missing, listed });
  if (listed.entries.length > 0) {
    // A list that holds exactly as many as the station gives at once may still be all of it.
    return named.entries.length === 0
      ? { completeness: 'complete', ...listed, problem: null }
      : {
          completeness: 'partial',
          entries: [...listed.entries, ...named.entries],
          unknownKeys: named.unknownKeys,
          problem: `The station gives ${listed.entries.length} keys at once; the others were asked for by name`,
        };
  }
  const refusal =
    all.result === 'error'
      ? `The station answered GetConfiguration with ${all.code}`
      : 'The station listed no key';
  return named.entries.length === 0
    ? { completeness: 'failed', entries: [], unknownKeys: [], problem: refusal }
    : {
        completeness: 'partial',
        ...named,
        problem: `${refusal}; known keys were asked for by name`,
      };
}

async function byName(options: {
  ask: AskStation;
  keys: readonly string[];
  listed: Answered;
}): Promise<Answered> {
  const { ask, keys, listed } = options;
  const found: Answered = { entries: [], unknownKeys: [] };
  const waiting = [...keys];
  let size = await chunkSize(ask, listed);
  while (waiting.length > 0) {
    const chunk = waiting.slice(0, size);
    const answer = await ask('GetConfiguration', { key: chunk });
    if (answer.result === 'error') {
      if (size === 1) {
        break;
      }
      size = Math.ceil(size / 2);
      continue;
    }
    waiting.splice(0, chunk.length);
    const { entries, unknownKeys } = readKeys(answer.payload);
    found.entries.push(...entries);
    found.unknownKeys.push(...unknownKeys);
  }
  return found;
}

async function chunkSize(ask: AskStation, listed: Answered): Promise<number> {
  let limit = limitIn(listed);
  if (limit === undefined) {
    const answer = await ask('GetConfiguration', { key: [MAX_KEYS] });
    limit =
      answer.result === 'ok' ? limitIn(readKeys(answer.payload)) : undefined;
  }
  return limit ?? FEW;
}

function limitIn({ entries }: Answered): number | undefined {
  const entry = entries.find(
    ({ key }) => key.toLowerCase() === MAX_KEYS.toLowerCase(),
  );
  const limit = Number(entry?.value);
  return Number.isInteger(limit) && limit > 0 ? limit : undefined;
}
