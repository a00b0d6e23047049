import { schemaFindings } from '../__testUtils__/schemaFindings';
import { UNTIL } from '../__testUtils__/playSteps';
import { listShipped, loadScenario } from '../library';
import { formatLines } from '../transport/jsonl';
import { scenarioHistory } from './scenarioHistory';

/** These send what OCPP 1.6 forbids, on purpose. */
const ILLEGAL = ['legrand-illegal-code'];

function history(name: string, seed = 1) {
  return scenarioHistory({
    scenario: loadScenario(name),
    identity: 'CP1',
    days: 7,
    until: UNTIL,
    seed,
  });
}

function findings(name: string): string[] {
  return history(name).flatMap(line =>
    line.event === 'frame' ? schemaFindings(line.frame) : [],
  );
}

describe('scenarioHistory', () => {
  const names = listShipped('scenarios').map(({ name }) => name);

  it.each(names.filter(name => !ILLEGAL.includes(name)))(
    'scenario %s sends only what the schema of OCPP 1.6 allows',
    name => {
      expect(history(name).length).toBeGreaterThanOrEqual(5);
      expect(findings(name)).toEqual([]);
    },
  );

  it.each(ILLEGAL)('scenario %s breaks the schema, as it should', name => {
    expect(findings(name)).toContainEqual(
      expect.stringMatching(/^StatusNotification\/errorCode/),
    );
  });

  it.each(names)('scenario %s is the same for the same seed', name => {
    expect(formatLines(history(name))).toBe(formatLines(history(name)));
  });

  it('another seed gives another past', () => {
    expect(formatLines(history('healthy-ac', 1))).not.toBe(
      formatLines(history('healthy-ac', 2)),
    );
  });

  it('opens and closes in turn, in the order of time, and ends closed', () => {
    const lines = history('reconnector');
    const times = lines.map(line => line.receivedAt);
    expect(times).toEqual([...times].sort());
    const links = lines.flatMap(({ event }) =>
      event === 'frame' ? [] : [event],
    );
    expect(links).toEqual(links.map((_, i) => (i % 2 ? 'close' : 'open')));
    expect(lines.at(-1)).toEqual({
      receivedAt: '2026-03-02T00:00:00.000Z',
      identity: 'CP1',
      event: 'close',
      code: 1012,
      reason: 'end of the simulated past',
    });
  });
});
