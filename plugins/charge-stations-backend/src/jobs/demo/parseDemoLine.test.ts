import { parseDemoLine } from './parseDemoLine';

const line = { receivedAt: '2026-03-01T08:00:00.000Z', identity: 'CP1' };

describe('parseDemoLine', () => {
  it.each([
    ['open', { protocol: 'ocpp2.0.1' }],
    ['frame', { direction: 'toStation', frame: '[2,"1","Reset",{}]' }],
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

  it('takes a connection for one of OCPP 1.6 when the file does not say', () => {
    const text = JSON.stringify({ ...line, event: 'open' });
    expect(parseDemoLine(text)).toMatchObject({ protocol: 'ocpp1.6' });
  });

  it('takes a frame for one from the station when the file does not say', () => {
    const text = JSON.stringify({ ...line, event: 'frame', frame: '[]' });
    expect(parseDemoLine(text)).toMatchObject({ direction: 'fromStation' });
  });

  it.each([
    ['no JSON', '{"receivedAt":'],
    ['nothing', ''],
    ['a time that is none', { ...line, receivedAt: 'soon', event: 'open' }],
    ['no identity', { ...line, identity: '', event: 'open' }],
    ['an event that does not exist', { ...line, event: 'reboot' }],
    [
      'a version that does not exist',
      { ...line, event: 'open', protocol: 'ocpp9' },
    ],
    ['a frame without text', { ...line, event: 'frame' }],
  ])('refuses %s and shows the line', (_, bad) => {
    const text = typeof bad === 'string' ? bad : JSON.stringify(bad);
    expect(() => parseDemoLine(text)).toThrow(
      `The demo history has a line that cannot be read: ${text}`,
    );
  });
});
