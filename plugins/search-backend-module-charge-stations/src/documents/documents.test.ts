import type {
  ApiCodeExplanation,
  ApiExplainedMessage,
  ApiRunbookDetail,
  ApiSpecification,
} from '@forecourt/plugin-charge-stations-common';
import { codeDocument } from './codes';
import { messageDocument } from './messages';
import { runbookDocument } from './runbooks';
import { specificationDocument } from './specifications';

const code: ApiCodeExplanation = {
  code: 'ocpp16:PowerSwitchFailure',
  isKnown: true,
  title: 'PowerSwitchFailure',
  taxonomy: { id: 'ocpp16', title: 'OCPP 1.6' },
  meaning: 'The contactor does not do what it is told',
  responsible: ['evse'],
  aliases: ['powerswitchfailure'],
  references: [],
  variants: [
    {
      id: 'acme:welded',
      title: 'Welded contactor',
      vendor: { id: 'acme', title: 'Acme' },
      raised: 'Relay stuck!',
      responsible: [],
      references: [],
      isVerified: false,
      unverified: [],
    },
  ],
  isVerified: true,
  unverified: [],
};

const runbook: ApiRunbookDetail = {
  runbook: {
    id: 'ground-failure',
    title: 'Ground failure',
    codes: ['ocpp16:GroundFailure'],
    vendors: ['Acme'],
    models: [],
    info: [],
    keys: ['RCMBDelta'],
    safety: 'Nobody touches it',
    source: {
      origin: 'own',
      file: 'ground-failure.md',
      docs: {
        entityRef: 'component:default/forecourt',
        path: 'runbooks/ground-failure',
      },
      editUrl: 'https://example.com/edit',
    },
  },
  text: 'Measure the leakage',
};

const message: ApiExplainedMessage = {
  name: 'StopTransaction',
  api: 'ocpp-1.6',
  specification: 'OCPP 1.6',
  senders: ['Charge Point'],
  group: 'Core',
  line: null,
};

const specification: ApiSpecification = {
  id: 'ocpp-2.0.1',
  title: 'OCPP 2.0.1',
  url: 'https://example.com/ocpp',
  state: 'ok',
  ocpp: ['2.0.1'],
  publisher: 'Open Charge Alliance',
  supersedes: [],
  isVerified: false,
  unverified: [],
};

describe('documents of what is known', () => {
  it('a code is found by its meaning and by what vendors send with it', () => {
    const document = codeDocument(code);
    expect(document).toMatchObject({
      title: 'PowerSwitchFailure',
      location: '/charge-stations/knowledge/codes/ocpp16%3APowerSwitchFailure',
      kind: 'code',
      family: 'OCPP 1.6',
      meaning: 'The contactor does not do what it is told',
      isVerified: true,
    });
    for (const words of [
      /^The contactor/,
      /Switch/,
      /Relay stuck!/,
      /Welded contactor/,
      /ocpp16PowerSwitchFailure/,
    ]) {
      expect(document.text).toMatch(words);
    }
  });

  it('a runbook leads to its page, and is found by its text, codes and keys', () => {
    const document = runbookDocument(runbook);
    expect(document).toMatchObject({
      title: 'Ground failure',
      location: '/docs/default/component/forecourt/runbooks/ground-failure',
      kind: 'runbook',
      family: 'Acme',
      meaning: 'Nobody touches it',
    });
    expect(document?.text).toMatch(
      /^Nobody touches it Measure the leakage .*GroundFailure.*RCMBDelta/,
    );
  });

  it.each([
    [
      ['ocpp16:*', 'ocpp16:GroundFailure'],
      '/charge-stations/knowledge/codes/ocpp16%3AGroundFailure?runbook=ground-failure',
    ],
    [['ocpp2:*'], undefined],
  ])(
    'a runbook of %j without a page leads to a code, or is left out',
    (codes, location) => {
      const { source } = runbook.runbook;
      const document = runbookDocument({
        ...runbook,
        runbook: {
          ...runbook.runbook,
          codes,
          source: { ...source, docs: undefined },
        },
      });
      expect(document?.location).toBe(location);
    },
  );

  it('a specification is found by its version, and marked where nobody looked', () => {
    expect(specificationDocument(specification)).toMatchObject({
      title: 'OCPP 2.0.1',
      text: expect.stringMatching(/Open Charge Alliance.*OCPP 2\.0\.1.* 201/),
      location: '/charge-stations/knowledge/specifications/ocpp-2.0.1',
      kind: 'specification',
      family: 'Open Charge Alliance',
      isVerified: false,
    });
  });

  it.each([
    ['Says that charging has ended', 'Says that charging has ended'],
    [null, ''],
  ])('a message that is for %j is found by its parts', (line, meaning) => {
    const document = messageDocument({ ...message, line });
    expect(document).toMatchObject({
      title: 'StopTransaction',
      location: '/charge-stations/knowledge/messages/ocpp-1.6/StopTransaction',
      kind: 'message',
      family: 'OCPP 1.6',
      meaning,
    });
    expect(document.text).toMatch(/Core.*Stop Transaction/);
  });

  it('all have the same fields, of which an engine knows those of the first only', () => {
    const fields = [
      codeDocument(code),
      runbookDocument(runbook),
      specificationDocument(specification),
      messageDocument(message),
    ].map(document => Object.keys(document ?? {}).sort());
    expect(fields[1]).toEqual(fields[0]);
    expect(fields[2]).toEqual(fields[0]);
    expect(fields[3]).toEqual(fields[0]);
  });
});
