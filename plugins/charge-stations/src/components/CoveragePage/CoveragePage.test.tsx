import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FakeWorld } from '@forecourt/plugin-charge-stations-react/testUtils';
import {
  aCodeCoverage,
  aSpecificationLink,
  aStationGap,
  FakeChargeStationsApi,
} from '@forecourt/plugin-charge-stations-react/testUtils';
import { renderStations } from '../../__testUtils__/renderStations';
import { saveFile } from '../saveFile';
import { CoveragePage } from './CoveragePage';

jest.mock('../saveFile', () => ({ saveFile: jest.fn() }));

const COVERED = aCodeCoverage({
  code: 'ocpp16:GroundFailure',
  isExplained: true,
  runbook: 'own',
});

function renderPage(options: { search?: string; world?: FakeWorld } = {}) {
  const { search = '', world } = options;
  const api = new FakeChargeStationsApi({
    coverage: {
      codes: [aCodeCoverage(), COVERED],
      stations: [aStationGap()],
      links: [
        aSpecificationLink(),
        aSpecificationLink({
          id: 'fine',
          title: 'A fine guide',
          url: 'https://docs.example.com/fine',
          state: 'ok',
        }),
      ],
      linkCheck: { isOn: true },
    },
    ...world,
  });
  return { api, ...renderStations(<CoveragePage />, { api, search }) };
}

const row = async (text: string) =>
  (await screen.findByText(text)).closest('tr') as HTMLElement;

describe('CoveragePage', () => {
  it('says first what is missing', async () => {
    renderPage();
    expect(
      await screen.findByRole('heading', {
        name: 'One code seen in the range has no runbook, one is not explained',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/One of 1 stations is without owner, model, site/),
    ).toHaveTextContent('One link of a specification is dead');
  });

  it('names the runbook files that nobody sees, and why', async () => {
    renderPage({
      world: {
        runbookProblems: [
          { file: 'fan.md', line: 6, message: 'there is no value {{ticket}}' },
        ],
      },
    });
    const file = await row('fan.md:6');
    expect(file).toHaveTextContent('there is no value {{ticket}}');
    expect(screen.getByText(/^One runbook file is left out/)).toBeVisible();
  });

  it('lists the codes that lack something, with what and where', async () => {
    renderPage();
    const code = await row('acme e77');
    expect(code).toHaveTextContent('Acme · One');
    expect(code).toHaveTextContent('no explanation');
    expect(code).toHaveTextContent('no runbook');
    expect(code).toHaveTextContent('CP1, CP2');
    expect(screen.queryByText('GroundFailure')).not.toBeInTheDocument();
  });

  it('tells a general runbook apart, with its own as the next step', async () => {
    const [text] = aCodeCoverage().texts;
    const general = aCodeCoverage({
      code: 'ocpp2:CoolingSystem.Problem',
      isExplained: true,
      runbook: 'general',
      texts: [
        {
          ...text,
          isExplained: true,
          runbook: { id: 'problem', title: 'Any problem', isGeneral: true },
        },
      ],
    });
    renderPage({ world: { coverage: { codes: [general] } } });
    const code = await row('CoolingSystem.Problem');
    expect(code).toHaveTextContent('general runbook');
    expect(code).not.toHaveTextContent('no runbook');
    expect(
      within(code).getByRole('link', { name: 'Write its own runbook' }),
    ).toBeVisible();
    expect(screen.getByText(/One has only a general runbook/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Codes (1)' })).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show what to add for CoolingSystem.Problem',
      }),
    );
    expect(screen.getByText('(general)').closest('td')).toHaveTextContent(
      'Any problem (general)',
    );
  });

  it('shows what is covered where it is asked for', async () => {
    renderPage({ search: '?show=nothing' });
    expect(await row('GroundFailure')).toHaveTextContent('covered');
    expect(screen.queryByText('acme e77')).not.toBeInTheDocument();
  });

  it('opens the texts as they were received, and the first lines of a runbook', async () => {
    const user = userEvent.setup();
    const page = renderPage();
    await user.click(
      await screen.findByRole('button', {
        name: 'Show what to add for acme e77',
      }),
    );
    expect(page.parameter('opened')).toBe('vendor:acme:e77 | Acme | One');
    const texts = screen.getByRole('table', {
      name: 'Texts that came with it, as received',
    });
    expect(texts).toHaveTextContent('Fan stalled');
    expect(texts).toHaveTextContent('E77');
    expect(
      screen.getByRole('region', {
        name: 'First lines of a runbook for it',
      }),
    ).toHaveTextContent('codes: ["vendor:acme:e77"]');
  });

  it('everything is explained: it says so', async () => {
    renderPage({ world: { coverage: { codes: [COVERED] } } });
    expect(
      await screen.findByText('Everything is explained'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', {
        name: 'Every code seen in the range is explained and has a runbook',
      }),
    ).toBeInTheDocument();
  });

  it('nothing was seen: it says that, and not that all is explained', async () => {
    renderPage({ world: { coverage: {} } });
    expect(
      await screen.findByText(
        'Choose a longer range, or look at stations and links.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'No fault was seen in the range' }),
    ).toBeInTheDocument();
  });

  it('gives the lines that a station lacks, to be copied', async () => {
    const user = userEvent.setup();
    renderPage({ search: '?view=stations' });
    const station = await row('CP7');
    expect(station).toHaveTextContent('no owner');
    expect(
      within(station).getByRole('link', { name: 'Save a baseline' }),
    ).toHaveAttribute('href', '/charge-stations/configuration?view=baselines');
    await user.click(
      screen.getByRole('button', { name: 'Show what to add for CP7' }),
    );
    expect(
      screen.getByRole('region', { name: 'Lines for the entity of CP7' }),
    ).toHaveTextContent(
      'spec: owner: group:default/<team> model: component:default/<model> system: system:default/<site>',
    );
  });

  it('has a link asked for', async () => {
    const user = userEvent.setup();
    const { api } = renderPage({ search: '?view=links' });
    const link = await row('An old guide');
    expect(link).toHaveTextContent('dead');
    expect(link).toHaveTextContent('Status 404');
    expect(screen.queryByText('A fine guide')).not.toBeInTheDocument();
    await user.click(
      await within(link).findByRole('button', {
        name: 'Check now: An old guide',
      }),
    );
    await waitFor(() =>
      expect(api.checkedLinks).toEqual(['https://docs.example.com/guide']),
    );
  });

  it('says how to allow checks where they are off', async () => {
    renderPage({
      search: '?view=links',
      world: { coverage: { links: [aSpecificationLink()] } },
    });
    expect(
      await screen.findByText(/knowledge.linkCheck.enabled to true/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Check now: An old guide' }),
    ).not.toBeInTheDocument();
  });

  it('saves what is shown as CSV', async () => {
    const user = userEvent.setup();
    renderPage();
    await row('acme e77');
    await user.click(
      screen.getByRole('button', { name: 'Save the list as CSV' }),
    );
    expect(saveFile).toHaveBeenCalledWith({
      name: 'coverage_codes.csv',
      type: 'text/csv',
      text: expect.stringContaining('vendor:acme:e77,Acme,One,2,2,'),
    });
  });

  it('says that one may not see it', async () => {
    renderPage({
      world: { failure: new NotAllowedError('Ask the people') },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
