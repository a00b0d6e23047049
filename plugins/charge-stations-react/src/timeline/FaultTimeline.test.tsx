import { useState } from 'react';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import { timeline } from '../__testUtils__/fixtures';
import { FaultTimeline, type FaultTimelineProps } from './FaultTimeline';

const from = Date.parse('2026-11-17T00:00:00Z');
const to = Date.parse('2026-11-18T00:00:00Z');

/** A page that keeps the selection. */
function Page(props: Partial<FaultTimelineProps>) {
  const [selected, setSelected] = useState<number>();
  return (
    <FaultTimeline
      timeline={timeline()}
      selectedFault={selected}
      onSelectFault={setSelected}
      {...props}
    />
  );
}

function Address() {
  return <p>{useLocation().pathname}</p>;
}

async function renderTimeline(props: Partial<FaultTimelineProps> = {}) {
  renderInTestApp(<Page {...props} />);
  return screen.findByRole('application');
}

const warning = () =>
  screen.getByRole('button', { name: /^WeakSignal on station/ });
const groundFault = () =>
  screen.getByRole('button', {
    name: /^GroundFailure \(E210\) on connector 1/,
  });

describe('FaultTimeline', () => {
  it('has a name, instructions and a summary for screen readers', async () => {
    const region = await renderTimeline();
    expect(region).toHaveAccessibleName(
      'Fault timeline, Nov 17, 2026, 00:00:00 to Nov 18, 2026, 00:00:00',
    );
    expect(region).toHaveAccessibleDescription(
      expect.stringContaining('J and K go to the next and previous fault'),
    );
    expect(region).toHaveAccessibleDescription(
      expect.stringContaining('connector 1: Charging, one fault'),
    );
  });

  it('says the same as a table', async () => {
    await renderTimeline();
    const show = screen.getByRole('button', { name: 'Show as table' });
    expect(show).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(show);
    const table = screen.getByRole('table', {
      name: 'The timeline as a table',
    });
    expect(table).toHaveTextContent(/connector 1GroundFailure \(E210\)/);
    await userEvent.click(screen.getByRole('button', { name: 'Hide table' }));
    expect(table).not.toBeInTheDocument();
  });

  it('draws charging sessions, says what they mean, and marks one that ended abnormally', async () => {
    const [station, connector] = timeline().lanes;
    const region = await renderTimeline({
      timeline: timeline({
        lanes: [
          station,
          {
            ...connector,
            sessions: [
              {
                from: '2026-11-17T02:00:00Z',
                to: '2026-11-17T03:30:00Z',
                transactionId: '42',
                energyKilowattHours: 12.345,
                reason: 'EmergencyStop',
                abnormal: true,
              },
            ],
          },
        ],
      }),
    });
    const session = screen.getByRole('img', {
      name: 'Charging session, connector 1, transaction 42, 12.35 kWh, ended abnormally: EmergencyStop',
    });
    expect(session.querySelector('path')).toBeInTheDocument();
    act(() => session.focus());
    expect(screen.getByRole('tooltip')).toHaveTextContent(
      /Charging session, connector 1.*1 h 30 m.*transaction 42.*12\.35 kWh/,
    );
    expect(region.parentElement).toHaveTextContent(
      /charging session.*ended abnormally/,
    );
    expect(
      screen.queryByText('not known whether it went on'),
    ).not.toBeInTheDocument();
  });

  it('draws unknown as a hatch and names the zone', async () => {
    const region = await renderTimeline();
    const unknown = region.querySelector('[data-state="unknown"] rect');
    expect(unknown?.getAttribute('fill')).toMatch(/^url\(#.+-hatch-none\)$/);
    expect(screen.getByText('Times in UTC (GMT+0)')).toBeInTheDocument();
  });

  it('tells a focused fault exactly: local time, UTC, length, code, info, badges', async () => {
    await renderTimeline();
    act(() => groundFault().focus());
    const tooltip = await screen.findByRole('tooltip');
    for (const text of [
      'S1 GroundFailure (E210), connector 1',
      'Nov 17, 2026, 14:00:00 – Nov 17, 2026, 15:00:00',
      '2026-11-17 14:00:00.000 UTC – 2026-11-17 15:00:00.000 UTC',
      '1 h',
      'ground fault',
      'prevents charging',
      'leakage 42 mA',
      'Current leaves the circuit to earth',
      'late',
    ]) {
      expect(tooltip).toHaveTextContent(text);
    }
    act(() => groundFault().blur());
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it.each([
    ['a click', (mark: Element) => userEvent.click(mark)],
    ['Enter', (mark: Element) => fireEvent.keyDown(mark, { key: 'Enter' })],
  ])('leads from a moment to what it is about by %s', async (_, open) => {
    renderInTestApp(
      <>
        <Page pathOfMark={mark => `/about/${mark.kind}`} />
        <Address />
      </>,
    );
    const [mark] = await screen.findAllByRole('link', { name: /Boot/ });
    await open(mark);
    expect(await screen.findByText('/about/boot')).toBeInTheDocument();
  });

  it('shows the tooltip of what the arrows go to, and Escape closes it', async () => {
    const region = await renderTimeline();
    act(() => region.focus());
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();

    await userEvent.keyboard('{ArrowDown}');
    const boot = screen.getByRole('img', {
      name: /^Boot, Nov 17, 2026, 08:00/,
    });
    expect(boot).toHaveFocus();
    expect(boot).toHaveAccessibleDescription(/2026-11-17 08:00:00.000 UTC/);

    await userEvent.keyboard('{ArrowDown}');
    const unknown = screen.getByRole('img', { name: 'station: Unknown' });
    expect(unknown).toHaveFocus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /station: Unknown.*2 h.*we were not listening/,
    );

    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    expect(unknown).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(region).toHaveFocus();
  });

  it('opens the fault that the arrows go to with Enter', async () => {
    const onOpenFault = jest.fn();
    const region = await renderTimeline({ onOpenFault });
    act(() => region.focus());
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(onOpenFault).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(groundFault()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onOpenFault).toHaveBeenCalledWith(1);
  });

  it('keeps the focus in the timeline when what had it is drawn no more', async () => {
    function Shrinking() {
      const [shown, setShown] = useState(timeline());
      return (
        <>
          <button onClick={() => setShown(timeline({ marks: [] }))}>
            less
          </button>
          <FaultTimeline timeline={shown} />
        </>
      );
    }
    renderInTestApp(<Shrinking />);
    const region = await screen.findByRole('application');
    act(() => region.focus());
    await userEvent.keyboard('{ArrowDown}');
    fireEvent.click(screen.getByRole('button', { name: 'less' }));
    expect(region).toHaveFocus();
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('a mouse that presses upon a span asks nothing', async () => {
    const region = await renderTimeline();
    const span = region.querySelector('[data-state="charging"]') ?? region;
    await userEvent.hover(span);
    expect(screen.getByRole('tooltip')).toBeInTheDocument();
    await userEvent.click(span);
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('lists the marks that share a symbol', async () => {
    const marks = [
      { at: '2026-11-17T08:00:00Z', kind: 'boot' as const, count: 2 },
      {
        at: '2026-11-17T08:00:20Z',
        kind: 'firmwareChanged' as const,
        detail: '5.32 → 5.33',
        count: 1,
      },
    ];
    await renderTimeline({ timeline: timeline({ marks }) });
    const group = screen.getByRole('img', {
      name: '3 in all: Boot (2 times), Firmware changed, Nov 17, 2026, 08:00:00',
    });
    expect(group).toHaveTextContent('3');
    await userEvent.hover(group);
    const tooltip = await screen.findByRole('tooltip');
    for (const text of [
      '2 moments, close together',
      'Nov 17, 2026, 08:00:00 Boot (2 times)',
      'Nov 17, 2026, 08:00:20 Firmware changed: 5.32 → 5.33',
    ]) {
      expect(tooltip).toHaveTextContent(text);
    }
  });

  it('Escape closes the tooltip of what is pointed at, wherever the focus is', async () => {
    const region = await renderTimeline();
    await userEvent.hover(
      region.querySelector('[data-state="charging"]') ?? region,
    );
    expect(screen.getByRole('tooltip')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('tells a span that is pointed at: state, cause, status as sent', async () => {
    const region = await renderTimeline();
    const span = (state: string) =>
      region.querySelector(`[data-state="${state}"]`) ?? region;
    await userEvent.hover(span('unknown'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /station: Unknown.*2 h.*we were not listening/,
    );
    await userEvent.hover(span('charging'));
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /connector 1: Charging.*sent as Charging/,
    );
  });

  it('goes through the faults in order of time with j and k, Escape leaves', async () => {
    const region = await renderTimeline();
    act(() => region.focus());
    await userEvent.keyboard('j');
    expect(warning()).toHaveFocus();
    expect(warning()).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('j');
    expect(groundFault()).toHaveFocus();
    await userEvent.keyboard('k');
    expect(warning()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(region).toHaveFocus();
    expect(warning()).toHaveAttribute('aria-pressed', 'false');
  });

  it('opens the selected fault with Enter and any fault with a click', async () => {
    const onOpenFault = jest.fn();
    const region = await renderTimeline({ onOpenFault });
    act(() => region.focus());
    await userEvent.keyboard('j{Enter}');
    expect(onOpenFault).toHaveBeenLastCalledWith(2);
    await userEvent.click(groundFault());
    expect(onOpenFault).toHaveBeenLastCalledWith(1);
  });

  it('leaves keys that it does not know to the page', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    const region = await renderTimeline();
    document.addEventListener('keydown', listen);
    fireEvent.keyDown(region, { key: '/' });
    fireEvent.keyDown(region, { key: 'j' });
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual(['/']);
  });

  it('the compact picture has no keys, and its faults stay within reach of a screen reader', async () => {
    renderInTestApp(<Page variant="compact" onRangeChange={jest.fn()} />);
    const picture = await screen.findByRole('group', {
      name: /^Fault timeline/,
    });
    expect(picture).not.toHaveAttribute('tabindex');
    expect(picture).toContainElement(groundFault());
  });

  it('says so when nothing was reported', async () => {
    renderInTestApp(<Page timeline={timeline({ lanes: [] })} />);
    expect(
      await screen.findByText('Nothing was reported in this range.'),
    ).toBeInTheDocument();
  });
});

describe('moving through time', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function renderZoomable() {
    const onRangeChange = jest.fn();
    const onReset = jest.fn();
    const region = await renderTimeline({ onRangeChange, onReset });
    return { region, onRangeChange, onReset };
  }
  const settle = () => act(() => jest.advanceTimersByTime(1_000));
  const label = (region: HTMLElement) => region.getAttribute('aria-label');

  it('keys show the new window at once and ask for it when they rest', async () => {
    const { region, onRangeChange } = await renderZoomable();
    fireEvent.keyDown(region, { key: 'ArrowLeft' });
    fireEvent.keyDown(region, { key: 'ArrowLeft' });
    expect(label(region)).toContain('Nov 16, 2026, 14:24:00');
    expect(onRangeChange).not.toHaveBeenCalled();
    settle();
    const moved = 0.4 * (to - from);
    expect(onRangeChange.mock.calls).toEqual([
      [{ from: from - moved, to: to - moved }],
    ]);
  });

  it('plus shows less, Home goes back', async () => {
    const { region, onRangeChange, onReset } = await renderZoomable();
    fireEvent.keyDown(region, { key: '+' });
    expect(label(region)).toContain('Nov 17, 2026, 04:00:00');
    fireEvent.keyDown(region, { key: 'Home' });
    settle();
    expect(label(region)).toContain('Nov 17, 2026, 00:00:00');
    expect(onReset).toHaveBeenCalledTimes(1);
    expect(onRangeChange).not.toHaveBeenCalled();
  });

  it('a button goes back, where there is something to go back to', async () => {
    const { onReset } = await renderZoomable();
    fireEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
    expect(onReset).toHaveBeenCalledTimes(1);
  });

  it('has no such button otherwise', async () => {
    await renderTimeline({ onRangeChange: jest.fn() });
    expect(
      screen.queryByRole('button', { name: 'Reset zoom' }),
    ).not.toBeInTheDocument();
  });

  it('works where the lanes came later', async () => {
    const onRangeChange = jest.fn();
    function LatePage() {
      const [late, setLate] = useState(timeline({ lanes: [] }));
      return (
        <>
          <button onClick={() => setLate(timeline())}>data</button>
          <FaultTimeline timeline={late} onRangeChange={onRangeChange} />
        </>
      );
    }
    renderInTestApp(<LatePage />);
    fireEvent.click(await screen.findByRole('button', { name: 'data' }));
    fireEvent.wheel(screen.getByRole('application'), {
      deltaY: -100,
      clientX: 96,
    });
    settle();
    expect(onRangeChange).toHaveBeenCalledTimes(1);
  });

  it('the wheel zooms about the pointer', async () => {
    const { region, onRangeChange } = await renderZoomable();
    // The plot begins at 96 pixels; its left edge stays where it is.
    fireEvent.wheel(region, { deltaY: -100, clientX: 96, clientY: 50 });
    settle();
    const [[window]] = onRangeChange.mock.calls;
    expect(window.from).toBe(from);
    expect(window.to).toBeLessThan(to);
    expect(window.to).toBeGreaterThan(from);
  });
});
