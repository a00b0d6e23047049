import type { ApiSilence } from '@forecourt/plugin-charge-stations-common';
import { FleetStation } from '../store/queries';
import { isoOrNull, present, toIso } from './present';
import { JudgedSilence } from './silences';

/** Stations that a reason names at most; `amount` counts them all. */
const MOST_STATIONS = 20;

type ApiReason = ApiSilence['reasons'][number];

/** A silence with its verdict; `fleet` says what the stations that its reasons name are called. */
export function presentSilence(
  silence: JudgedSilence,
  fleet: ReadonlyMap<string, FleetStation>,
): ApiSilence {
  const { span, began, classification } = silence;
  const { verdict, confidence, reasons } = classification;
  return {
    number: span.number,
    from: toIso(span.from),
    began: toIso(began),
    state: span.state === 'offline' ? 'offline' : 'unknown',
    source: span.source,
    verdict,
    confidence,
    reasons: reasons.map(({ fact, detail, evidence, stations }) => ({
      fact,
      detail,
      evidence: evidence.map(({ connectionId, seq, type, receivedAt }) => ({
        connectionId,
        seq,
        type,
        receivedAt: toIso(receivedAt),
      })),
      stations: stations
        .slice(0, MOST_STATIONS)
        .map(identity => presentNamed(identity, fleet.get(identity))),
      amount: stations.length,
    })),
    ...present({ to: isoOrNull(span.to) }),
  };
}

function presentNamed(
  identity: string,
  station: FleetStation | undefined,
): ApiReason['stations'][number] {
  const [entityRef, ...others] = station?.placement.entityRefs ?? [];
  return {
    identity,
    ...present({
      // Two entities with one identity: no page is the station's.
      entityRef: others.length > 0 ? null : entityRef ?? null,
      title: station?.placement.title ?? null,
    }),
  };
}
