import { StationEvent } from '../model';
import { EvidenceQueries, ListedEvent } from '../store/queries';
import { conditionOf } from '../store/queries/__testUtils__/history';
import { contraryEvidence } from './contraryEvidence';

const BOUNDED = conditionOf({
  number: 1,
  openedAt: 500,
  openedBasis: 'bounded',
});

function status(seq: number, connectorId: number): ListedEvent {
  const event = {
    type: 'status',
    connectionId: 'c1',
    seq,
    receivedAt: 500,
    evseId: null,
    connectorId,
  };
  return {
    event: event as unknown as StationEvent,
    flags: [],
    action: 'StatusNotification',
    effects: [],
  };
}

/** An answer with these events, and what was asked. */
function answering(items: ListedEvent[]) {
  const asked: unknown[] = [];
  const evidence: Pick<EvidenceQueries, 'listEvents'> = {
    listEvents: async range => {
      asked.push(range);
      return { items };
    },
  };
  return { asked, evidence };
}

describe('contraryEvidence', () => {
  it('is the last report of the scope at the moment at which the fault opened', async () => {
    const { asked, evidence } = answering([
      status(1, 1),
      status(2, 1),
      status(3, 2),
    ]);
    await expect(contraryEvidence(BOUNDED, evidence)).resolves.toMatchObject({
      seq: 2,
    });
    expect(asked).toEqual([
      expect.objectContaining({ identity: 'CP1', from: 500, to: 501 }),
    ]);
  });

  it('is none where only other scopes reported then', async () => {
    const { evidence } = answering([status(3, 2)]);
    await expect(contraryEvidence(BOUNDED, evidence)).resolves.toBeUndefined();
  });

  it.each(['stationClock', 'receiveTime'] as const)(
    'is not looked for where the opening is by %s',
    async openedBasis => {
      const { asked, evidence } = answering([status(1, 1)]);
      await expect(
        contraryEvidence({ ...BOUNDED, openedBasis }, evidence),
      ).resolves.toBeUndefined();
      expect(asked).toEqual([]);
    },
  );
});
