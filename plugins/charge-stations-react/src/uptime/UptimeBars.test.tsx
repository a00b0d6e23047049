import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPortDay, availabilityDaysOf, aProfile } from '../testUtils';
import { UptimeBars } from './UptimeBars';

const { days } = availabilityDaysOf(
  {
    stations: [],
    profiles: [aProfile()],
    ports: [
      {
        identity: 'CP1',
        port: 'connector:1',
        days: [
          aPortDay('2026-11-16'),
          aPortDay('2026-11-17', { down: 6, unknown: 12, openings: 1 }),
          aPortDay('2026-11-18', { unknown: 24 }),
        ],
      },
    ],
  },
  {},
).items[0];

async function renderBars(selectedDay?: string) {
  const opened: string[] = [];
  await renderInTestApp(
    <UptimeBars
      name="CP1, connector 1"
      days={days}
      target={{ share: 0.98, compare: 'atLeast' }}
      from="2026-11-16"
      to="2026-11-20"
      selectedDay={selectedDay}
      onOpenDay={day => opened.push(day)}
    />,
  );
  const group = await screen.findByRole('group', {
    name: 'CP1, connector 1, day by day',
  });
  return { opened, bars: within(group).getAllByRole('button') };
}

describe('UptimeBars', () => {
  it('says of each day what its bar shows', async () => {
    const { bars } = await renderBars();
    expect(bars.map(bar => bar.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(
        /16.*2026, 100\s% available, 100\s% of the time known$/,
      ),
      expect.stringMatching(
        /17.*, 50\s% available, below the target of 98\s%, 50\s% of the time known, down 6 h, unknown 12 h, one fault began$/,
      ),
      expect.stringMatching(
        /18.*, nothing that counts, 0\s% of the time known, unknown 1 d$/,
      ),
      expect.stringMatching(/19.*, not added up yet$/),
    ]);
  });

  it('tells them apart by shape', async () => {
    const { bars } = await renderBars();
    const partsOf = (bar: HTMLElement) =>
      [...bar.querySelectorAll('[data-part]')].map(
        part =>
          `${part.getAttribute('data-part')} ${part.getAttribute('height')}`,
      );
    expect(bars.map(partsOf)).toEqual([
      ['up 24'],
      ['down 6', 'unknown 12', 'up 6'],
      ['unknown 24'],
      [],
    ]);
  });

  it('is one stop for Tab, the newest day; arrows, Home and End go on', async () => {
    const user = userEvent.setup();
    const { bars, opened } = await renderBars();
    expect(bars.map(bar => bar.tabIndex)).toEqual([-1, -1, -1, 0]);
    act(() => bars[3].focus());
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(bars[1]).toHaveFocus();
    expect(screen.getByText('down 6 h')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('down 6 h')).not.toBeInTheDocument();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(bars[0]).toHaveFocus();
    await user.keyboard('{Enter}{End}{ArrowRight}');
    expect(bars[3]).toHaveFocus();
    expect(opened).toEqual(['2026-11-16']);
  });

  it('opens a day with a click, and marks the one that is open', async () => {
    const user = userEvent.setup();
    const { bars, opened } = await renderBars('2026-11-17');
    await user.click(bars[2]);
    expect(opened).toEqual(['2026-11-18']);
    expect(bars[1]).toHaveAttribute('aria-current', 'date');
    expect(bars[1].tabIndex).toBe(0);
  });
});
