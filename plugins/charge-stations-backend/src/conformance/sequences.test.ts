import { found, MessageScript, review } from './__testUtils__/reviewedMessage';

const numbered = (
  seqNo: number,
  more: { transactionId?: string; retransmission?: boolean } = {},
): MessageScript => {
  const { transactionId = 'T', retransmission = false } = more;
  return {
    protocol: 'ocpp2.0.1',
    event: {
      retransmission,
      sequence: { transactionId, seqNo, toBeContinued: false },
    },
  };
};

describe('the numbers of a transaction', () => {
  it.each<[number[], string[]]>([
    [[0, 1, 2], []],
    // It began before what is looked at.
    [[7, 8], []],
    [[0, 2], ['sequenceGap 1×']],
    [[0, 2, 5], ['sequenceGap 2×']],
    // Late is not missing.
    [[0, 2, 1], []],
    [[0, 3, 1], ['sequenceGap 1×']],
    [[0, 1, 1], ['sequenceRepeat 1×']],
  ])('%j: %j', (seqNos, expected) => {
    expect(found(seqNos.map(seqNo => numbered(seqNo)))).toEqual(expected);
  });

  it('are each transaction its own', () => {
    expect(
      found([numbered(0), numbered(4, { transactionId: 'U' }), numbered(1)]),
    ).toEqual([]);
  });

  it('are not repeated by a message that only wants its answer again', () => {
    expect(found([numbered(0), numbered(0, { retransmission: true })])).toEqual(
      [],
    );
  });

  it('the largest gap is shown', () => {
    const [finding] = review([0, 9, 11].map(seqNo => numbered(seqNo))).findings;
    expect(finding.worst).toMatchObject({
      evidence: { seq: 1 },
      detail: 'Transaction T: after number 0 came 9; 8 missing.',
    });
  });

  it('of a station that numbers at random are told of often enough', () => {
    const scripts = Array.from({ length: 500 }, (_, n) => numbered(n * 2));
    expect(found(scripts)).toEqual(['sequenceGap 100×']);
  });
});

describe('a transaction of 1.6 that stops', () => {
  const stopped = (transactionId: number, retransmission = false) =>
    ({
      event: { type: 'transactionStopped', transactionId, retransmission },
    } as MessageScript);

  it.each<[MessageScript[], string[]]>([
    [[stopped(1), stopped(2)], []],
    [[stopped(1), stopped(1)], ['stoppedTwice 1×']],
    [[stopped(1), stopped(1, true)], []],
  ])('%#: %j', (scripts, expected) => {
    expect(found(scripts)).toEqual(expected);
  });
});
