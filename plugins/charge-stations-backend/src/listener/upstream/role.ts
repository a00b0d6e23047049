import { RESERVED, UpstreamConfig } from './config';

/** What we are to one station. */
export type StationRole =
  /** Its CSMS. */
  | { kind: 'csms' }
  /** Its way to another CSMS. */
  | { kind: 'proxy'; upstream: UpstreamConfig }
  /** A place where copies of its messages go. */
  | { kind: 'mirror' };

/** Where we are its CSMS, whatever the others. */
export const CSMS: StationRole = { kind: 'csms' };

/**
 * The role that a station has: by the word of its entity, or by the configuration's default. Undefined
 * where the word names nothing that is configured.
 */
export function roleOf(choice: {
  /** `spec.upstream` of the entity; null where it says nothing. */
  chosen: string | null;
  upstreams: readonly UpstreamConfig[];
}): StationRole | undefined {
  const { chosen, upstreams } = choice;
  if (chosen === RESERVED.none) {
    return CSMS;
  }
  if (chosen === RESERVED.mirror) {
    return { kind: 'mirror' };
  }
  const upstream = upstreams.find(({ name, isDefault }) =>
    chosen === null ? isDefault : name === chosen,
  );
  if (upstream) {
    return { kind: 'proxy', upstream };
  }
  return chosen === null ? CSMS : undefined;
}
