import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { englishTranslate } from '../__testUtils__/translate';
import { aCodeExplanation, aReference } from '../testUtils';
import { codeFacts } from './codeFacts';
import { CodeLink } from './CodeLink';
import { CodeMeaning } from './CodeMeaning';
import { SpecificationLink } from './SpecificationLink';

const t = englishTranslate();

describe('what is known of a code', () => {
  it('is told in the order in which somebody on call asks, with marks', () => {
    const facts = codeFacts(
      aCodeExplanation({
        stopsCharging: false,
        needsSiteVisit: true,
        resolvedBy: 'RCD reconnected',
        sent: { errorCode: 'groundFailure', info: 'RCD triggered' },
      }),
      t,
    );
    expect(
      facts.map(({ name, value, isUnverified }) =>
        [name, value, isUnverified && '?'].filter(Boolean).join(': '),
      ),
    ).toEqual([
      'Meaning: The residual-current device tripped',
      'What to do: somebody has to go there',
      'How it clears: By itself after unplugging, or by hand on site: ?',
      'It is over when it says: RCD reconnected',
      'Who can end it: station, vehicle: ?',
      'Stops charging: no',
      'Sent as: groundFailure, “RCD triggered”',
    ]);
  });

  it.each([
    [{ '1.6': false, '2.1': true }, 'OCPP 2.1'],
    [{ '1.6': false }, 'no version'],
  ])('security event critical %j: %s', (critical, value) => {
    const facts = codeFacts(aCodeExplanation({ critical }), t);
    expect(facts).toContainEqual({
      name: 'Has to be pushed in',
      value,
      isUnverified: false,
    });
  });
});

it('a code that nobody explains says so, and what came with it', async () => {
  renderInTestApp(
    <CodeMeaning
      explanation={aCodeExplanation({
        code: 'vendor:acme:p1',
        title: 'acme p1',
        isKnown: false,
        meaning: undefined,
        recovery: undefined,
        responsible: [],
        references: [],
        sent: { errorCode: 'GroundFailure', vendorErrorCode: 'P1' },
        standard: aCodeExplanation(),
      })}
    />,
  );
  expect(
    await screen.findByText(/^No knowledge pack explains this code/),
  ).toBeInTheDocument();
  expect(screen.getByText('GroundFailure, P1')).toBeInTheDocument();
  expect(
    screen.getByText('The residual-current device tripped'),
  ).toBeInTheDocument();
});

describe('SpecificationLink', () => {
  const reference = aReference({
    supersededBy: { specification: 'new', title: 'OCPP 1.6 edition 3' },
  });

  it('opens the document, leads to what is known of it, and says what replaced it', async () => {
    renderInTestApp(
      <SpecificationLink reference={reference} subject="GroundFailure" />,
    );
    expect(
      await screen.findByRole('link', {
        name: /^GroundFailure: OCPP 1.6 edition 2 §7.6/,
      }),
    ).toHaveAttribute('href', reference.url);
    expect(
      screen.getByRole('link', {
        name: 'OCPP 1.6 edition 2: what is known of it',
      }),
    ).toHaveAttribute(
      'href',
      '/charge-stations/knowledge/specifications/ocpp-1.6',
    );
    expect(screen.getByText('superseded')).toBeInTheDocument();
  });

  it.each([
    [
      'a number',
      { section: '9.1.10', words: 'OCPP 1.6 edition 2 §9.1.10' },
      '§9.1.10',
    ],
    ['a heading', { section: 'List of keys', words: 'List of keys' }, 'Source'],
  ])('in a row, %s is %j', async (_, place, shown) => {
    renderInTestApp(
      <SpecificationLink reference={aReference(place)} variant="short" />,
    );
    expect(await screen.findByText(shown)).toBeInTheDocument();
    // People say to a screen reader what they see.
    expect(screen.getByRole('link')).toHaveAccessibleName(
      expect.stringContaining(shown),
    );
  });

  it('what a browser cannot open is a text', async () => {
    renderInTestApp(
      <SpecificationLink
        reference={aReference({ url: 'ws://acme.example' })}
      />,
    );
    expect((await screen.findByText('OCPP 1.6 edition 2 §7.6')).tagName).toBe(
      'SPAN',
    );
  });
});

it('a code leads to its page by its own name, or by a sign beside it', async () => {
  const fault = { code: 'chargex:CX002' };
  renderInTestApp(
    <>
      <CodeLink fault={fault} />
      <CodeLink fault={fault} variant="sign" />
    </>,
  );
  expect(await screen.findByRole('link', { name: 'CX002' })).toHaveAttribute(
    'href',
    '/charge-stations/knowledge/codes/chargex%3ACX002',
  );
  expect(
    screen.getByRole('link', { name: 'What CX002 means' }),
  ).toBeInTheDocument();
});
