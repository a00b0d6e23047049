import { appliesTo } from '../../configuration';
import {
  CodeCoverage,
  countCodes,
  coverageOfCodes,
  CoverageKnowledge,
} from '../../knowledge/coverage';
import { LinkCheck, LinkState, SpecificationLink } from '../../knowledge/links';
import { gapsOf, STATION_GAPS, StationGap } from '../../knowledge/stationGaps';
import { Millis } from '../../model';
import { CoverageQueries, KnownStation } from '../../store/queries';
import { Baselines } from '../configuration/Baselines';

/** A station with what is missing of it. */
export interface StationCoverage {
  station: KnownStation;
  missing: StationGap[];
}

/** A link with what came of asking for it; where nobody did, with what the registry says. */
export interface LinkCoverage {
  link: SpecificationLink;
  state: LinkState;
  check?: LinkCheck;
}

/** The links of the specification registry that somebody looks after. */
export interface LinkSource {
  isOn: boolean;
  known(): Promise<Map<string, LinkCheck>>;
}

interface Asked {
  /** Undefined means all. */
  visible?: Set<string>;
}

/** What the fleet shows and nothing explains, what stations lack, and which links lead nowhere. */
export class Coverage {
  readonly #options: {
    queries: CoverageQueries;
    baselines: Pick<Baselines, 'list'>;
    /** What is known now: packs stay, runbooks come and go. */
    knowledge: () => Promise<CoverageKnowledge>;
    specifications: readonly SpecificationLink[];
    checks: LinkSource;
  };

  constructor(options: {
    queries: CoverageQueries;
    baselines: Pick<Baselines, 'list'>;
    knowledge: () => Promise<CoverageKnowledge>;
    specifications: readonly SpecificationLink[];
    checks: LinkSource;
  }) {
    this.#options = options;
  }

  async codes(
    asked: Asked & { from: Millis; to: Millis },
  ): Promise<{ codes: CodeCoverage[]; isComplete: boolean }> {
    const { queries, knowledge } = this.#options;
    const { faults, isComplete } = await queries.seenFaults(asked);
    return { codes: coverageOfCodes(faults, await knowledge()), isComplete };
  }

  /** Of every station, those that lack the most first. */
  async stations(asked: Asked): Promise<StationCoverage[]> {
    const { queries, baselines } = this.#options;
    const scopes = (await baselines.list()).flatMap(({ baseline }) =>
      baseline ? [baseline.scope] : [],
    );
    const stations = await queries.stations(asked);
    return stations
      .map(station => {
        const { identity, placement, vendor, model, firmware } = station;
        const { site, owner } = placement;
        const described = {
          identity,
          vendor: vendor ?? undefined,
          model: model ?? undefined,
          firmware: firmware ?? undefined,
          site: site ?? undefined,
        };
        const missing = gapsOf({
          owner,
          site,
          model: placement.model,
          // One whose firmware cannot be ordered has a baseline that somebody wrote for it.
          hasBaseline: scopes.some(
            scope => appliesTo(scope, described) !== 'out',
          ),
        });
        return { station, missing };
      })
      .sort((a, b) => b.missing.length - a.missing.length);
  }

  /** Dead ones first, then moved, superseded, unverified. */
  async links(): Promise<LinkCoverage[]> {
    const { checks, specifications } = this.#options;
    const known = await checks.known();
    return specifications
      .map(link => {
        const check = known.get(link.url);
        return {
          link,
          // That we could not tell is no better than what somebody wrote down.
          state:
            check && check.state !== 'unverified' ? check.state : link.state,
          ...(check && { check }),
        };
      })
      .sort((a, b) => rank(a) - rank(b));
  }

  /** The figures of the sentence. */
  async summary(asked: Asked & { from: Millis; to: Millis }) {
    const [{ codes, isComplete }, stations, links] = await Promise.all([
      this.codes(asked),
      this.stations(asked),
      this.links(),
    ]);
    const without = (gap: StationGap) =>
      stations.filter(({ missing }) => missing.includes(gap)).length;
    const inState = (state: LinkState) =>
      links.filter(it => it.state === state).length;
    const checkedAt = links.flatMap(({ check }) => check?.checkedAt ?? []);
    return {
      codes: countCodes(codes),
      stations: {
        total: stations.length,
        incomplete: stations.filter(({ missing }) => missing.length > 0).length,
        without: Object.fromEntries(
          STATION_GAPS.map(gap => [gap, without(gap)]),
        ) as Record<StationGap, number>,
      },
      links: {
        total: links.length,
        needAttention: links.filter(needsAttention).length,
        ok: inState('ok'),
        moved: inState('moved'),
        dead: inState('dead'),
        unverified: inState('unverified'),
        superseded: links.filter(({ link }) => link.supersededBy).length,
      },
      linkCheck: {
        isOn: this.#options.checks.isOn,
        ...(checkedAt.length > 0 && {
          lastCheckedAt: checkedAt.reduce((a, b) => Math.max(a, b)),
        }),
      },
      isComplete,
    };
  }
}

/** Dead, moved or out of date; that nobody looked is no fault of the link. */
export function needsAttention({ state, link }: LinkCoverage): boolean {
  return (
    state === 'dead' || state === 'moved' || link.supersededBy !== undefined
  );
}

function rank(of: LinkCoverage): number {
  const order: LinkState[] = ['dead', 'moved'];
  const place = order.indexOf(of.state);
  if (place >= 0) {
    return place;
  }
  if (needsAttention(of)) {
    return order.length;
  }
  return of.state === 'unverified' ? order.length + 1 : order.length + 2;
}
