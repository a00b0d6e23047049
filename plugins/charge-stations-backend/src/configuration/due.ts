import { Millis } from '../model';

/** Why a station is read by itself. */
export type ReadingReason = 'boot' | 'firmwareChange' | 'schedule';

/** A reading that is to be. */
export interface DueReading {
  at: Millis;
  why: ReadingReason;
}

/** When stations are read. */
export interface ReadingPlan {
  /** Each station so often. */
  every: Millis;
  /** So long after a boot, when the station has told its statuses. */
  afterBoot: Millis;
}

/** A fleet that boots together is read over so many delays. */
const SPREAD = 2;

/** When a connected station is read next: soon after a boot, and otherwise at its own hour of the day. */
export function nextReading(
  station: {
    identity: string;
    /** An accepted boot that no reading followed yet. */
    boot: { at: Millis; isFirmwareChange: boolean } | null;
    /** When it was last asked, whatever came of it; null: never. */
    readAt: Millis | null;
    connectedAt: Millis;
  },
  plan: ReadingPlan,
): DueReading {
  const { boot, connectedAt, identity, readAt } = station;
  const delay = plan.afterBoot * (1 + SPREAD * shareOf(`boot ${identity}`));
  if (boot) {
    return {
      at: boot.at + delay,
      why: boot.isFirmwareChange ? 'firmwareChange' : 'boot',
    };
  }
  const at =
    readAt === null
      ? connectedAt + delay
      : // A station that comes back overdue is still left to say what it has to say.
        Math.max(scheduled(readAt, identity, plan.every), connectedAt + delay);
  return { at, why: 'schedule' };
}

/** The station's own moment of each period, at least half a period after the last. */
function scheduled(last: Millis, identity: string, every: Millis): Millis {
  const offset = Math.floor(every * shareOf(identity));
  const earliest = last + every / 2;
  return Math.ceil((earliest - offset) / every) * every + offset;
}

/** A number from 0 to below 1 that is always the same for a name (FNV-1a, 32 bits). */
export function shareOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash / 2 ** 32;
}
