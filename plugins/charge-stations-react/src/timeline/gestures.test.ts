import type { TimeWindow } from '../time/timeRange';
import { listenToGestures } from './gestures';

// One pixel is one unit of time; the plot begins at 100 pixels.
const START: TimeWindow = { from: 0, to: 1_000 };

interface Pointer {
  pointerId?: number;
  button?: number;
}

function listen() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.append(shape);
  let window = START;
  const held: boolean[] = [];
  const stop = listenToGestures(svg, {
    plot: { left: 100, width: 1_000 },
    current: () => window,
    move: next => {
      window = next;
    },
    onHold: isHeld => held.push(isHeld),
  });
  const opened = jest.fn();
  shape.addEventListener('click', opened);
  return {
    window: () => window,
    held,
    opened,
    stop,
    send: (type: string, clientX: number, pointer: Pointer = {}) => {
      const { pointerId = 1, button = 0 } = pointer;
      const event = new MouseEvent(type, { bubbles: true, clientX, button });
      shape.dispatchEvent(Object.assign(event, { pointerId }));
    },
  };
}

describe('gestures', () => {
  it('tell that something is held until the last pointer is let go', () => {
    const { send, held } = listen();
    send('pointerdown', 500, { pointerId: 1 });
    send('pointerdown', 700, { pointerId: 2 });
    send('pointerup', 700, { pointerId: 2 });
    send('pointercancel', 500, { pointerId: 1 });
    expect(held).toEqual([true, true, true, false]);
  });

  it('a pointer drags the moment that it took hold of', () => {
    const { send, window } = listen();
    send('pointerdown', 300);
    send('pointermove', 350);
    send('pointermove', 400);
    expect(window()).toEqual({ from: -100, to: 900 });
    send('pointerup', 400);
    send('pointermove', 500);
    expect(window()).toEqual({ from: -100, to: 900 });
  });

  it('two fingers scale about what lies between them', () => {
    const { send, window } = listen();
    send('pointerdown', 500, { pointerId: 1 });
    send('pointerdown', 700, { pointerId: 2 });
    send('pointermove', 400, { pointerId: 1 });
    send('pointermove', 800, { pointerId: 2 });
    expect(window()).toEqual({ from: 250, to: 750 });
  });

  it('the finger that stays goes on from where the pinch ended', () => {
    const { send, window } = listen();
    send('pointerdown', 500, { pointerId: 1 });
    send('pointerdown', 700, { pointerId: 2 });
    send('pointermove', 400, { pointerId: 1 });
    send('pointermove', 800, { pointerId: 2 });
    send('pointerup', 800, { pointerId: 2 });
    send('pointermove', 500, { pointerId: 1 });
    expect(window()).toEqual({ from: 200, to: 700 });
  });

  it('a scroll that the browser takes over leaves the window alone', () => {
    const { send, window } = listen();
    send('pointerdown', 500);
    send('pointermove', 502);
    send('pointercancel', 0);
    send('pointermove', 600);
    expect(window()).toEqual(START);
  });

  it('a click opens, the end of a drag does not, the next click does', () => {
    const { send, opened } = listen();
    send('pointerdown', 500);
    send('pointermove', 502);
    send('pointerup', 502);
    send('click', 502);
    expect(opened).toHaveBeenCalledTimes(1);
    send('pointerdown', 500);
    send('pointermove', 600);
    send('pointerup', 600);
    send('click', 600);
    expect(opened).toHaveBeenCalledTimes(1);
    send('pointerdown', 600);
    send('pointerup', 600);
    send('click', 600);
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it('buttons other than the first are left to the browser', () => {
    const { send, window } = listen();
    send('pointerdown', 500, { button: 2 });
    send('pointermove', 600);
    expect(window()).toEqual(START);
  });

  it('hears nothing once stopped', () => {
    const { send, window, stop } = listen();
    stop();
    send('pointerdown', 500);
    send('pointermove', 600);
    expect(window()).toEqual(START);
  });
});
