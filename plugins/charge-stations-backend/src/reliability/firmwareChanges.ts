import { Piece } from './pieces';
import { compareRates, Comparison, Exposed, Rate, rateOf } from './rates';

export interface FirmwareSide extends Exposed {
  firmware: string | null;
  rate: Rate | null;
}

/** A change of firmware, at the stations of a model that made it: each is compared with itself. */
export interface FirmwareChange {
  model: string | null;
  stations: number;
  before: FirmwareSide;
  after: FirmwareSide;
  comparison: Comparison;
}

/**
 * What became of the rate with each change of firmware in the range. `stations` holds the pieces of
 * each station in their order, as `piecesOf` gives them. The change that most stations made comes first.
 */
export function firmwareChanges(stations: Piece[][]): FirmwareChange[] {
  const steps = new Map<string, Array<{ before: Piece; after: Piece }>>();
  for (const pieces of stations) {
    pieces.slice(1).forEach((after, index) => {
      const before = pieces[index];
      const key = JSON.stringify([
        after.model,
        before.firmware,
        after.firmware,
      ]);
      const known = steps.get(key);
      if (known) {
        known.push({ before, after });
      } else {
        steps.set(key, [{ before, after }]);
      }
    });
  }
  return [...steps.values()]
    .map(changeOf)
    .sort((a, b) => b.stations - a.stations);
}

function changeOf(
  steps: Array<{ before: Piece; after: Piece }>,
): FirmwareChange {
  const before = sideOf(steps.map(step => step.before));
  const after = sideOf(steps.map(step => step.after));
  return {
    model: steps[0].after.model,
    stations: new Set(steps.map(step => step.after.identity)).size,
    before,
    after,
    comparison: compareRates(before, after),
  };
}

function sideOf(pieces: Piece[]): FirmwareSide {
  const exposed = {
    openings: pieces.reduce((sum, { openings }) => sum + openings.length, 0),
    portTime: pieces.reduce((sum, { portTime }) => sum + portTime, 0),
  };
  return {
    firmware: pieces[0].firmware,
    ...exposed,
    rate: rateOf(exposed),
  };
}
