import type { ApiConfigurationFleetCompliance } from '@forecourt/plugin-charge-stations-common';
import {
  COMPLIANCE_STATES,
  ComplianceState,
  complianceStateOf,
  deviationsOf,
  JudgedContent,
} from '../../configuration';
import { MeaningsOf } from '../../model';
import {
  ConfigurationQueries,
  ConfiguredFilter,
  ConfiguredStation,
  decodeCursor,
  encodeCursor,
} from '../../store/queries';
import { presentFaultStation } from '../present';
import { Baselines } from './Baselines';
import { Compliance } from './Compliance';
import { FleetContents, NumberedFleet } from './FleetContents';
import { FleetJudges } from './FleetJudges';
import { compareText } from './compareText';
import { createGiveWay } from './giveWay';

/** Names of keys with each station, and of keys that most stations have in drift. */
const MOST_KEYS = 5;
const MOST_SHARED_KEYS = 10;

interface JudgedStation {
  station: ConfiguredStation;
  state: ComplianceState;
  judged: JudgedContent | null;
  /** The worst first: state, keys that deviate, keys that cannot be told. */
  rank: readonly [number, number, number];
}

/** How the stations of a fleet stand against their baselines, the worst first. */
export class FleetCompliance {
  readonly #options: {
    configurations: ConfigurationQueries;
    contents: FleetContents;
    baselines: Baselines;
    compliance: Compliance;
    meaningsOf: MeaningsOf;
  };
  /** What was judged with the same numbers and baselines is kept with them. */
  #judges: { numbers: unknown; versions: string; of: FleetJudges } | null =
    null;

  constructor(options: {
    configurations: ConfigurationQueries;
    contents: FleetContents;
    baselines: Baselines;
    compliance: Compliance;
    meaningsOf: MeaningsOf;
  }) {
    this.#options = options;
  }

  async read(
    request: ConfiguredFilter & {
      state?: ComplianceState;
      limit: number;
      cursor?: string;
    },
  ): Promise<ApiConfigurationFleetCompliance> {
    const { limit, cursor } = request;
    const all = await this.#judgeAll(request);
    const found = all
      .filter(({ state }) => (request.state ?? state) === state)
      .sort(worstFirst);
    const keys = await sharedKeys(found);
    const [offset] = decodeCursor(cursor, { length: 1 }) ?? [0];
    return {
      stations: countStates(all),
      keys,
      items: found.slice(offset, offset + limit).map(present),
      totalItems: found.length,
      pageInfo:
        found.length > offset + limit
          ? { nextCursor: encodeCursor([offset + limit]) }
          : {},
    };
  }

  async #judgeAll(filter: ConfiguredFilter): Promise<JudgedStation[]> {
    const { compliance, configurations, contents } = this.#options;
    const stations = await configurations.stations(filter);
    const fleet = await contents.read(
      stations.flatMap(({ knownId }) => knownId ?? []),
    );
    const judges = await this.#judgesFor(fleet);
    const pending = await compliance.pendingOf(stations);
    const giveWay = createGiveWay();
    const judged: JudgedStation[] = [];
    for (const station of stations) {
      const content = fleet.contents.get(station.knownId ?? 0);
      const of =
        content &&
        judges.judge({
          station,
          content,
          pending: pending.get(station.identity) ?? [],
        });
      const state = stateOf(of);
      judged.push({
        station,
        judged: of ?? null,
        state,
        rank: [
          COMPLIANCE_STATES.indexOf(state),
          of ? -deviationsOf(of.counts) : 0,
          of ? -of.counts.notVerifiable : 0,
        ],
      });
      await giveWay();
    }
    return judged;
  }

  async #judgesFor({ numbers }: NumberedFleet): Promise<FleetJudges> {
    const { baselines, meaningsOf } = this.#options;
    const known = await baselines.list();
    const versions = JSON.stringify(
      known.map(({ id, origin }) => [
        id,
        origin.type === 'saved' && origin.version,
      ]),
    );
    if (
      this.#judges?.numbers !== numbers ||
      this.#judges.versions !== versions
    ) {
      const of = new FleetJudges({
        baselines: known.flatMap(({ baseline }) => baseline ?? []),
        numbers,
        meaningsOf,
      });
      this.#judges = { numbers, versions, of };
    }
    return this.#judges.of;
  }
}

/** Undefined: nothing is known of it; null: no baseline is for it. */
function stateOf(judged: JudgedContent | null | undefined): ComplianceState {
  if (judged === undefined) {
    return 'unread';
  }
  return judged ? complianceStateOf(judged.counts) : 'noBaseline';
}

function worstFirst(a: JudgedStation, b: JudgedStation): number {
  return (
    a.rank[0] - b.rank[0] ||
    a.rank[1] - b.rank[1] ||
    a.rank[2] - b.rank[2] ||
    compareText(a.station.identity, b.station.identity)
  );
}

function countStates(
  judged: readonly JudgedStation[],
): Record<ComplianceState, number> {
  const counts: Record<ComplianceState, number> = {
    drift: 0,
    pendingReboot: 0,
    notVerifiable: 0,
    compliant: 0,
    noBaseline: 0,
    unread: 0,
  };
  for (const { state } of judged) {
    counts[state] += 1;
  }
  return counts;
}

/** The keys in which most stations deviate: a key that many have is one cause and not many. */
async function sharedKeys(
  judged: readonly JudgedStation[],
): Promise<ApiConfigurationFleetCompliance['keys']> {
  const giveWay = createGiveWay();
  const spelled = new Map<string, number>();
  for (const { judged: of } of judged) {
    for (const key of of?.deviating ?? []) {
      spelled.set(key, (spelled.get(key) ?? 0) + 1);
    }
    await giveWay();
  }
  const keys = new Map<string, { key: string; stations: number }>();
  for (const [key, stations] of spelled) {
    const name = key.toLowerCase();
    const known = keys.get(name);
    keys.set(name, { key, stations: stations + (known?.stations ?? 0) });
  }
  return [...keys.values()]
    .sort((a, b) => b.stations - a.stations || compareText(a.key, b.key))
    .slice(0, MOST_SHARED_KEYS);
}

function present({
  station,
  state,
  judged,
}: JudgedStation): ApiConfigurationFleetCompliance['items'][number] {
  return {
    station: presentFaultStation(station),
    state,
    ...(judged && {
      counts: judged.counts,
      deviating: judged.deviating.slice(0, MOST_KEYS),
    }),
  };
}
