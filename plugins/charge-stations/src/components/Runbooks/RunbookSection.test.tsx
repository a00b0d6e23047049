import {
  aConditionDetail,
  aConditionRunbook,
  aRunbook,
  aStation,
  FakeChargeStationsApi,
  type FakeWorld,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen, within } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { RunbookSection } from './RunbookSection';

const detail = aConditionDetail({ number: 3 });

function renderSection(conditionRunbook?: FakeWorld['conditionRunbook']) {
  const api = new FakeChargeStationsApi({
    stations: [aStation()],
    conditions: { CP1: [detail] },
    ...(conditionRunbook && { conditionRunbook }),
  });
  renderStations(<RunbookSection identity="CP1" fault={detail.condition} />, {
    api,
  });
}

const section = async () =>
  within(await screen.findByRole('region', { name: 'Runbook' }));

const filled = (text: string) =>
  aConditionRunbook({
    chosen: {
      runbook: aRunbook({ safety: undefined, keys: [] }),
      match: { code: 'ocpp16:GroundFailure', codeIs: 'exact' },
      text,
    },
  });

describe('the runbook of a fault', () => {
  it('is rendered with its warning, its keys, and why it is this one', async () => {
    renderSection(aConditionRunbook());
    const runbook = await section();
    expect(
      await runbook.findByRole('heading', { name: 'Ground fault', level: 4 }),
    ).toBeVisible();
    expect(
      runbook.getByRole('heading', { name: 'What it means', level: 5 }),
    ).toBeVisible();
    expect(runbook.getByRole('alert')).toHaveTextContent(
      'Treat the outlet as live.',
    );
    expect(runbook.getByText('CP1').tagName).toBe('CODE');
    expect(runbook.getByRole('link', { name: 'RCDENABLE' })).toHaveAttribute(
      'href',
      '/configuration?q=RCDENABLE&shown=all',
    );
    expect(
      runbook.getByText(
        'Chosen because it is for code GroundFailure. It comes with Forecourt: ground-failure.md.',
      ),
    ).toBeVisible();
  });

  it.each([
    [
      {
        vendor: 'Bender*',
        model: 'CC612*',
        code: 'ocpp16:GroundFailure',
        codeIs: 'exact' as const,
        info: 'RCD*',
      },
      'it is for vendor Bender*, model CC612*, code GroundFailure, the text “RCD*”',
    ],
    [
      { code: 'ocpp16:GroundFailure', codeIs: 'standard' as const },
      'it is for code GroundFailure, which stands for the vendor’s',
    ],
    [
      { code: 'vendor:*', codeIs: 'pattern' as const },
      'it is for codes such as vendor:*',
    ],
    [
      {
        catalog: {
          level: 'site' as const,
          entityRef: 'system:default/harbour',
        },
      },
      'the catalog names it at the site (system:default/harbour)',
    ],
    [
      {
        catalog: {
          level: 'model' as const,
          entityRef: 'component:default/cc612',
        },
        code: 'conn:offline',
        codeIs: 'exact' as const,
      },
      'the catalog names it at the station’s model (component:default/cc612) for code conn:offline',
    ],
  ])('says why: %j', async (match, why) => {
    const { chosen } = aConditionRunbook();
    renderSection(aConditionRunbook({ chosen: { ...chosen, match } }));
    expect(
      await screen.findByText(text =>
        text.startsWith(`Chosen because ${why}.`),
      ),
    ).toBeVisible();
  });

  it('leads to the editor and names what fits too and what is missing', async () => {
    renderSection(
      aConditionRunbook({
        chosen: {
          runbook: aRunbook({
            source: {
              origin: 'configured',
              file: 'rcd.md',
              editUrl: 'https://git.example/edit/rcd.md',
              docs: {
                entityRef: 'component:default/ops',
                path: 'runbooks/rcd',
              },
            },
          }),
          match: { code: 'ocpp16:GroundFailure', codeIs: 'exact' },
          text: 'Text',
        },
        others: [
          { runbook: aRunbook({ id: 'b', title: 'Another' }), match: {} },
          { url: 'https://wiki.example/a', match: {} },
        ],
        missing: [{ entityRef: 'chargestation:default/cp1', written: 'gone' }],
      }),
    );
    const runbook = await section();
    expect(await runbook.findByRole('link', { name: /^Edit/ })).toHaveAttribute(
      'href',
      'https://git.example/edit/rcd.md',
    );
    expect(runbook.getByRole('link', { name: 'Open in docs' })).toHaveAttribute(
      'href',
      '/docs/default/component/ops/runbooks/rcd/',
    );
    expect(runbook.getByText(/Also fits:/)).toHaveTextContent('Another');
    expect(runbook.getByRole('link', { name: /wiki\.example/ })).toBeVisible();
    expect(
      runbook.getByText(/names “gone” at chargestation:default\/cp1/),
    ).toBeVisible();
  });

  it('may be an address that the catalog names', async () => {
    renderSection(
      aConditionRunbook({
        chosen: {
          url: 'https://wiki.example/cp1',
          match: {
            catalog: {
              level: 'station',
              entityRef: 'chargestation:default/cp1',
            },
          },
        },
      }),
    );
    expect(
      await screen.findByRole('link', { name: /Open the runbook/ }),
    ).toHaveAttribute('href', 'https://wiki.example/cp1');
  });

  it('that there is not: how to write one, with the code', async () => {
    renderSection();
    expect(
      await screen.findByText('No runbook for this code yet.'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'How the file begins' }),
    ).toHaveTextContent(`codes: "${detail.condition.code}"`);
  });

  // What fillRunbook of the knowledge package makes of what a station sent.
  it.each([
    ['a link', '`[go](https://evil.example)`'],
    ['an address', '`https://evil.example www.evil.example a@evil.example`'],
    ['an image', '`![x](https://evil.example/x.png)`'],
    ['HTML', '`<img src=x onerror=alert(1)><a href="//evil.example">x</a>`'],
    ['backticks', '``` `` [go](https://evil.example) `` ```'],
    [
      'cells of a table',
      '\n\n| a | b |\n| - | - |\n| `x`&#124;`[go](https://evil.example)` | b |',
    ],
  ])('cannot be given %s by a station', async (_, value) => {
    renderSection(filled(`Text: ${value}`));
    const runbook = await section();
    const codes = await runbook.findAllByText(/evil\.example/);
    expect(codes.map(({ tagName }) => tagName)).toEqual(['CODE']);
    expect(runbook.queryByRole('link')).not.toBeInTheDocument();
    expect(runbook.queryByRole('img')).not.toBeInTheDocument();
  });
});
