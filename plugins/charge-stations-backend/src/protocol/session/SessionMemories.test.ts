import { SessionMemories } from './SessionMemories';

describe('SessionMemories', () => {
  it('a station finds what its last connection left', () => {
    const memories = new SessionMemories({ accepted: [] });
    expect(memories.of('CP1')).toBe(memories.of('CP1'));
    expect(memories.of('CP1')).not.toBe(memories.of('CP2'));
  });

  it('a station that booted before we started was accepted', () => {
    const memories = new SessionMemories({ accepted: ['CP1'] });
    expect(memories.of('CP1').accepted).toBe(true);
    expect(memories.of('CP2').accepted).toBe(false);
  });

  it('beyond the bound the longest away is forgotten, but for its boot', () => {
    const memories = new SessionMemories({ accepted: ['CP3'], capacity: 2 });
    const first = memories.of('CP1');
    first.accepted = true;
    memories.of('CP3').accepted = false;
    const again = memories.of('CP1');
    memories.of('CP2');
    memories.of('CP4');
    expect(again).toBe(first);
    expect(memories.of('CP1')).not.toBe(first);
    expect(memories.of('CP1').accepted).toBe(true);
    expect(memories.of('CP3').accepted).toBe(false);
  });

  it('a station has as many connectors as are worth asking for', () => {
    const memory = new SessionMemories({ accepted: [] }).of('CP1');
    const base = {
      identity: 'CP1',
      connectionId: 'c1',
      seq: 1,
      source: 'live',
      receivedAt: 0,
      reportedAt: null,
      reportedTime: null,
      retransmission: false,
    } as const;
    for (let connectorId = 1; connectorId <= 100; connectorId++) {
      memory.learn({
        ...base,
        type: 'status',
        evseId: 1,
        connectorId,
        status: 'Available',
        errorCode: null,
        info: null,
        vendorId: null,
        vendorErrorCode: null,
      });
    }
    expect(memory.places).toHaveLength(64);
  });
});
