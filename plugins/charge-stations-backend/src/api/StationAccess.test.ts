import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ListedStation } from '../store/queries';
import { StationAccess } from './StationAccess';

const visible: Entity = {
  apiVersion: 'forecourt.dev/v1alpha1',
  kind: 'ChargeStation',
  metadata: {
    name: 'cp1',
    annotations: { 'forecourt.dev/ocpp-identity': 'CP1' },
  },
  spec: {},
};

function station(entityRefs: string[]): ListedStation {
  return {
    identity: 'CP1',
    placement: {
      entityRefs,
      title: null,
      owner: null,
      site: null,
      model: null,
    },
    condition: 'ok',
    summary: null,
    lanes: [],
    openConditions: [],
  };
}

function createAccess(options: {
  basic?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  catalogRead?: PolicyDecision;
}) {
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result: options.basic ?? AuthorizeResult.ALLOW }],
    authorizeConditional: async () => [
      options.catalogRead ?? { result: AuthorizeResult.ALLOW },
    ],
  });
  return StationAccess.create({
    auth: mockServices.auth(),
    permissions,
    catalog: catalogServiceMock({ entities: [visible] }),
  });
}

const user = mockCredentials.user();

describe('StationAccess', () => {
  it('refuses a caller without the permission, naming it', async () => {
    await expect(
      createAccess({ basic: AuthorizeResult.DENY }).require(user),
    ).rejects.toThrow(/charge-stations\.station\.read/);
  });

  it.each([
    ['an entity that the caller sees', ['chargestation:default/cp1'], true],
    [
      'one visible entity of two',
      ['chargestation:default/hidden', 'chargestation:default/cp1'],
      true,
    ],
    ['an entity that is hidden', ['chargestation:default/hidden'], false],
    ['history whose entity was deleted, to who sees everything', [], true],
  ])('%s: visible %s → %s', async (_, entityRefs, seen) => {
    const outcome = await createAccess({})
      .requireStation(user, { identity: 'CP1', station: station(entityRefs) })
      .then(
        ({ identity }) => identity,
        error => error.message,
      );
    expect(outcome).toMatch(seen ? /^CP1$/ : /^No station "CP1"/);
  });

  it('hides history whose entity was deleted from who sees only some entities', async () => {
    const access = createAccess({
      catalogRead: { result: AuthorizeResult.DENY },
    });
    await expect(
      access.requireStation(user, { identity: 'CP1', station: station([]) }),
    ).rejects.toThrow(/No station "CP1"/);
  });

  it('says the same of a station that is hidden and one that is not there', async () => {
    const access = createAccess({});
    const hidden = access.requireStation(user, {
      identity: 'CP1',
      station: station(['chargestation:default/hidden']),
    });
    const missing = access.requireStation(user, {
      identity: 'CP1',
      station: undefined,
    });
    const messages = await Promise.all(
      [hidden, missing].map(asked => asked.catch(error => error.message)),
    );
    expect(messages[0]).toBe(messages[1]);
  });

  it.each<[string, PolicyDecision, string[] | undefined]>([
    ['allow: all', { result: AuthorizeResult.ALLOW }, undefined],
    ['deny: none', { result: AuthorizeResult.DENY }, []],
    [
      'conditional: what the catalog shows the caller',
      {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'catalog-entity',
          params: {},
        },
      },
      ['chargestation:default/cp1'],
    ],
  ])('lists on %s', async (_, catalogRead, expected) => {
    const refs = await createAccess({ catalogRead }).visibleEntities(user);
    expect(refs && [...refs]).toEqual(expected);
  });

  it('shows all to a script whose token is restricted to this plugin', async () => {
    const access = createAccess({
      catalogRead: { result: AuthorizeResult.DENY },
    });
    const script = mockCredentials.service();
    expect(await access.visibleEntities(script)).toBeUndefined();
    await expect(
      access.requireStation(script, {
        identity: 'CP1',
        station: station(['chargestation:default/hidden']),
      }),
    ).resolves.toBeDefined();
  });
});
