import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import { TimeRangePicker } from './TimeRangePicker';
import { useTimeRange } from './useTimeRange';

function Page() {
  const { range, setRange } = useTimeRange();
  const { search } = useLocation();
  return (
    <>
      <TimeRangePicker range={range} onChange={setRange} />
      <output>{decodeURIComponent(search)}</output>
    </>
  );
}

async function renderPage(url: string) {
  renderInTestApp(<Page />, { initialRouteEntries: [url] });
  await screen.findByRole('group', { name: 'Time range' });
}

function query() {
  return screen.getByRole('status').textContent;
}

describe('TimeRangePicker with the range in the URL', () => {
  it('shows the window of the URL and names the zone', async () => {
    await renderPage('/?from=2026-11-12T08:00:00Z&to=2026-11-19T08:00:00Z');
    expect(
      screen.getByText('Nov 12, 08:00 – Nov 19, 08:00'),
    ).toBeInTheDocument();
    expect(screen.getByText('UTC (GMT+0)')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Custom' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('a preset replaces the window and keeps the other parameters', async () => {
    await renderPage(
      '/?fault=3&from=2026-11-12T08:00:00Z&to=2026-11-19T08:00:00Z',
    );
    await userEvent.click(screen.getByRole('button', { name: '7 d' }));
    await waitFor(() => expect(query()).toBe('?fault=3&range=7d'));
  });

  it('earlier moves by the length of the window', async () => {
    await renderPage('/?from=2026-11-12T08:00:00Z&to=2026-11-13T08:00:00Z');
    await userEvent.click(screen.getByRole('button', { name: 'Earlier' }));
    await waitFor(() =>
      expect(query()).toBe(
        '?from=2026-11-11T08:00:00.000Z&to=2026-11-12T08:00:00.000Z',
      ),
    );
  });

  it('later is off while the window ends now', async () => {
    await renderPage('/?range=24h');
    expect(screen.getByRole('button', { name: 'Later' })).toBeDisabled();
  });

  it('a custom window must end after it starts', async () => {
    await renderPage('/?from=2026-11-12T08:00:00Z&to=2026-11-13T08:00:00Z');
    await userEvent.click(screen.getByRole('button', { name: 'Custom' }));
    const to = await screen.findByLabelText('To');
    expect(to).toHaveValue('2026-11-13T08:00');

    fireEvent.change(to, { target: { value: '2026-11-11T08:00' } });
    expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled();
    expect(
      screen.getByText('The end must be after the start'),
    ).toBeInTheDocument();

    fireEvent.change(to, { target: { value: '2026-11-12T09:30' } });
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await waitFor(() =>
      expect(query()).toBe(
        '?from=2026-11-12T08:00:00.000Z&to=2026-11-12T09:30:00.000Z',
      ),
    );
  });
});
