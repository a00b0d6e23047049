import {
  countCodes,
  coverageOfCodes,
  CoverageKnowledge,
  SeenFault,
} from './coverage';

function seen(difference: Partial<SeenFault> = {}): SeenFault {
  return {
    identity: 'CP1',
    code: 'vendor:acme:e77',
    vendor: 'Acme',
    model: 'One',
    errorCode: 'OtherError',
    vendorId: null,
    vendorErrorCode: 'E77',
    info: null,
    firstSeenAt: 100,
    lastSeenAt: 200,
    isOpen: false,
    ...difference,
  };
}

const RUNBOOK = {
  id: 'ground-failure',
  title: 'Ground failure',
  isGeneral: false,
};
const GENERAL = { id: 'vendor', title: "A vendor's code", isGeneral: true };
const STANDARD: CoverageKnowledge = {
  isExplained: ({ code }) => code.startsWith('ocpp16:'),
  runbookOf: ({ code }) =>
    code === 'ocpp16:GroundFailure' ? RUNBOOK : undefined,
};
const NOTHING: CoverageKnowledge = {
  isExplained: () => false,
  runbookOf: () => undefined,
};

describe('coverageOfCodes', () => {
  it('is of a code at the stations of one vendor and model', () => {
    const codes = coverageOfCodes(
      [seen(), seen({ model: 'Two' }), seen({ vendor: null }), seen()],
      NOTHING,
    );
    expect(codes.map(({ vendor, model, faults }) => [vendor, model, faults])) //
      .toEqual([
        ['Acme', 'One', 2],
        [null, 'One', 1],
        ['Acme', 'Two', 1],
      ]);
  });

  it('tells where it was seen, since when, how often, and what is open', () => {
    const [code] = coverageOfCodes(
      [
        seen({ identity: 'CP10', firstSeenAt: 50, lastSeenAt: 60 }),
        seen({ identity: 'CP2', isOpen: true, lastSeenAt: 900 }),
        seen({ identity: 'CP2' }),
      ],
      NOTHING,
    );
    expect(code).toMatchObject({
      identities: ['CP2', 'CP10'],
      faults: 3,
      open: 1,
      firstSeenAt: 50,
      lastSeenAt: 900,
    });
  });

  it('what came with it stays as it was received, each text once', () => {
    const [code] = coverageOfCodes(
      [
        seen({ info: 'Fan  stalled' }),
        seen({ info: 'fan stalled' }),
        seen({ info: 'fan stalled' }),
      ],
      NOTHING,
    );
    expect(code.texts.map(({ info, faults }) => [info, faults])).toEqual([
      ['fan stalled', 2],
      ['Fan  stalled', 1],
    ]);
  });

  it('a code is covered when each of its texts is', () => {
    const knowledge: CoverageKnowledge = {
      isExplained: ({ info }) => info === 'known',
      runbookOf: () => RUNBOOK,
    };
    const [code] = coverageOfCodes(
      [seen({ info: 'known' }), seen({ info: 'known' }), seen({ info: 'new' })],
      knowledge,
    );
    expect(code).toMatchObject({
      isExplained: false,
      runbook: 'own',
      texts: [
        { info: 'new', isExplained: false, runbook: RUNBOOK },
        { info: 'known', isExplained: true },
      ],
    });
  });

  it.each([
    ['own', [RUNBOOK, RUNBOOK]],
    ['general', [RUNBOOK, GENERAL]],
    ['general', [GENERAL, GENERAL]],
    ['none', [GENERAL, undefined]],
    ['none', [RUNBOOK, undefined]],
  ] as const)(
    'its runbook is %s with those of its texts: %j',
    (kind, found) => {
      const codes = coverageOfCodes(
        found.map((_, index) => seen({ info: String(index) })),
        {
          isExplained: () => true,
          runbookOf: ({ info }) => found[Number(info)],
        },
      );
      expect(codes[0].runbook).toBe(kind);
      expect(countCodes(codes)).toMatchObject({
        incomplete: kind === 'own' ? 0 : 1,
        withoutRunbook: kind === 'none' ? 1 : 0,
        withGeneralRunbook: kind === 'general' ? 1 : 0,
      });
    },
  );

  it('of a code without a runbook more is missing than of one with a general one', () => {
    const codes = coverageOfCodes(
      [
        seen({ code: 'a:own' }),
        seen({ code: 'b:general' }),
        seen({ code: 'c:none' }),
      ],
      {
        isExplained: () => true,
        runbookOf: ({ code }) =>
          ({ 'a:own': RUNBOOK, 'b:general': GENERAL }[code]),
      },
    );
    expect(codes.map(({ code }) => code)).toEqual([
      'c:none',
      'b:general',
      'a:own',
    ]);
  });

  it('begins with what lacks the most, then with what is at most stations', () => {
    const codes = coverageOfCodes(
      [
        seen({ code: 'ocpp16:GroundFailure' }),
        seen({ code: 'ocpp16:WeakSignal' }),
        seen({ code: 'vendor:acme:rare' }),
        seen({ code: 'vendor:acme:often' }),
        seen({ code: 'vendor:acme:often', identity: 'CP2' }),
      ],
      STANDARD,
    );
    expect(codes.map(({ code }) => code)).toEqual([
      'vendor:acme:often',
      'vendor:acme:rare',
      'ocpp16:WeakSignal',
      'ocpp16:GroundFailure',
    ]);
    expect(countCodes(codes)).toEqual({
      total: 4,
      incomplete: 3,
      unexplained: 2,
      withoutRunbook: 3,
      withGeneralRunbook: 0,
    });
  });

  it('nothing seen is nothing to explain', () => {
    expect(countCodes(coverageOfCodes([], NOTHING))).toEqual({
      total: 0,
      incomplete: 0,
      unexplained: 0,
      withoutRunbook: 0,
      withGeneralRunbook: 0,
    });
  });
});
