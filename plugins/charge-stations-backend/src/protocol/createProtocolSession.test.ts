import { createProtocolSession, supportedProtocols } from '.';

describe('createProtocolSession', () => {
  it.each(supportedProtocols)('%s: speaks the protocol asked for', protocol => {
    const session = createProtocolSession({
      protocol,
      identity: 'CP1',
      connectionId: 'c1',
      source: 'live',
      mask: value => `masked:${value.length}`,
      heartbeatIntervalSeconds: 300,
      createMessageId: () => 'own-1',
    });
    expect(session.protocol).toBe(protocol);
  });
});
