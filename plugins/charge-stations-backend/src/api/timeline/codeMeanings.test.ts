import { loadKnowledge } from '@forecourt/plugin-charge-stations-knowledge';
import { codeMeanings } from './codeMeanings';

const lane = (...codes: string[]) => ({
  id: 'connector:1',
  spans: [],
  faults: codes.map(code => ({ code } as never)),
});

it('has each code that a pack explains once, as the station has it', () => {
  const meanings = codeMeanings(
    [
      lane('ocpp16:GroundFailure', 'vendor:nobody:1'),
      lane('ocpp16:GroundFailure'),
    ],
    { knowledge: loadKnowledge(), summary: null },
  );
  expect(Object.keys(meanings)).toEqual(['ocpp16:GroundFailure']);
  expect(meanings['ocpp16:GroundFailure']).not.toBe('');
});
