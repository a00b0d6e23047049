import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { sectionWords } from './sectionWords';
import { SpecificationView } from './SpecificationView';

const definition = `
title: OCPP 1.6
about: |-
  Stations speak it.

  It has two sides.
messages:
  - name: Authorize
    senders: [Charge Point]
    group: Core
    line: Asks whether a token may charge
    source: { title: OCPP 1.6 edition 2, url: https://example.org/16, section: "4.1" }
  - name: GetLogs
    senders: [Central System]
    source: { title: White paper, url: https://example.org/wp }
  - name: GetLog
    senders: [Central System]
    group: Security
    line: Has the station upload a log
    source: { title: White paper, url: https://example.org/wp }
  - name: Anything
    source: { title: OCPP 1.6 edition 2, url: https://example.org/16 }
`;

const names = () =>
  screen.getAllByRole('rowheader').map(cell => cell.textContent);

const renderAt = (search = '', text = definition) =>
  renderInTestApp(<SpecificationView definition={text} />, {
    initialRouteEntries: [`/${search}`],
  });

describe('SpecificationView', () => {
  it.each([
    [
      'leads from a message to its page',
      'specification: ocpp-1.6\n',
      '/charge-stations/knowledge/messages/ocpp-1.6/Authorize',
    ],
    ['leads nowhere where it is not known whose messages they are', '', null],
  ])('%s', async (_rule, line, address) => {
    renderAt('', `${line}${definition}`);
    const name = await screen.findByText('Authorize');
    expect(name.closest('a')?.getAttribute('href') ?? null).toBe(address);
  });

  it('lists the messages with who sends them, what they are for and where they are specified', async () => {
    renderAt();
    const table = await screen.findByRole('table', {
      name: 'Messages of OCPP 1.6',
    });
    expect(
      within(table).getByRole('row', { name: /^Authorize/ }),
    ).toHaveTextContent(
      'AuthorizeCharge PointCoreAsks whether a token may charge§4.1',
    );
    expect(
      screen.getByRole('link', {
        name: /Authorize in OCPP 1.6 edition 2 §4.1/,
      }),
    ).toHaveAttribute('href', 'https://example.org/16');
    expect(screen.getByText('It has two sides.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('4 of 4 messages');
  });

  it.each([
    ['?message=logs', ['GetLogs']],
    ['?message=getlog', ['GetLog', 'GetLogs']],
    ['?message=token%20auth', ['Authorize']],
    ['?part=Core', ['Authorize']],
    // Who sends it is not known, so it may be anybody.
    ['?sender=Central%20System', ['GetLogs', 'GetLog', 'Anything']],
    ['?part=Nothing', []],
  ])('shows what the address says: %s', async (search, expected) => {
    renderAt(search);
    await screen.findByRole('status');
    expect(
      screen.queryAllByRole('rowheader').map(it => it.textContent),
    ).toEqual(expected);
  });

  it('is searched as one types, and says when nothing is found', async () => {
    renderAt();
    const search = await screen.findByRole('searchbox', {
      name: 'Search messages',
    });
    await userEvent.type(search, 'upload');
    expect(names()).toEqual(['GetLog']);
    await userEvent.type(search, 'xx');
    expect(screen.getByRole('status')).toHaveTextContent(
      'No message is called so or is for that.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(names()).toHaveLength(4);
  });

  it.each([
    ['another text', 'What a station says.'],
    ['broken YAML', 'title: [x'],
    ['messages without a name', 'title: x\nmessages: [{ line: y }]'],
  ])('shows %s as it is', async (_, text) => {
    renderAt('', text);
    expect(
      await screen.findByRole('region', { name: /shown as it is/ }),
    ).toHaveTextContent(text.replace(/\s+/g, ' '));
  });
});

it.each([
  ['4.10', '§4.10'],
  ['B01', 'B01'],
  [undefined, undefined],
])('cites %s as %s', (section, words) => {
  expect(sectionWords(section)).toBe(words);
});
