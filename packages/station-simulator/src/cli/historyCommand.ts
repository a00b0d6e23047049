import fs from 'node:fs';
import { fleetHistory } from '../fleet/history';
import { Scenario } from '../scenario/scenario';
import { OcppVersion } from '../scenario/vocabulary';
import { loadPlay } from '../library';
import { scenarioHistory } from '../station/scenarioHistory';
import { formatLines } from '../transport/jsonl';

export interface HistoryOptions {
  days: number;
  until?: number;
  seed?: number;
  identity: string;
  ocpp?: OcppVersion;
  out?: string;
}

/** `station-simulator history`. */
export function historyCommand(name: string, options: HistoryOptions): void {
  const play = loadPlay(name);
  const { days, seed, identity, out } = options;
  const until = options.until ?? Date.now();
  const lines =
    play.type === 'fleet'
      ? fleetHistory({ fleet: play.fleet, days, until, seed })
      : scenarioHistory({
          scenario: withVersion(play.scenario, options.ocpp),
          identity,
          days,
          until,
          seed: seed ?? 1,
        });
  const text = formatLines(lines);
  if (out === undefined) {
    process.stdout.write(text);
  } else {
    fs.writeFileSync(out, text);
  }
  process.stderr.write(`${lines.length} lines, ${days} days\n`);
}

function withVersion(
  scenario: Scenario,
  ocpp: OcppVersion = scenario.station.ocpp,
): Scenario {
  return { ...scenario, station: { ...scenario.station, ocpp } };
}
