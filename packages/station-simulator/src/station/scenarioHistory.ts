import { seedFor } from '../random';
import { Scenario } from '../scenario/scenario';
import { HistoryLine } from '../transport/jsonl';
import { play } from './play';
import { playPast } from './playPast';

const DAY_MS = 24 * 3_600_000;

/** The past of one station that played one scenario; the same options give the same lines. */
export function scenarioHistory(options: {
  scenario: Scenario;
  identity: string;
  days: number;
  /** Milliseconds since the epoch. */
  until: number;
  seed: number;
}): HistoryLine[] {
  const { scenario, identity, days, until, seed } = options;
  return playPast({
    identity,
    profile: scenario.station,
    seed: seedFor({ seed, name: identity }),
    from: until - days * DAY_MS,
    until,
    script: station => play(station, scenario.steps),
  });
}
