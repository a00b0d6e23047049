import { Admission } from '../../model';

/** Says which identities may connect. */
export interface StationRegistry {
  admit(identity: string): Admission;
}

/** Admits every identity that begins with a prefix; for tests and load, off by default. */
export function createStaticRegistry(options: {
  prefix: string;
}): StationRegistry {
  return {
    admit: identity =>
      identity.startsWith(options.prefix)
        ? {
            result: 'admitted',
            station: { identity, entityRef: null, upstream: null },
          }
        : { result: 'unknown' },
  };
}
