import { Runbook } from '../model';
import { CatalogLevel, CatalogRunbook } from './catalogRunbooks';
import { resolveRunbook, RunbookFault } from './resolveRunbook';

const runbook = (
  id: string,
  facts: Partial<Omit<Runbook, 'source'>> & {
    origin?: Runbook['source']['origin'];
  } = {},
): Runbook => ({
  id,
  title: id,
  codes: [],
  vendors: [],
  models: [],
  info: [],
  keys: [],
  text: '',
  source: { origin: facts.origin ?? 'own', file: `${id}.md` },
  ...facts,
});

const named = (
  level: CatalogLevel,
  id: string,
  code?: string,
): CatalogRunbook => ({
  level,
  entityRef: `${level}:default/x`,
  ...(code && { code }),
  target: { type: 'runbook', id },
});

const FAULT: RunbookFault = {
  vendors: ['Bender GmbH Co. KG'],
  models: ['CC612-1M3PR', 'bender-cc612'],
  code: 'ocpp16:GroundFailure',
  info: 'RCD triggered',
};
const GROUND = ['ocpp16:GroundFailure'];
const RCD = ['RCD*'];
const VENDORS = ['Bender*'];
const MODELS = ['CC612*'];

/** Each fits, and each is worse than the one before it. */
const LADDER: Runbook[] = [
  runbook('vendor-model-code-info', {
    vendors: VENDORS,
    models: MODELS,
    codes: GROUND,
    info: RCD,
  }),
  runbook('model-code-info', { models: MODELS, codes: GROUND, info: RCD }),
  runbook('vendor-code-info', { vendors: VENDORS, codes: GROUND, info: RCD }),
  runbook('vendor-model-code', {
    vendors: VENDORS,
    models: MODELS,
    codes: GROUND,
  }),
  runbook('model-code', { models: MODELS, codes: GROUND }),
  runbook('vendor-code', { vendors: VENDORS, codes: GROUND }),
  runbook('vendor-model', { vendors: VENDORS, models: MODELS }),
  runbook('model', { models: MODELS }),
  runbook('vendor', { vendors: VENDORS }),
  runbook('code-info', { codes: GROUND, info: RCD }),
  runbook('code', { codes: GROUND }),
  runbook('pattern', { codes: ['ocpp16:*'] }),
];

const chosenId = (options: Parameters<typeof resolveRunbook>[0]) => {
  const target = resolveRunbook(options).chosen?.target;
  return target?.type === 'runbook' ? target.runbook.id : target?.url;
};

describe('the runbook of a fault', () => {
  it.each(LADDER.map(({ id }, index) => [id, index] as const))(
    'is %s where nothing better is there',
    (id, index) => {
      const runbooks = LADDER.slice(index).reverse();
      expect(chosenId({ runbooks, fault: FAULT })).toBe(id);
    },
  );

  it('is none where none fits; what is for nothing fits nothing', () => {
    const runbooks = [
      runbook('nothing'),
      runbook('other-code', { codes: ['ocpp16:WeakSignal'] }),
      runbook('other-vendor', { vendors: ['Alfen'], codes: GROUND }),
      runbook('other-model', { models: ['NG910'] }),
      runbook('other-info', { codes: GROUND, info: ['Residual*'] }),
    ];
    expect(resolveRunbook({ runbooks, fault: FAULT })).toEqual({
      chosen: undefined,
      others: [],
      missing: [],
    });
  });

  it('says why it is this one, in the words of the runbook, and what else fits', () => {
    const { chosen, others } = resolveRunbook({
      runbooks: [LADDER[0], LADDER[10]],
      fault: FAULT,
    });
    expect(chosen?.match).toEqual({
      vendor: 'Bender*',
      model: 'CC612*',
      code: 'ocpp16:GroundFailure',
      codeIs: 'exact',
      info: 'RCD*',
    });
    expect(others).toMatchObject([{ target: { runbook: { id: 'code' } } }]);
  });

  it.each([
    ['the code itself', 'vendor:bender:210', [], 'exact'],
    ['the standard code', 'ocpp16:GroundFailure', [], 'standard'],
    ['a pattern', 'vendor:*', [], 'pattern'],
  ])('knows %s', (_, code, __, codeIs) => {
    const { chosen } = resolveRunbook({
      runbooks: [runbook('a', { codes: [code] })],
      fault: {
        ...FAULT,
        code: 'vendor:bender:210',
        standardCodes: ['ocpp16:GroundFailure'],
      },
    });
    expect(chosen?.match).toEqual({ code, codeIs });
  });

  it('goes by the own code before the standard one before a pattern', () => {
    const fault = {
      ...FAULT,
      code: 'vendor:bender:210',
      standardCodes: ['ocpp16:GroundFailure'],
    };
    const own = runbook('z', { codes: ['vendor:bender:210'] });
    const standard = runbook('y', { codes: GROUND });
    const pattern = runbook('x', { codes: ['vendor:*'] });
    expect(chosenId({ runbooks: [pattern, standard, own], fault })).toBe('z');
    expect(chosenId({ runbooks: [pattern, standard], fault })).toBe('y');
  });

  it.each([
    [['bender gmbh & co. kg'], ['BENDER GmbH Co KG'], true],
    [['Bender'], ['Bender GmbH'], false],
    [['Bender*'], ['Bender GmbH'], true],
    [['*'], [], false],
  ])('takes vendors %j for %j: %s', (vendors, names, fits) => {
    expect(
      resolveRunbook({
        runbooks: [runbook('a', { vendors })],
        fault: { ...FAULT, vendors: names },
      }).chosen !== undefined,
    ).toBe(fits);
  });

  it('among equals is the configured one, then that of a module, then by id', () => {
    const codes = GROUND;
    const own = runbook('a', { codes });
    const module = runbook('b', { codes, origin: 'module' });
    const ours = runbook('d', { codes, origin: 'configured' });
    const twin = runbook('c', { codes, origin: 'configured' });
    const of = (runbooks: Runbook[]) => chosenId({ runbooks, fault: FAULT });
    expect(of([own, module, ours])).toBe('d');
    expect(of([own, module])).toBe('b');
    expect(of([ours, twin])).toBe('c');
    expect(of([twin, ours])).toBe('c');
  });

  it('is the same in whatever order they come', () => {
    const first = resolveRunbook({ runbooks: LADDER, fault: FAULT });
    const again = resolveRunbook({
      runbooks: [...LADDER].reverse(),
      fault: FAULT,
    });
    expect(again).toEqual(first);
    expect(first.others).toHaveLength(LADDER.length - 1);
  });
});

