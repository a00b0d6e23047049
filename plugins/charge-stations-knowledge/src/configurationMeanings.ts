import {
  ConfigurationGroup,
  ConfigurationMeaning,
  ConfigurationMeanings,
  fold,
  lookUpMeanings,
  OcppVersion,
} from '@forecourt/plugin-charge-stations-common';
import { ConfigurationFamily } from './schema/configuration';
import { Knowledge } from './schema';
import { cite } from './specifications/cite';

/**
 * Which station it is whose keys are asked about.
 *
 * @public
 */
export interface ConfiguredStation {
  /** Undefined: not known, so that no version is left out. */
  version?: OcppVersion;
  /** As the station names itself in BootNotification; undefined before its first boot. */
  vendor?: string;
}

type KnownKey = NonNullable<ConfigurationFamily['keys']>[string];

/** Made once for each set of families, of which there are few; vendors come from the wire and are any number. */
const madeOf = new WeakMap<Knowledge, Map<string, ConfigurationMeanings>>();

/**
 * Makes a look-up of what is known of a station's keys, in any case and by any of their names.
 *
 * Keys of a vendor's family mean nothing on a station of another vendor. Where a standard and a vendor name the same
 * key, the vendor adds to what the standard says.
 *
 * @public
 */
export function configurationMeanings(
  knowledge: Knowledge,
  station: ConfiguredStation,
): ConfigurationMeanings {
  const made = madeOf.get(knowledge) ?? new Map();
  madeOf.set(knowledge, made);
  // The documents that are cited depend on the version.
  const id = JSON.stringify([
    station.version,
    ...familiesOf(knowledge, station).map(([name]) => name),
  ]);
  const meanings =
    made.get(id) ?? lookUpMeanings(listMeanings(knowledge, station));
  made.set(id, meanings);
  return meanings;
}

/**
 * All that is known of a station's keys, in the order in which they are shown: of vendors before those of standards.
 *
 * @public
 */
export function listMeanings(
  knowledge: Knowledge,
  station: ConfiguredStation,
): ConfigurationMeaning[] {
  const families = familiesOf(knowledge, station).map(([, family]) => family);
  const groups = new Map(
    families.flatMap(family =>
      Object.entries(family.groups ?? {}).map(
        ([id, group]) => [id, { id, ...group }] as const,
      ),
    ),
  );
  const meanings = new Map<string, ConfigurationMeaning>();
  for (const family of families) {
    for (const [key, known] of Object.entries(family.keys ?? {})) {
      const name = key.toLowerCase();
      const earlier = meanings.get(name) ?? { key };
      meanings.set(
        name,
        withFacts(earlier, { known, family, groups, knowledge, station }),
      );
    }
  }
  return inOrder(families).flatMap((name, position) => {
    const meaning = meanings.get(name);
    return meaning ? [{ ...meaning, position }] : [];
  });
}

/** Those that speak of the station, the standards first. */
function familiesOf(knowledge: Knowledge, station: ConfiguredStation) {
  const { version, vendor } = station;
  const families = Object.entries(knowledge.configuration ?? {}).filter(
    ([, { versions, vendors }]) =>
      (!versions || !version || versions.includes(version)) &&
      (!vendors ||
        (vendor !== undefined &&
          vendors.some(name => fold(name) === fold(vendor)))),
  );
  return [
    ...families.filter(([, { vendors }]) => !vendors),
    ...families.filter(([, { vendors }]) => vendors),
  ];
}

function withFacts(
  earlier: ConfigurationMeaning,
  of: {
    known: KnownKey;
    family: ConfigurationFamily;
    groups: ReadonlyMap<string, ConfigurationGroup>;
    knowledge: Knowledge;
    station: ConfiguredStation;
  },
): ConfigurationMeaning {
  const { group, section, ...facts } = of.known;
  const explains = !earlier.source || facts.meaning || section;
  const source = explains ? sourceOf(of, section) : undefined;
  return {
    ...earlier,
    ...facts,
    ...(group && {
      group: of.groups.get(group) ?? { id: group, title: group },
    }),
    ...(source && { source }),
  };
}

/** The family's document for the version that the station speaks, at the place of the key. */
function sourceOf(
  of: {
    family: ConfigurationFamily;
    knowledge: Knowledge;
    station: ConfiguredStation;
  },
  section: string | undefined,
) {
  const references = of.family.references?.map(reference => ({
    ...reference,
    ...(section && { section }),
  }));
  return cite(of.knowledge, references, of.station.version)[0];
}

/** Each key once: where a vendor's list has it, else where the standard has it. */
function inOrder(families: ConfigurationFamily[]): string[] {
  const vendorsFirst = [
    ...families.filter(({ vendors }) => vendors),
    ...families.filter(({ vendors }) => !vendors),
  ];
  const names = vendorsFirst.flatMap(({ keys = {} }) =>
    Object.keys(keys).map(key => key.toLowerCase()),
  );
  return [...new Set(names)];
}
