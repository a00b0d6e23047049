import { MemoryMetrics } from '../../__testUtils__/MemoryMetrics';
import { EvidenceBatch, EvidenceWriter } from '../../store';
import { MeasuredWriter } from './MeasuredWriter';

const DURATION = 'charge_stations.commit.duration';
const SIZE = 'charge_stations.commit.size';
const batch = { events: [{}, {}, {}] } as EvidenceBatch;

function setUp(write: EvidenceWriter['write']) {
  const metrics = new MemoryMetrics();
  const writer = new MeasuredWriter({
    metrics,
    writer: {
      depth: 1,
      write,
      load: jest.fn(),
      touch: jest.fn(),
      hasStored: jest.fn(),
      probe: jest.fn(),
    },
  });
  return { metrics, writer };
}

describe('MeasuredWriter', () => {
  it('measures a transaction in seconds, and the events in it', async () => {
    const { metrics, writer } = setUp(
      () => new Promise(resolve => setTimeout(resolve, 20)),
    );
    await writer.write(batch);
    const [seconds] = metrics.values(`${DURATION}{outcome=stored}`);
    expect(seconds).toBeGreaterThan(0.015);
    expect(seconds).toBeLessThan(5);
    expect(metrics.values(SIZE)).toEqual([3]);
    expect(metrics.units.get(DURATION)).toBe('s');
    expect(metrics.units.get(SIZE)).toBe('{event}');
  });

  it('tells a failed transaction apart, and hands the failure on', async () => {
    const { metrics, writer } = setUp(async () => {
      throw new Error('The disk is full');
    });
    await expect(writer.write(batch)).rejects.toThrow('The disk is full');
    expect(metrics.values(`${DURATION}{outcome=failed}`)).toHaveLength(1);
    expect(metrics.values(`${DURATION}{outcome=stored}`)).toEqual([]);
    expect(metrics.values(SIZE)).toEqual([]);
  });
});
