import { schemaFindings } from '../__testUtils__/schemaFindings';
import { UNTIL } from '../__testUtils__/playSteps';
import { listShipped, loadScenario } from '../library';
import { Scenario } from '../scenario/scenario';
import { OCPP_VERSIONS, OcppVersion } from '../scenario/vocabulary';
import { formatLines } from '../transport/jsonl';
import { scenarioHistory } from './scenarioHistory';

/** These send what OCPP 1.6 forbids, on purpose. */
const ILLEGAL = ['legrand-illegal-code'];

/** The scenario, whatever version its author had in mind. */
function inVersion(name: string, ocpp?: OcppVersion): Scenario {
  const scenario = loadScenario(name);
  const { station } = scenario;
  return { ...scenario, station: { ...station, ocpp: ocpp ?? station.ocpp } };
}

function history(name: string, seed = 1, ocpp?: OcppVersion) {
  return scenarioHistory({
    scenario: inVersion(name, ocpp),
    identity: 'CP1',
    days: 7,
    until: UNTIL,
    seed,
  });
}

function findings(name: string, version: OcppVersion): string[] {
  return history(name, 1, version).flatMap(line =>
    line.event === 'frame' ? schemaFindings(line.frame, version) : [],
  );
}

describe('scenarioHistory', () => {
  const names = listShipped('scenarios').map(({ name }) => name);

  describe.each(OCPP_VERSIONS)('of OCPP %s', version => {
    // 2.x has no field for an error code, so there is none to be illegal.
    const legal = names.filter(
      name => version !== '1.6' || !ILLEGAL.includes(name),
    );

    it.each(legal)('scenario %s sends only what the schema allows', name => {
      expect(history(name, 1, version).length).toBeGreaterThanOrEqual(4);
      expect(findings(name, version)).toEqual([]);
    });

    it.each(names)('scenario %s has no message id twice', name => {
      const ids = history(name, 1, version).flatMap(line =>
        line.event === 'frame' ? [JSON.parse(line.frame)[1]] : [],
      );
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it.each(ILLEGAL)('scenario %s breaks the schema, as it should', name => {
    expect(findings(name, '1.6')).toContainEqual(
      expect.stringMatching(/^StatusNotificationRequest\/errorCode/),
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
