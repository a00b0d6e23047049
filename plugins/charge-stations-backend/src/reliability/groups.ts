import { Piece } from './pieces';
import { Exposed, Rate, rateOf } from './rates';

/** What rates are told by. */
export type ReliabilityGrouping = 'code' | 'model' | 'firmware';

export interface Reliability extends Exposed {
  /** Those that it could have happened at, and those that it happened at. */
  stations: number;
  affected: number;
  rate: Rate | null;
}

export interface ReliabilityGroup extends Reliability {
  /** A code, a model's entity or a firmware; null where there is none. */
  key: string | null;
  /** By firmware: the model that runs it, for versions of two models are two things. */
  model?: string | null;
}

/** Only the openings of one code; the time in which it could have happened stays. */
export function onlyCode(pieces: Piece[], code: string): Piece[] {
  return pieces.map(piece => ({
    ...piece,
    openings: piece.openings.filter(opening => opening === code),
  }));
}

/**
 * Groups whose openings add up to the total, the highest rate first. Models and firmwares share the
 * observed time out among them; every code could have happened in all of it.
 */
export function groupReliability(
  pieces: Piece[],
  by: ReliabilityGrouping,
): { groups: ReliabilityGroup[]; total: Reliability } {
  const total = reliabilityOf(pieces);
  const groups = by === 'code' ? groupsByCode(pieces) : groupsOf(pieces, by);
  return { groups: groups.sort(highestFirst), total };
}

function groupsByCode(pieces: Piece[]): ReliabilityGroup[] {
  const codes = new Set(pieces.flatMap(({ openings }) => openings));
  return [...codes].map(code => ({
    key: code,
    ...reliabilityOf(onlyCode(pieces, code)),
  }));
}

function groupsOf(
  pieces: Piece[],
  by: 'model' | 'firmware',
): ReliabilityGroup[] {
  const members = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = JSON.stringify(
      by === 'model' ? [piece.model] : [piece.model, piece.firmware],
    );
    const known = members.get(key);
    if (known) {
      known.push(piece);
    } else {
      members.set(key, [piece]);
    }
  }
  return [...members.values()].map(of => ({
    key: of[0][by],
    ...(by === 'firmware' ? { model: of[0].model } : {}),
    ...reliabilityOf(of),
  }));
}

function reliabilityOf(pieces: Piece[]): Reliability {
  const exposed = {
    openings: pieces.reduce((sum, { openings }) => sum + openings.length, 0),
    portTime: pieces.reduce((sum, { portTime }) => sum + portTime, 0),
  };
  return {
    ...exposed,
    stations: countStations(pieces),
    affected: countStations(pieces.filter(({ openings }) => openings.length)),
    rate: rateOf(exposed),
  };
}

function countStations(pieces: Piece[]): number {
  return new Set(pieces.map(({ identity }) => identity)).size;
}

function highestFirst(a: ReliabilityGroup, b: ReliabilityGroup): number {
  return (
    (b.rate?.value ?? -1) - (a.rate?.value ?? -1) ||
    b.openings - a.openings ||
    String(a.key).localeCompare(String(b.key), 'en', { numeric: true })
  );
}
