import { processingResult } from '@backstage/plugin-catalog-node';
import { ChargeStationProcessor } from './ChargeStationProcessor';

const location = { type: 'file', target: '/catalog.yaml' };

async function relationsOf(spec: object, kind = 'ChargeStation') {
  const emit = jest.fn();
  await new ChargeStationProcessor().postProcessEntity(
    {
      apiVersion: 'forecourt.dev/v1alpha1',
      kind,
      metadata: { name: 'CP1', namespace: 'emea' },
      spec: { type: 'ac', lifecycle: 'production', ...spec },
    },
    location,
    emit,
  );
  return emit.mock.calls.flat();
}

/** Both directions of one relation, as the catalog expects them. */
function pair(options: {
  outgoing: string;
  incoming: string;
  kind: string;
  namespace: string;
  name: string;
}) {
  const { outgoing, incoming, ...other } = options;
  const self = { kind: 'ChargeStation', namespace: 'emea', name: 'CP1' };
  return [
    processingResult.relation({ source: self, type: outgoing, target: other }),
    processingResult.relation({ source: other, type: incoming, target: self }),
  ];
}

const ownedBy = { outgoing: 'ownedBy', incoming: 'ownerOf' };
const partOf = { outgoing: 'partOf', incoming: 'hasPart' };
const dependsOn = { outgoing: 'dependsOn', incoming: 'dependencyOf' };
const consumesApi = { outgoing: 'consumesApi', incoming: 'apiConsumedBy' };

describe('ChargeStationProcessor', () => {
  it.each([
    [
      'the owner is a group by default',
      { owner: 'team' },
      pair({ ...ownedBy, kind: 'Group', namespace: 'emea', name: 'team' }),
    ],
    [
      'a user may own a station',
      { owner: 'user:default/ada' },
      pair({ ...ownedBy, kind: 'user', namespace: 'default', name: 'ada' }),
    ],
    [
      'the site is a system',
      { system: 'harbour' },
      pair({ ...partOf, kind: 'System', namespace: 'emea', name: 'harbour' }),
    ],
    [
      'the model is a component',
      { model: 'default/cc612' },
      pair({
        ...dependsOn,
        kind: 'Component',
        namespace: 'default',
        name: 'cc612',
      }),
    ],
    [
      'the API follows from the OCPP version, in the default namespace',
      { ocppVersion: '2.0.1' },
      pair({
        ...consumesApi,
        kind: 'api',
        namespace: 'default',
        name: 'ocpp-2.0.1',
      }),
    ],
    [
      'named APIs stand in for that of the OCPP version',
      { ocppVersion: '1.6', consumesApis: ['a', 'default/b'] },
      [
        ...pair({ ...consumesApi, kind: 'API', namespace: 'emea', name: 'a' }),
        ...pair({
          ...consumesApi,
          kind: 'API',
          namespace: 'default',
          name: 'b',
        }),
      ],
    ],
    [
      'an empty list of APIs means none',
      { ocppVersion: '1.6', consumesApis: [] },
      [],
    ],
  ])('%s', async (_, spec, expected) => {
    expect(await relationsOf(spec)).toEqual(expected);
  });

  it('leaves other kinds alone', async () => {
    expect(await relationsOf({ owner: 'team' }, 'Resource')).toEqual([]);
  });
});
