import type { KnowledgeDocument } from '@forecourt/plugin-charge-stations-common';
import { FakeChargeStationsApi } from '@forecourt/plugin-charge-stations-react/testUtils';
import { screen } from '@testing-library/react';
import { renderStations } from '../../__testUtils__/renderStations';
import { KnowledgeResult } from './KnowledgeResult';
import type { KnowledgeResultProps } from './KnowledgeResult';

const found: KnowledgeDocument = {
  title: 'GroundFailure',
  text: 'GroundFailure Ground Failure current leaks to earth',
  location: '/charge-stations/knowledge/codes/ocpp16%3AGroundFailure',
  kind: 'code',
  family: 'OCPP 1.6',
  meaning: 'Current leaks to earth',
  isVerified: true,
};

function renderResult(props: KnowledgeResultProps) {
  return renderStations(<KnowledgeResult {...props} />, {
    api: new FakeChargeStationsApi(),
  });
}

describe('KnowledgeResult', () => {
  it('says what it is, of whom and what it means, and leads to its page', async () => {
    renderResult({ result: found });
    expect(
      await screen.findByRole('link', { name: 'GroundFailure' }),
    ).toHaveAttribute('href', found.location);
    for (const text of ['Fault code', 'OCPP 1.6', 'Current leaks to earth']) {
      expect(screen.getByText(text)).toBeInTheDocument();
    }
    expect(screen.queryByText('not verified')).not.toBeInTheDocument();
  });

  it('marks what nobody confirmed', async () => {
    renderResult({
      result: { ...found, isVerified: false } as KnowledgeDocument,
    });
    expect(await screen.findByText('not verified')).toBeInTheDocument();
  });

  it('marks what was typed in the name', async () => {
    renderResult({
      result: found,
      highlight: {
        preTag: '<x>',
        postTag: '</x>',
        fields: { title: '<x>Ground</x>Failure' },
      },
    });
    const mark = await screen.findByText('Ground');
    expect(mark.tagName).toBe('MARK');
    expect(mark.closest('a')).toHaveTextContent('GroundFailure');
  });

  it('is nothing without a result', async () => {
    const { container } = renderResult({});
    expect(container.querySelector('a')).toBeNull();
  });
});