describe('what the catalog names', () => {
  const of = (catalog: CatalogRunbook[], without: string[] = []) =>
    chosenId({
      runbooks: [
        ...LADDER.filter(({ id }) => !without.includes(id)),
        runbook('ours'),
        runbook('theirs'),
      ],
      catalog,
      fault: FAULT,
    });
  const CODE = 'ocpp16:GroundFailure';
  const ofStationType = LADDER.slice(0, 6).map(({ id }) => id);
  const ofStation = LADDER.slice(0, 9).map(({ id }) => id);

  it.each(['station', 'model', 'site'] as const)(
    'for the code at the %s goes before everything',
    level => {
      expect(of([named(level, 'ours', CODE)])).toBe('ours');
    },
  );

  it('is what is nearest to the fault', () => {
    const site = named('site', 'theirs', CODE);
    const model = named('model', 'ours', CODE);
    expect(of([site, model])).toBe('ours');
    expect(of([site, named('station', 'ours', CODE), model])).toBe('ours');
  });

  it('for all codes at the station or its model comes after what names the code', () => {
    const whole = named('model', 'ours');
    expect(of([whole])).toBe('vendor-model-code-info');
    expect(of([whole], ofStationType)).toBe('ours');
  });

  it('for all codes at the site comes after what is for the model', () => {
    const whole = named('site', 'ours');
    expect(of([whole], ofStationType)).toBe('vendor-model');
    expect(of([whole], ofStation)).toBe('ours');
  });

  it('for another code does not count', () => {
    expect(of([named('station', 'ours', 'ocpp16:WeakSignal')])).toBe(
      'vendor-model-code-info',
    );
  });

  it('may be an address', () => {
    const { chosen } = resolveRunbook({
      runbooks: LADDER,
      catalog: [
        {
          level: 'station',
          entityRef: 'chargestation:default/cp1',
          code: CODE,
          target: { type: 'link', url: 'https://wiki.example/cp1' },
        },
      ],
      fault: FAULT,
    });
    expect(chosen).toEqual({
      target: { type: 'link', url: 'https://wiki.example/cp1' },
      match: {
        catalog: { level: 'station', entityRef: 'chargestation:default/cp1' },
        code: CODE,
        codeIs: 'exact',
      },
    });
  });

  it('and is not there is told, and the next one chosen', () => {
    const entry = named('station', 'gone', CODE);
    const resolved = resolveRunbook({
      runbooks: LADDER,
      catalog: [entry],
      fault: FAULT,
    });
    expect(resolved.missing).toEqual([entry]);
    expect(resolved.chosen?.target).toMatchObject({
      runbook: { id: 'vendor-model-code-info' },
    });
  });

  it('is not repeated by what files say of the same runbook', () => {
    const { chosen, others } = resolveRunbook({
      runbooks: [LADDER[10]],
      catalog: [named('model', 'code', CODE)],
      fault: FAULT,
    });
    expect(chosen?.match.catalog?.level).toBe('model');
    expect(others).toEqual([]);
  });
});
