import { ConfigurationMeaning } from '@forecourt/plugin-charge-stations-common';
import { listMeanings } from './configurationMeanings';
import { Knowledge } from './schema';

/**
 * A configuration key as a family of them has it.
 *
 * @public
 */
export interface KnownKey {
  /** The standard, or the vendor's family of stations. */
  family: { id: string; title: string };
  meaning: ConfigurationMeaning;
}

/**
 * Every configuration key that packs know, family by family and in the order of each. A key that a standard and a vendor
 * have is in both, in the vendor's family with what the standard says of it.
 *
 * @public
 */
export function listKeys(knowledge: Knowledge): KnownKey[] {
  return Object.entries(knowledge.configuration ?? {}).flatMap(
    ([id, { title = id, keys = {}, versions, vendors }]) => {
      const own = new Set(Object.keys(keys).map(key => key.toLowerCase()));
      // One station that the family speaks of is as good as any other.
      const station = { version: versions?.[0], vendor: vendors?.[0] };
      return listMeanings(knowledge, station)
        .filter(({ key }) => own.has(key.toLowerCase()))
        .map(meaning => ({ family: { id, title }, meaning }));
    },
  );
}
