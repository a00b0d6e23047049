import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { timeline } from '../../__testUtils__/fixtures';
import { RangeOverview } from './RangeOverview';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-17T00:00:00Z');
const range = { from: START + 10 * HOUR, to: START + 14 * HOUR };

async function renderOverview() {
  const onRangeChange = jest.fn();
  renderInTestApp(
    <RangeOverview
      timeline={timeline()}
      range={range}
      onRangeChange={onRangeChange}
    />,
  );
  return { onRangeChange, slider: await screen.findByRole('slider') };
}

/** Hours of the day. */
const hours = (call: [{ from: number; to: number }]) =>
  [call[0].from, call[0].to].map(at => (at - START) / HOUR);

// jsdom lays nothing out: the element is 1,000 pixels wide, the names of lanes take 96 of them.
const xOf = (hour: number) => 96 + (hour / 24) * 904;

function drag(from: number, to: number) {
  const strip = screen.getByRole('group', { name: /^Overview/ });
  const at = (type: string, hour: number) =>
    fireEvent(
      strip,
      Object.assign(
        new MouseEvent(type, { bubbles: true, clientX: xOf(hour) }),
        { pointerId: 1 },
      ),
    );
  at('pointerdown', from);
  at('pointermove', to);
  at('pointerup', to);
}

describe('RangeOverview', () => {
  it('says what it is about, which range is chosen, and which keys there are', async () => {
    const { slider } = await renderOverview();
    expect(
      screen.getByRole('group', {
        name: 'Overview, Nov 17, 00:00 to Nov 18, 00:00, 2 faults opened',
      }),
    ).toBeInTheDocument();
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Nov 17, 10:00 to Nov 17, 14:00',
    );
    expect(slider).toHaveAccessibleDescription(/Arrows move the range/);
  });

  it.each([
    ['the range', 12, 15, [13, 17]],
    ['its beginning', 10, 6, [6, 14]],
    ['its end', 14, 20, [10, 20]],
    ['what lies around it', 18, 22, [18, 22]],
    ['nothing: a click brings it there', 18, 18, [16, 20]],
  ])('drags %s', async (_rule, from, to, expected) => {
    const { onRangeChange } = await renderOverview();
    drag(from, to);
    expect(onRangeChange).toHaveBeenCalledTimes(1);
    hours(onRangeChange.mock.calls[0]).forEach((hour, index) =>
      expect(hour).toBeCloseTo(expected[index], 3),
    );
  });

  it('takes a row of keys over once', async () => {
    const { slider, onRangeChange } = await renderOverview();
    slider.focus();
    await userEvent.keyboard(
      '{ArrowRight}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}',
    );
    await waitFor(() => expect(onRangeChange).toHaveBeenCalledTimes(1));
    const [from, to] = hours(onRangeChange.mock.calls[0]);
    expect(from).toBeCloseTo(10.8, 3);
    expect(to).toBeCloseTo(14.4, 3);
  });

  it('Escape takes keys back', async () => {
    const { slider, onRangeChange } = await renderOverview();
    slider.focus();
    await userEvent.keyboard('{ArrowRight}{Escape}');
    expect(slider).toHaveAttribute('aria-valuenow', String(range.from));
    expect(onRangeChange).not.toHaveBeenCalled();
  });
});
