import {
  loadKnowledge,
  ownRunbooks,
  RunbookFiles,
} from '@forecourt/plugin-charge-stations-knowledge';
import { SeenCode } from '../../knowledge/coverage';
import { Runbook } from '../../model';
import { coverageKnowledge } from './coverageKnowledge';
import { specificationLinks } from './specificationLinks';

const packs = loadKnowledge();
const OURS = {
  ...packs,
  vendors: {
    ...packs.vendors,
    acme: {
      names: ['Acme'],
      codes: {
        e77: { vendorErrorCode: 'E77', meaning: 'The fan does not turn' },
      },
    },
  },
};

function runbook(id: string, facts: Partial<Runbook>): Runbook {
  return {
    id,
    title: id,
    codes: [],
    vendors: [],
    models: [],
    info: [],
    keys: [],
    text: '',
    source: { origin: 'own', file: `${id}.md` },
    ...facts,
  };
}

function seen(difference: Partial<SeenCode> = {}): SeenCode {
  return {
    code: 'vendor:acme:e77',
    vendor: 'Acme',
    model: 'One',
    errorCode: 'OtherError',
    vendorId: null,
    vendorErrorCode: 'E77',
    info: null,
    ...difference,
  };
}

const PLAIN = { vendorErrorCode: null, errorCode: 'GroundFailure' };

describe('explained', () => {
  const isExplained = (code: SeenCode, knowledge = packs) =>
    coverageKnowledge({ knowledge, runbooks: [] }).isExplained(code);

  it.each<[string, Partial<SeenCode>, boolean]>([
    ['a standard code', { code: 'ocpp16:GroundFailure', ...PLAIN }, true],
    [
      'one that no standard has',
      {
        code: 'ocpp16:unknown(FanFailure)',
        errorCode: 'FanFailure',
        vendorErrorCode: null,
      },
      false,
    ],
    [
      'a code of a vendor with a standard one',
      { errorCode: 'GroundFailure' },
      true,
    ],
    ['a code of a vendor that comes with OtherError', {}, false],
  ])('%s: %j is %s', (_rule, difference, expected) => {
    expect(isExplained(seen(difference))).toBe(expected);
  });

  it('a pack explains it, also faults from before the pack', () => {
    expect(isExplained(seen(), OURS)).toBe(true);
    expect(isExplained(seen({ code: 'acme:e77' }), OURS)).toBe(true);
    expect(isExplained(seen({ vendor: 'Other' }), OURS)).toBe(false);
  });
});

describe('the runbook', () => {
  const runbooks = [
    runbook('ground', { codes: ['ocpp16:GroundFailure'] }),
    runbook('other', { codes: ['ocpp16:OtherError', 'vendor:*'] }),
    runbook('all of Zeta', { codes: ['vendor:*'], vendors: ['Zeta'] }),
    runbook('tamper', { codes: ['ocpp2:*Tamper*'] }),
    runbook('problem', { codes: ['ocpp2:*'] }),
    runbook('fan', {
      codes: ['vendor:acme:e77'],
      models: ['Two'],
      info: ['fan*'],
    }),
  ];
  const runbookOf = (difference: Partial<SeenCode>, among = runbooks) =>
    coverageKnowledge({ knowledge: packs, runbooks: among }).runbookOf(
      seen(difference),
    );

  it.each<[string, Partial<SeenCode>, string]>([
    ['of the code', { code: 'ocpp16:GroundFailure', ...PLAIN }, 'ground'],
    [
      'of the standard code that came with it',
      { errorCode: 'GroundFailure' },
      'ground',
    ],
    ['of all codes of one vendor', { vendor: 'Zeta' }, 'all of Zeta'],
    [
      'of some problems',
      { code: 'ocpp2:TamperSensor.Active', ...PLAIN, errorCode: null },
      'tamper',
    ],
    ['of model and text', { model: 'Two', info: 'Fan stalled' }, 'fan'],
    [
      'of OtherError itself',
      { code: 'ocpp16:OtherError', vendorErrorCode: null },
      'other',
    ],
  ])('%s is one of its own', (_rule, difference, id) => {
    expect(runbookOf(difference)).toEqual({ id, title: id, isGeneral: false });
  });

  it.each<[string, Partial<SeenCode>, string]>([
    ['of OtherError for a code of a vendor', {}, 'other'],
    [
      'of all problems',
      { code: 'ocpp2:CoolingSystem.Problem', ...PLAIN, errorCode: null },
      'problem',
    ],
    [
      'of all vendors, where another text has its own',
      { model: 'Two', info: 'Door', errorCode: null },
      'other',
    ],
  ])('%s is a general one', (_rule, difference, id) => {
    expect(runbookOf(difference)).toEqual({ id, title: id, isGeneral: true });
  });

  it('of its own goes before a general one that the fault shows first', () => {
    const among = [
      runbook('general', { codes: ['ocpp16:OtherError'] }),
      runbook('own', { codes: ['vendor:acme:*'] }),
    ];
    expect(runbookOf({}, among)).toMatchObject({ id: 'own', isGeneral: false });
  });

  it('that does not fit is none', () => {
    const [ground, , zeta] = runbooks;
    expect(runbookOf({}, [ground, zeta])).toBeUndefined();
  });

  it.each([
    'vendor:acme:e77',
    'ocpp2:CoolingSystem.Problem',
    'ocpp16:unknown(FanFailure)',
  ])('of the portal is a general one for %s', async code => {
    const { runbooks: own } = await new RunbookFiles([
      { path: ownRunbooks(), origin: 'own' },
    ]).read();
    expect(runbookOf({ code, errorCode: null }, own)).toMatchObject({
      isGeneral: true,
    });
  });
});

it('links are the addresses of the web that documents have, each once', () => {
  const links = specificationLinks(packs);
  expect(links.length).toBeGreaterThan(40);
  expect(new Set(links.map(({ url }) => url)).size).toBe(links.length);
  expect(links.every(({ url }) => /^https?:/.test(url))).toBe(true);
  expect(links.find(({ id }) => id === 'ocpi-2.2-d2')).toMatchObject({
    state: 'unverified',
    supersededBy: 'OCPI 2.2.1',
  });
});
