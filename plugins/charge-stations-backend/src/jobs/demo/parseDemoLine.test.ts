import { parseDemoLine } from './parseDemoLine';

const line = { receivedAt: '2026-03-01T08:00:00.000Z', identity: 'CP1' };

describe('parseDemoLine', () => {
  it.each([
    ['open', {}],
    ['frame', { frame: '[2,"1","Heartbeat",{}]' }],
    ['close', { code: 1006, reason: '' }],
  ])('reads %s with its time as a number', (event, rest) => {
    const text = JSON.stringify({ ...line, event, ...rest });
    expect(parseDemoLine(text)).toEqual({
      identity: 'CP1',
      receivedAt: Date.UTC(2026, 2, 1, 8),
      event,
      ...rest,
    });
  });

  it.each([
    ['no JSON', '{"receivedAt":'],
    ['nothing', ''],
    ['a time that is none', { ...line, receivedAt: 'soon', event: 'open' }],
    ['no identity', { ...line, identity: '', event: 'open' }],
    ['an event that does not exist', { ...line, event: 'reboot' }],
    ['a frame without text', { ...line, event: 'frame' }],
  ])('refuses %s and shows the line', (_, bad) => {
    const text = typeof bad === 'string' ? bad : JSON.stringify(bad);
    expect(() => parseDemoLine(text)).toThrow(
      `The demo history has a line that cannot be read: ${text}`,
    );
  });
});
